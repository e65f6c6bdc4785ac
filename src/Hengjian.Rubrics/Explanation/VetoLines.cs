using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says a rubric's veto items.</summary>
internal static class VetoLines
{
    internal static IEnumerable<string> Of(Rubric rubric, RuleWords words)
    {
        foreach (var target in rubric.Targets)
        {
            var items = rubric.Vetoes.Where(item => item.Target == target.Id).ToList();
            if (items.Count > 0)
                yield return $"单项否决：{target.Title}";
            foreach (var line in items.SelectMany(item => Of(item, words)))
                yield return "  " + line;
        }
    }

    internal static IEnumerable<string> Of(VetoItem item, RuleWords words)
    {
        yield return $"{item.Id} [{DecisionWords.Of(item.Decides)}] {item.Name}：{item.Words}（{item.Clause}）";
        if (item.OfficialText.Length > 0)
            yield return $"  原文：{item.OfficialText}";
        if (!item.Applies.IsAlways)
            yield return $"  适用：{words.Of(item.Applies)}";
        if (item.Needs is { } needs)
            yield return $"  前提：{words.Of(needs)}";
        if (item.Ask is { } ask)
            yield return $"  问：{QuestionWords.Of(ask)}";
        yield return $"  当：{words.Of(item.When)} → {Of(item.Then)}";
    }

    private static string Of(VetoConsequence then) => then switch
    {
        VetoConsequence.Score score => $"被否决，总分按 {Plain.Text(score.Points)} 分",
        VetoConsequence.GradeAtMost limit => $"照常计分，等次不高于{limit.Grade}",
        _ => "被否决，不再计分",
    };
}
