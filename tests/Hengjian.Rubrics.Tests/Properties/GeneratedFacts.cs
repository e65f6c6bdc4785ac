using System.Globalization;

using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Properties;

/// <summary>Facts for a generated rubric, from a seed.</summary>
internal static class GeneratedFacts
{
    private static readonly DateTimeOffset s_at = new(2022, 2, 15, 9, 30, 0, TimeSpan.FromHours(8));

    internal static SubjectFacts Of(GeneratedRubric rubric, int seed, bool complete)
    {
        var random = new Random(seed);
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        foreach (var (id, form) in rubric.Measures)
        {
            if (complete || random.Next(6) > 0)
                values[id] = Value(form, random, complete);
        }

        var judgements = rubric.Questions.Where(_ => complete || random.Next(5) > 0).Select(question => Judgement(rubric, question, random)).ToList();
        return new SubjectFacts("测试单位", "site", null, values, judgements);
    }

    /// <summary>A value within the bounds of the measure; a list is complete when <paramref name="complete"/> is given.</summary>
    internal static FactValue Value(string form, Random random, bool complete, string facts = "fact") => form switch
    {
        Recipe.Flag => new FactValue.Flag(random.Next(2) == 0),
        Recipe.Share => new FactValue.Number(random.Next(10) == 0 ? random.Next(2) : random.Next(10001) / 10000m),
        Recipe.Number => new FactValue.Number(random.Next(201) / 10m),
        Recipe.Day => new FactValue.Date(new DateOnly(2022, 2, 14).AddDays(-random.Next(60))),
        _ => List(form == Recipe.Graded, random, complete, facts),
    };

    internal static FactOccurrence Occurrence(string fact, bool graded, Random random, bool complete)
    {
        var occurrence = new FactOccurrence(fact, $"“{fact}”有问题", "proof-" + fact);
        if (!graded || (!complete && random.Next(8) == 0))
            return occurrence;
        return occurrence with { Fields = new Dictionary<string, FactValue>(StringComparer.Ordinal) { ["size"] = new FactValue.Number(random.Next(10)) } };
    }

    private static FactValue.Occurrences List(bool graded, Random random, bool complete, string begin)
    {
        var count = random.Next(6);
        var facts = Enumerable.Range(0, count).Select(index => $"{begin}-{random.Next(12).ToString(CultureInfo.InvariantCulture)}-{index.ToString(CultureInfo.InvariantCulture)}").ToList();
        return new FactValue.Occurrences([.. facts.Select(fact => Occurrence(fact, graded, random, complete))], Math.Max(count, random.Next(8)))
        {
            Unsettled = !complete && random.Next(8) == 0 ? "有一部分没查成" : null,
        };
    }

    private static Judgement Judgement(GeneratedRubric rubric, string rule, Random random)
    {
        var question = rubric.Rubric.Indicators.SelectMany(indicator => indicator.Rules).Single(one => one.Id == rule).Ask!;
        FactValue answer = question.Kind switch
        {
            QuestionKind.Flag => new FactValue.Flag(random.Next(2) == 0),
            QuestionKind.Choice => new FactValue.Choice(question.Choices[random.Next(question.Choices.Count)].Id),
            _ => new FactValue.Number(Math.Min(question.AtMost ?? 1, random.Next(9) / 2m)),
        };
        return new Judgement(rule, answer, "张三", s_at, "现场核查", [new ProofReference("doc-" + rule, "佐证材料")]);
    }
}
