using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring.Effects;

/// <summary>Applies the rules that give points in proportion to a rate, full at 100%.</summary>
internal static class ProportionScoring
{
    internal static RuleVerdict Of(ScoringRule rule, RuleInputs inputs, RuleEffect.Proportion proportion)
    {
        var value = inputs.Decide(proportion.Of, ExpressionType.Number).AsNumber();
        var (low, high) = value is Value.Number number ? (Rate(number.Low), Rate(number.High)) : (0, 1);
        return SharedChange.Of(rule, value, proportion.Full.Times(low), proportion.Full.Times(high), standing => Words(inputs, proportion, value, low, standing));
    }

    private static decimal Rate(decimal value) => Math.Clamp(Plain.WithoutNoise(value), 0, 1);

    private static string Words(RuleInputs inputs, RuleEffect.Proportion proportion, Value value, decimal rate, Standing standing)
    {
        var full = proportion.Full.At(standing.Weight, 1);
        var product = $"{Plain.Percent(rate)} × {Plain.Text(full)} = {Plain.Text(rate * full)}";
        if (value is not Value.Number { IsExact: true } number)
            return product;
        var limited = number.Low > 1 ? $"{Plain.Percent(number.Low)} 按 100% 计，" : "";
        return inputs.ComesAsShare(proportion.Of, number.Low) + limited + (rate == 0 ? "不得分" : product);
    }
}
