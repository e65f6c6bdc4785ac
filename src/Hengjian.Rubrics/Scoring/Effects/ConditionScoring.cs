using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring.Effects;

/// <summary>Applies the rules that a single condition triggers.</summary>
internal static class ConditionScoring
{
    internal static RuleVerdict Zero(ScoringRule rule, RuleInputs inputs, RuleEffect.Zero zero) => inputs.Decide(zero.When, ExpressionType.Flag) switch
    {
        Value.Flag { Holds: true } => new RuleVerdict(rule) { Outcome = RuleOutcome.Triggered, Zero = true, Arithmetic = _ => $"{inputs.Because(zero.When, true)}此项不得分" },
        Value.Flag => Clear(rule, inputs, zero.When, "不扣分"),
        var open => RuleScoring.Opened(rule, open) with { Zero = null },
    };

    internal static RuleVerdict Once(ScoringRule rule, RuleInputs inputs, RuleEffect.Once once) => inputs.Decide(once.When, ExpressionType.Flag) switch
    {
        Value.Flag { Holds: true } => new RuleVerdict(rule)
        {
            Outcome = RuleOutcome.Triggered,
            Low = once.Change,
            High = once.Change,
            Arithmetic = standing => inputs.Because(once.When, true) + ChangeWords.Of(once.Change, standing),
        },
        Value.Flag => Clear(rule, inputs, once.When, once.Gains ? "不加分" : "不扣分"),
        var open => RuleScoring.Opened(rule, open) with { Low = Points.Least(once.Change, Points.None), High = Points.Most(once.Change, Points.None) },
    };

    internal static RuleVerdict Clear(ScoringRule rule, RuleInputs inputs, Expression when, string consequence) =>
        new(rule) { Arithmetic = _ => inputs.Because(when, false) + consequence };
}
