using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring.Effects;

/// <summary>Applies the rules that compute a share of the weight.</summary>
internal static class PortionScoring
{
    internal static RuleVerdict Of(ScoringRule rule, RuleInputs inputs, RuleEffect.Portion portion)
    {
        var most = portion.AtMost is { Fixed: 0 } limit ? limit.Share : 1;
        var value = inputs.Decide(portion.Of, ExpressionType.Number).AsNumber();
        var (low, high) = value is Value.Number number ? (Share(number.Low, most), Share(number.High, most)) : (0, most);
        var sign = portion.Deducts ? -1 : 1;
        var verdict = SharedChange.Of(rule, value, Points.OfWeight(sign * low), Points.OfWeight(sign * high), standing => Words(inputs, portion, value, low, standing));
        return portion.AtMost is { Fixed: > 0 } printed ? verdict with { AtMost = printed } : verdict;
    }

    private static decimal Share(decimal value, decimal most) => Math.Clamp(Plain.WithoutNoise(value), 0, most);

    private static string Words(RuleInputs inputs, RuleEffect.Portion portion, Value value, decimal share, Standing standing)
    {
        if (value is not Value.Number { IsExact: true } number)
            return share == 0 ? (portion.Deducts ? "不扣分" : "不得分") : ChangeWords.Product(standing.Weight, share);
        var computed = inputs.ComesAsShare(portion.Of, number.Low);
        var limited = number.Low > share ? $"{Plain.Percent(number.Low)} 按 {Plain.Percent(share)} 计，" : "";
        if (share == 0)
            return $"{computed}{(portion.Deducts ? "不扣分" : "不得分")}";
        return $"{computed}{limited}{(portion.Deducts ? "扣 " : "")}{ChangeWords.Product(standing.Weight, share)}";
    }
}
