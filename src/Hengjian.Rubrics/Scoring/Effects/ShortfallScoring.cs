using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring.Effects;

/// <summary>Applies the rules that take points for each step below a target.</summary>
internal static class ShortfallScoring
{
    internal static RuleVerdict Of(ScoringRule rule, RuleInputs inputs, RuleEffect.Shortfall shortfall)
    {
        var steps = shortfall.Steps!.Under(inputs.Book.Taken);
        var value = inputs.Decide(shortfall.Of, ExpressionType.Number).AsNumber();
        var (few, many) = value is Value.Number number ? (Steps(shortfall, steps, number.High), Steps(shortfall, steps, number.Low)) : (0, RuleVerdict.Unlimited);
        return SharedChange.Of(
            rule,
            value,
            Loss(shortfall, few),
            Loss(shortfall, many),
            standing => value is Value.Number { IsExact: true } exact ? Words(inputs, shortfall, steps, exact.Low, standing) : few == 0 ? "不扣分" : ChangeWords.Of(Loss(shortfall, few), standing));
    }

    /// <summary>What so many steps cost: never more than the whole weight where they cost shares of it.</summary>
    private static Points Loss(RuleEffect.Shortfall shortfall, decimal steps)
    {
        var loss = shortfall.Lose.Times(steps);
        return new Points(-Math.Min(loss.Fixed, RuleVerdict.Unlimited), -Math.Min(loss.Share, 1));
    }

    private static decimal Steps(RuleEffect.Shortfall shortfall, ShortfallSteps steps, decimal value)
    {
        var missing = shortfall.Target.Value - value;
        if (missing <= 0)
            return 0;
        var count = Math.Min(missing, RuleVerdict.Unlimited) / shortfall.Per.Value;
        count = Math.Min(Plain.WithoutNoise(Math.Min(count, RuleVerdict.Unlimited)), RuleVerdict.Unlimited);
        return steps switch
        {
            ShortfallSteps.Started => Math.Ceiling(count),
            ShortfallSteps.Whole => Math.Floor(count),
            _ => count,
        };
    }

    private static string Words(RuleInputs inputs, RuleEffect.Shortfall shortfall, ShortfallSteps steps, decimal value, Standing standing)
    {
        var percent = shortfall.Target.IsPercent || shortfall.Per.IsPercent;
        var comes = percent ? inputs.ComesAsShare(shortfall.Of, value) : inputs.Comes(shortfall.Of, value);
        var missing = shortfall.Target.Value - value;
        if (missing <= 0)
            return $"{comes}达到目标 {shortfall.Target}，不扣分";
        var unit = percent ? " 个百分点" : "";
        var factor = percent ? 100 : 1;
        var lose = ChangeWords.Amount(shortfall.Lose);
        var count = Steps(shortfall, steps, value);
        var begun = steps switch
        {
            ShortfallSteps.Started => $"，不足 {Plain.Text(shortfall.Per.Value * factor)}{(percent ? unit : " ")}的也算，共 {Plain.Text(count)} 步",
            ShortfallSteps.Whole => $"，满 {Plain.Text(shortfall.Per.Value * factor)}{(percent ? unit : " ")}才算，共 {Plain.Text(count)} 步",
            _ => "",
        };
        var below = $"{comes}低于目标 {Plain.Text(missing * factor)}{unit}，每 {Plain.Text(shortfall.Per.Value * factor)}{(percent ? unit : " ")}扣 {lose}{begun}";
        if (count == 0)
            return $"{below}，不扣分";
        var all = shortfall.Lose.Times(count).Share > 1 ? $"，合计 {Plain.Percent(shortfall.Lose.Share * count)}，最多扣 100%" : "";
        return $"{below}{all}，{ChangeWords.Of(Loss(shortfall, count), standing)}";
    }
}
