using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring.Effects;

/// <summary>Applies the rules whose points are computed.</summary>
internal static class AmountScoring
{
    internal static RuleVerdict Of(ScoringRule rule, RuleInputs inputs, RuleEffect.Amount amount)
    {
        var most = amount.AtMost is { Share: 0 } printed ? printed.Fixed : RuleVerdict.Unlimited;
        var share = amount.AtMost is { Share: > 0 } limit ? limit : (Points?)null;
        var value = inputs.Decide(amount.Of, ExpressionType.Number).AsNumber();
        if (value is not Value.Number number)
            return Changing(RuleScoring.Opened(rule, value) with { AtMost = share }, amount.Deducts, 0, most);
        var least = Math.Clamp(Plain.WithoutNoise(number.Low), 0, most);
        var largest = Math.Clamp(Plain.WithoutNoise(number.High), 0, most);
        if (least != largest)
            return Changing(RuleScoring.Opened(rule, value) with { AtMost = share }, amount.Deducts, least, largest);
        var change = Points.Printed(amount.Deducts ? -least : least);
        var comes = number.IsExact ? inputs.Comes(amount.Of, number.Low) : "";
        return new RuleVerdict(rule)
        {
            Outcome = least == 0 ? RuleOutcome.Clear : RuleOutcome.Triggered,
            Low = change,
            High = change,
            AtMost = share,
            Arithmetic = standing => comes + (least == 0 ? (amount.Deducts ? "不扣分" : "不加分") : ChangeWords.Of(change, standing)),
        };
    }

    private static RuleVerdict Changing(RuleVerdict verdict, bool deducts, decimal least, decimal largest) => deducts
        ? verdict with { Low = Points.Printed(-largest), High = Points.Printed(-least) }
        : verdict with { Low = Points.Printed(least), High = Points.Printed(largest) };
}
