using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Scoring.Effects;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says in words what a rule does.</summary>
/// <param name="say">The words for a formula, and for one whose value is shown as a percentage.</param>
internal sealed class EffectWords(Func<Expression, bool, string> say)
{
    internal string Of(RuleEffect effect) => effect switch
    {
        RuleEffect.Zero zero => $"{Words(zero.When)} → 此项不得分",
        RuleEffect.Once once => $"{Words(once.When)} → {Change(once.Change)}",
        RuleEffect.Each each => $"{Words(each.Of)}，每处{Change(each.Change)}{AtMost(each.AtMost)}",
        RuleEffect.Amount amount => $"{(amount.Deducts ? "扣" : "得")} {Words(amount.Of)}{AtMost(amount.AtMost)}",
        RuleEffect.Portion portion => $"{(portion.Deducts ? "扣" : "得")}分值 ×（{say(portion.Of, true)}）{AtMost(portion.AtMost)}",
        RuleEffect.Proportion proportion => $"{say(proportion.Of, true)}，达到 100% 得{Amount(proportion.Full)}，不到的按比例得",
        RuleEffect.Linear linear => $"{say(linear.Of, linear.Floor.IsPercent || linear.Full.IsPercent)}：{(linear.Full.Value > linear.Floor.Value ? "没有超过" : "没有低于")} {linear.Floor} 不得分，{(linear.Full.Value > linear.Floor.Value ? "达到" : "不超过")} {linear.Full} 得满分，中间按比例得",
        RuleEffect.Shortfall shortfall => Of(shortfall),
        RuleEffect.Levels levels => $"{(levels.Of is null ? "由人选档" : Words(levels.Of))}：{string.Join("；", levels.Steps.Select(Of))}",
        RuleEffect.Tiers tiers => $"{Words(tiers.Of)}：{string.Join(tiers.AreIntervals ? "；" : "，否则 ", tiers.Steps.Select(step => Of(step, tiers)))}",
        RuleEffect.Sample sample => $"抽查 {sample.Size} 个，{Words(sample.Of)}，每处扣{Amount(sample.Lose)}；不足的{RuleWords.Of(sample.Short)}，没有的{RuleWords.Of(sample.Empty)}",
        RuleEffect.KOf kOf => $"{string.Join("、", kOf.Of.Select(Words))}，其中有 {kOf.Least} 项 → 得{Amount(kOf.Award)}",
        RuleEffect.Factor factor => $"{Words(factor.When)} → 其余各条合计后乘以 {Plain.Percent(factor.By)}",
        RuleEffect.Ceiling ceiling => $"{Words(ceiling.When)} → 本项最高得{Amount(ceiling.Most)}",
        _ => "",
    };

    private string Words(Expression formula) => say(formula, false);

    private string Of(RuleEffect.Shortfall shortfall)
    {
        var percent = shortfall.Target.IsPercent || shortfall.Per.IsPercent;
        var per = percent ? $"{Plain.Text(shortfall.Per.Value * 100)} 个百分点" : $"{shortfall.Per} ";
        return $"{say(shortfall.Of, percent)}，低于目标 {shortfall.Target} 的，每低 {per}扣{Amount(shortfall.Lose)}{(shortfall.Steps is { } steps ? $"；{RuleWords.Of(steps)}" : "")}";
    }

    private static string Of(LevelStep step) => step.IsOpen
        ? $"{step.Meaning} {ChangeWords.Amount(step.From)} 至 {ChangeWords.Amount(step.To)}"
        : $"{step.Meaning}{Gain(step.From, "不得分")}";

    private static string Of(TierStep step, RuleEffect.Tiers tiers) =>
        $"{(step.IsRest ? "其余情形" : TierWords.Of(step))} {(step.Zero ? "不得分" : step.Change == Points.None ? (tiers.Gains ? "不得分" : "不扣分") : Change(step.Change))}";

    private static string Change(Points change) => change.Fixed < 0 || change.Share < 0 ? $"扣{Amount(change)}" : $"得{Amount(change)}";

    private static string Gain(Points change, string nothing) => change == Points.None ? nothing : $"得{Amount(change)}";

    /// <summary>“ 0.5”, or “分值的 10%”.</summary>
    private static string Amount(Points points) => points.Share == 0 ? $" {ChangeWords.Amount(points)}" : $"分值的 {ChangeWords.Amount(points)}";

    private static string AtMost(Points? most) => most is { } limit ? $"，最多{Amount(limit)}" : "";
}
