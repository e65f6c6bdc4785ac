using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says a part of a rubric with its groups, indicators and rules.</summary>
internal sealed class PartLines(Rubric rubric, RubricPart part, RuleWords words)
{
    internal IEnumerable<string> All()
    {
        yield return Heading();
        if (part.OpensWhen is { } opens)
            yield return $"  计分条件：{words.Of(opens)}（{part.Words}），不符合的这一部分得 0 分";
        foreach (var removal in part.Removals)
            yield return $"  {removal.Words}（{removal.Clause}；当：{words.Of(removal.When)}） → 不检查{string.Join("、", removal.Groups.Select(GroupNameOf))}，{Of(removal.Then)}";
        if (part.Rescale is { } rescale)
            yield return $"  折算：合计 × {Plain.Text(rescale.To)} ÷（{words.Of(rescale.From)}）";
        foreach (var group in part.Groups)
        {
            yield return $"  {group.Name}（{Plain.Text(group.Points)} 分）{Of(group.Requires)}";
            foreach (var line in group.Indicators.SelectMany(Of))
                yield return "    " + line;
        }
    }

    internal IEnumerable<string> Of(Indicator indicator)
    {
        yield return $"{(indicator.Third.Length == 0 || indicator.Third == indicator.Name ? "" : $"{indicator.Third}·")}{indicator.Name} {Plain.Text(indicator.Weight)} 分 [{DecisionWords.Of(indicator.Decides)}] {indicator.Id}，{string.Join("，", Traits(indicator))}";
        if (indicator.Explains.Length > 0)
            yield return $"  指标解释：{indicator.Explains}";
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

    private string Heading()
    {
        var target = rubric.Targets.Count > 1 ? $"，{rubric.Targets.First(one => one.Id == part.Target).Title}" : "";
        return $"{part.Name}（{Plain.Text(part.Full)} 分{target}{(part.IsBonus ? "，加分" : "")}{(part.DownTo < 0 ? $"，最低 {Plain.Text(part.DownTo)} 分" : "")}）";
    }

    private IEnumerable<string> Traits(Indicator indicator)
    {
        yield return indicator.StartsFull ? "从满分扣" : "从零分加";
        if (indicator.DownTo < 0)
            yield return $"最低 {Plain.Text(indicator.DownTo)} 分";
        if (indicator.Double != rubric.Double)
            yield return RuleWords.Of(indicator.Double);
    }

    private IEnumerable<string> Of(ScoringRule rule)
    {
        yield return $"{rule.Id}：{rule.Words}（{rule.Clause}）";
        if (rule.OfficialText.Length > 0)
            yield return $"  原文：{rule.OfficialText}";
        if (!rule.Applies.IsAlways)
            yield return $"  适用：{words.Of(rule.Applies)}";
        if (rule.Ask is { } ask)
            yield return $"  问：{QuestionWords.Of(ask)}";
        yield return $"  算：{words.Of(rule.Effect)}";
        if (rule.Claims.Count > 0)
            yield return $"  已包含、不再另扣：{string.Join("、", rule.Claims.Select(words.Of))}";
    }

    private static string Of(RemovalConsequence then) => then switch
    {
        RemovalConsequence.Spread => "分值平均分给其余指标",
        RemovalConsequence.Full => "按满分计",
        RemovalConsequence.Lost => "不得分，分值仍计",
        _ => "分值不计，其余折算",
    };

    private static string Of(GroupRequirement? requires)
    {
        if (requires is null)
            return "";
        var demands = new List<string>();
        if (requires.IndicatorsLeast is { } least)
            demands.Add($"至少 {least} 个指标");
        if (requires.WeightMost is { } most)
            demands.Add($"每个不超过 {Plain.Text(most)} 分");
        if (requires.OneOf.Count > 0)
            demands.Add($"须有 {string.Join("、", requires.OneOf)} 之一");
        return $"；对指标的要求：{string.Join("，", demands)}";
    }

    private string GroupNameOf(string id) => part.Groups.FirstOrDefault(group => group.Id == id)?.Name ?? id;
}
