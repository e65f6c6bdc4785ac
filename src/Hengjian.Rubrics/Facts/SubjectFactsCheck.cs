using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Grades;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Facts;

/// <summary>Compares facts with the rubric they are to be scored by.</summary>
public static class SubjectFactsCheck
{
    /// <summary>The most faults named of the items of one list.</summary>
    private const int MostItemFaults = 20;

    /// <summary>A target or class the rubric does not know, measures, fields and answers of the wrong kind or beyond their limits, judgements on nothing; the same of the children.</summary>
    /// <returns>One line for each fault (zh-CN), in a fixed order; empty when all fits. Measures that the rubric does not use are no fault.</returns>
    public static IReadOnlyList<string> Verify(Rubric rubric, SubjectFacts facts)
    {
        var questions = Questions(rubric).ToDictionary(question => question.Id, StringComparer.Ordinal);
        var ids = Ids(rubric).ToHashSet(StringComparer.Ordinal);
        return Verify(rubric, facts, questions, ids, 0);
    }

    internal static string UnknownTarget(Rubric rubric, string target) =>
        $"方案 {rubric.Id} 没有名为“{target}”的考评对象，可用：{string.Join("、", rubric.Targets.SelectMany(one => one.Also.Prepend(one.Id)))}";

    internal static string? UnknownClass(Rubric rubric, string? name) => name is null || rubric.Classes.Count == 0 || rubric.Classes.Any(one => one.Id == name)
        ? null
        : $"方案 {rubric.Id} 没有名为“{name}”的类别，可用：{string.Join("、", rubric.Classes.Select(one => one.Id))}";

    private static List<string> Verify(Rubric rubric, SubjectFacts facts, Dictionary<string, Question> questions, HashSet<string> ids, int level)
    {
        var faults = new List<string>();
        if (!rubric.Targets.Any(target => target.Covers(facts.Target)))
            faults.Add(UnknownTarget(rubric, facts.Target));
        if (UnknownClass(rubric, facts.Class) is { } unknown)
            faults.Add(unknown);
        foreach (var measure in rubric.Measures)
        {
            if (!facts.Values.TryGetValue(measure.Id, out var value) || value is FactValue.Open)
                continue;
            if (Answers.Of(measure, value) is Value.Open open)
                faults.AddRange(open.Reasons.Select(reason => reason.Text));
            else if (value is FactValue.Occurrences list)
                CheckItems(measure, list, faults);
        }

        CheckJudgements(facts, questions, ids, faults);
        faults.AddRange(LevelAnswers.Verify(rubric, facts));
        faults.AddRange(facts.Exclusions.Where(one => one.From > one.To).Select(one => $"不计入考核的时段“{one.Reason}”的最后一天在第一天之前"));
        if (facts.Weight < 0)
            faults.Add("权重不能小于 0");
        if (level == SubjectFacts.MostLevelsOfChildren && facts.Children.Count > 0)
            faults.Add($"下级最多 {SubjectFacts.MostLevelsOfChildren} 层");
        else
            faults.AddRange(facts.Children.SelectMany(child => Verify(rubric, child, questions, ids, level + 1).Select(fault => $"下级“{child.Subject}”：{fault}")));
        return faults;
    }

    private static void CheckItems(DeclaredMeasure measure, FactValue.Occurrences list, List<string> faults)
    {
        var found = new List<string>();
        foreach (var item in list.Items.OrderBy(item => item.Fact, StringComparer.Ordinal).ThenBy(item => item.Text, StringComparer.Ordinal))
        {
            foreach (var (id, fact) in item.Fields.OrderBy(field => field.Key, StringComparer.Ordinal))
            {
                var field = measure.Fields.FirstOrDefault(one => one.Id == id);
                if (field is null)
                    found.Add($"“{measure.Name}”（{measure.Id}）的条目“{item.Text}”有方案没有列出的字段“{id}”{NearestName.Hint(id, measure.Fields.Select(one => one.Id))}");
                else if (fact is not FactValue.Open && Answers.OfField(field, fact, out var wrong) is null)
                    found.Add($"“{measure.Name}”（{measure.Id}）的条目“{item.Text}”的“{field.Name}”{wrong}");
            }
        }

        faults.AddRange(found.Take(MostItemFaults));
        if (found.Count > MostItemFaults)
            faults.Add($"“{measure.Name}”（{measure.Id}）的条目另有 {found.Count - MostItemFaults} 处字段问题");
    }

    private static void CheckJudgements(SubjectFacts facts, Dictionary<string, Question> questions, HashSet<string> ids, List<string> faults)
    {
        foreach (var same in facts.Judgements.GroupBy(judgement => (judgement.Rule, judgement.At.UtcTicks)).Where(same => same.Skip(1).Any()).OrderBy(same => same.Key.Rule, StringComparer.Ordinal).ThenBy(same => same.Key.UtcTicks))
        {
            if (same.Select(judgement => FactsJson.TextOf(judgement.Answer)).Distinct(StringComparer.Ordinal).Skip(1).Any())
                faults.Add($"{same.Key.Rule}：同一时刻有不同的认定，分不清哪一个在后，请改正时间或删去其一");
        }

        foreach (var judgement in facts.Judgements.OrderBy(judgement => judgement.Rule, StringComparer.Ordinal).ThenBy(judgement => judgement.At.UtcTicks))
        {
            if (!ids.Contains(judgement.Rule))
                faults.Add($"认定所指的“{judgement.Rule}”不在方案之中{NearestName.Hint(judgement.Rule, ids)}");
            else if (questions.TryGetValue(judgement.Rule, out var question) && judgement.Answer is not FactValue.Open && Answers.Of(question, judgement.Answer) is Value.Open open)
                faults.AddRange(open.Reasons.Select(reason => $"{judgement.Rule}：{reason.Text}"));
        }
    }

    private static IEnumerable<ScoringRule> Rules(Rubric rubric) =>
        rubric.Indicators.SelectMany(indicator => indicator.AllRules);

    private static IEnumerable<Question> Questions(Rubric rubric) =>
        rubric.Questions.Concat(Rules(rubric).Select(rule => rule.Ask).OfType<Question>()).Concat(rubric.Vetoes.Select(item => item.Ask).Concat(Limits(rubric).Select(limit => limit.Ask)).OfType<Question>());

    private static IReadOnlyList<GradeLimit> Limits(Rubric rubric) => rubric.Grades?.Limits ?? [];

    private static IEnumerable<string> Ids(Rubric rubric) =>
        rubric.Questions.Select(question => question.Id)
            .Concat(rubric.Measures.Select(measure => measure.Id))
            .Concat(rubric.Vetoes.Select(item => item.Id))
            .Concat(Limits(rubric).Select(limit => limit.Id))
            .Concat(rubric.Indicators.Select(indicator => indicator.Id))
            .Concat(Rules(rubric).Select(rule => rule.Id));
}
