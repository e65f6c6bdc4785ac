using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring.Effects;

/// <summary>Applies the rules that give points in a straight line between a floor and a full mark.</summary>
internal static class LinearScoring
{
    internal static RuleVerdict Of(ScoringRule rule, RuleInputs inputs, RuleEffect.Linear linear)
    {
        var value = inputs.Decide(linear.Of, ExpressionType.Number).AsNumber();
        var (low, high) = (0m, 1m);
        if (value is Value.Number number)
        {
            var (one, other) = (Share(linear, number.Low), Share(linear, number.High));
            (low, high) = (Math.Min(one, other), Math.Max(one, other));
        }

        return SharedChange.Of(rule, value, Points.OfWeight(low), Points.OfWeight(high), standing => Words(inputs, linear, value, low, standing));
    }

    private static decimal Share(RuleEffect.Linear linear, decimal value)
    {
        var (floor, full) = (linear.Floor.Value, linear.Full.Value);
        var reached = full > floor ? value <= floor : value >= floor;
        if (reached)
            return 0;
        var done = full > floor ? value >= full : value <= full;
        return done ? 1 : Plain.WithoutNoise((value - floor) / (full - floor));
    }

    private static string Words(RuleInputs inputs, RuleEffect.Linear linear, Value value, decimal share, Standing standing)
    {
        var up = linear.Full.Value > linear.Floor.Value;
        var weight = Plain.Text(standing.Weight);
        if (value is not Value.Number { IsExact: true } number)
            return share == 0 ? "不得分" : $"得满分 {weight}";
        var figure = new Figure(number.Low, linear.Floor.IsPercent || linear.Full.IsPercent);
        var comes = figure.IsPercent ? inputs.ComesAsShare(linear.Of, number.Low) : inputs.Comes(linear.Of, number.Low);
        if (share == 0)
            return $"{comes}{(up ? "没有超过" : "没有低于")} {linear.Floor}，不得分";
        if (share == 1)
            return $"{comes}{(up ? "达到" : "不超过")} {linear.Full}，得满分 {weight}";
        var (top, bottom) = up ? ($"{figure} － {linear.Floor}", $"{linear.Full} － {linear.Floor}") : ($"{linear.Floor} － {figure}", $"{linear.Floor} － {linear.Full}");
        return $"{comes}({top}) ÷ ({bottom}) × {weight} = {Plain.Text(share * standing.Weight)}";
    }
}
