using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says a part of a rubric with its groups, indicators and rules.</summary>
internal sealed class PartLines(Rubric rubric, RubricPart part, RuleWords words)
{
    internal static string Of(DecisionKind kind) => kind switch
    {
        DecisionKind.Measured => "机器测定",
        DecisionKind.Assisted => "机器辅助",
        _ => "人工评定",
    };

    internal IEnumerable<string> All()
    {
        yield return $"{part.Name}（{Plain.Text(part.Full)} 分）";
        foreach (var removal in part.Removals)
            yield return $"  {removal.Words}（{removal.Clause}；当：{words.Of(removal.When)}）";
        if (part.Rescale is { } rescale)
            yield return $"  折算：合计 × {Plain.Text(rescale.To)} ÷（{words.Of(rescale.From)}）";
        foreach (var group in part.Groups)
        {
            yield return $"  {group.Name}（{Plain.Text(group.Points)} 分）";
            foreach (var line in group.Indicators.SelectMany(Of))
                yield return "    " + line;
        }
    }

    internal IEnumerable<string> Of(Indicator indicator)
    {
        yield return $"{indicator.Name} {Plain.Text(indicator.Weight)} 分 [{Of(indicator.Decides)}] {indicator.Id}，{(indicator.StartsFull ? "从满分扣" : "从零分加")}{(indicator.Double == rubric.Double ? "" : "，" + RuleWords.Of(indicator.Double))}";
        foreach (var line in indicator.Rules.SelectMany(Of))
            yield return "  " + line;
        if (!indicator.Applies.IsAlways)
            yield return $"  适用：{words.Of(indicator.Applies)}";
        foreach (var alternative in indicator.Otherwise)
        {
            var when = alternative.When.IsAlways ? "否则" : $"不适用且{words.Of(alternative.When)}";
            yield return $"  {when}：{alternative.Words} → {RubricExplanation.Consequence(alternative, part)}";
            foreach (var line in alternative.Rules.SelectMany(Of))
                yield return "    " + line;
        }
    }

    private IEnumerable<string> Of(ScoringRule rule)
    {
        yield return $"{rule.Id}：{rule.Words}（{rule.Clause}）";
        if (rule.OfficialText.Length > 0)
            yield return $"  原文：{rule.OfficialText}";
        if (!rule.Applies.IsAlways)
            yield return $"  适用：{words.Of(rule.Applies)}";
        if (rule.Ask is { } ask)
            yield return $"  问：{ask.Text}";
        yield return $"  算：{words.Of(rule.Effect)}";
        if (rule.Claims.Count > 0)
            yield return $"  已包含、不再另扣：{string.Join("、", rule.Claims.Select(words.Of))}";
    }
}
