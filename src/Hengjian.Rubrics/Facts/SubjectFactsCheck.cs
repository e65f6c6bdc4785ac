using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Facts;

/// <summary>Compares facts with the rubric they are to be scored by.</summary>
public static class SubjectFactsCheck
{
    /// <summary>A target or class the rubric does not know, measures and answers of the wrong kind, judgements on nothing.</summary>
    /// <returns>One line for each fault (zh-CN), in a fixed order; empty when all fits. Measures that the rubric does not use are no fault.</returns>
    public static IReadOnlyList<string> Verify(Rubric rubric, SubjectFacts facts)
    {
        var faults = new List<string>();
        if (!rubric.Targets.Any(target => target.Covers(facts.Target)))
            faults.Add(UnknownTarget(rubric, facts.Target));
        if (UnknownClass(rubric, facts.Class) is { } unknown)
            faults.Add(unknown);
        foreach (var measure in rubric.Measures)
        {
            if (facts.Values.TryGetValue(measure.Id, out var value) && value is not FactValue.Open && Answers.Of(measure, value) is Value.Open open)
                faults.AddRange(open.Reasons.Select(reason => reason.Text));
        }

        var questions = Questions(rubric).ToDictionary(question => question.Id, StringComparer.Ordinal);
        var ids = Ids(rubric).ToHashSet(StringComparer.Ordinal);
        foreach (var judgement in facts.Judgements.OrderBy(judgement => judgement.Rule, StringComparer.Ordinal).ThenBy(judgement => judgement.At.UtcTicks))
        {
            if (!ids.Contains(judgement.Rule))
                faults.Add($"认定所指的“{judgement.Rule}”不在方案之中{NearestName.Hint(judgement.Rule, ids)}");
            else if (questions.TryGetValue(judgement.Rule, out var question) && judgement.Answer is not FactValue.Open && Answers.Of(question, judgement.Answer) is Value.Open open)
                faults.AddRange(open.Reasons.Select(reason => $"{judgement.Rule}：{reason.Text}"));
        }

        return faults;
    }

    internal static string UnknownTarget(Rubric rubric, string target) =>
        $"方案 {rubric.Id} 没有名为“{target}”的考评对象，可用：{string.Join("、", rubric.Targets.SelectMany(one => one.Also.Prepend(one.Id)))}";

    internal static string? UnknownClass(Rubric rubric, string? name) => name is null || rubric.Classes.Count == 0 || rubric.Classes.Any(one => one.Id == name)
        ? null
        : $"方案 {rubric.Id} 没有名为“{name}”的类别，可用：{string.Join("、", rubric.Classes.Select(one => one.Id))}";

    private static IEnumerable<ScoringRule> Rules(Rubric rubric) =>
        rubric.Indicators.SelectMany(indicator => indicator.Rules.Concat(indicator.Otherwise.SelectMany(alternative => alternative.Rules)));

    private static IEnumerable<Question> Questions(Rubric rubric) =>
        rubric.Questions.Concat(Rules(rubric).Select(rule => rule.Ask).OfType<Question>()).Concat(rubric.Vetoes.Select(item => item.Ask).OfType<Question>());

    private static IEnumerable<string> Ids(Rubric rubric) =>
        rubric.Questions.Select(question => question.Id)
            .Concat(rubric.Measures.Select(measure => measure.Id))
            .Concat(rubric.Vetoes.Select(item => item.Id))
            .Concat(rubric.Indicators.Select(indicator => indicator.Id))
            .Concat(Rules(rubric).Select(rule => rule.Id));
}
