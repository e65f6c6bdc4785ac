using Hengjian.Rubrics;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Tests.Rubrics;

/// <summary>Facts drawn by a seed, some left out, for tests that want many different sheets.</summary>
internal static class SampleFacts
{
    private static readonly DateTimeOffset s_at = new(2022, 2, 15, 9, 30, 0, TimeSpan.FromHours(8));

    /// <param name="rubric">The rubric.</param>
    /// <param name="target">The kind of object.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="known">How much is known, in percent.</param>
    public static SubjectFacts Of(Rubric rubric, string target, int seed, int known)
    {
        var random = new Random(seed);
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        foreach (var measure in rubric.Measures.Where(_ => random.Next(100) < known))
        {
            if (ValueOf(measure, random) is { } value)
            {
                values[measure.Id] = value;
            }
        }

        var asked = rubric.Questions
            .Concat(rubric.Vetoes.Select(veto => veto.Ask).OfType<Question>())
            .Concat(rubric.Indicators.SelectMany(indicator => indicator.AllRules).Select(rule => rule.Ask).OfType<Question>());
        var vetoes = rubric.Vetoes.Select(veto => veto.Id).ToHashSet(StringComparer.Ordinal);
        var judgements = asked.Where(_ => random.Next(100) < known)
            .Select(question => new Judgement(question.Id, vetoes.Contains(question.Id) ? new FactValue.Flag(false) : AnswerTo(question, random), "张三", s_at, "现场核查", [new ProofReference("doc", "佐证材料")]))
            .ToList();
        return new SubjectFacts("市某局", target, rubric.Classes.Count == 0 ? null : rubric.Classes[seed % rubric.Classes.Count].Id, values, judgements);
    }

    private static FactValue? ValueOf(DeclaredMeasure measure, Random random) => measure.Kind switch
    {
        FactKind.Flag => new FactValue.Flag(random.Next(4) > 0),
        FactKind.Number => new FactValue.Number(measure.IsShare ? random.Next(50, 101) / 100m : Math.Min(random.Next(20, 40), measure.Limits.AtMost ?? 40)),
        FactKind.Occurrences => new FactValue.Occurrences([.. Enumerable.Range(0, random.Next(3)).Select(at => new FactOccurrence($"fact-{at}", $"第 {at} 处", "proof"))], 9),
        _ => null,
    };

    private static FactValue AnswerTo(Question question, Random random) => question.Kind switch
    {
        QuestionKind.Flag => new FactValue.Flag(random.Next(4) == 0),
        QuestionKind.Choice => new FactValue.Choice(question.Choices[random.Next(question.Choices.Count)].Id),
        _ => new FactValue.Number(random.Next(4)),
    };
}
