using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Scoring.Effects;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Applies one rule to the facts of one subject.</summary>
internal sealed class RuleScoring(FactBook book, Indicator indicator, Alternative? route, bool refusesDouble, Claims claims)
{
    internal RuleVerdict Of(ScoringRule rule)
    {
        var applies = book.Test(rule.Applies);
        if (applies is Value.Flag { Holds: false })
            return new RuleVerdict(rule) { Outcome = RuleOutcome.NotApplied, Arithmetic = _ => "此条对该考评对象不适用" };
        var inputs = new RuleInputs(book, rule.Id, rule.Ask);
        var names = book.Rubric.Index.NamesOf(rule);
        var verdict = Apply(rule, inputs);
        var (words, used) = inputs.Known(names);
        verdict = verdict with
        {
            Inputs = words,
            Used = used,
            Judgements = inputs.Judgements(names),
            Evidence = inputs.Evidence(names),
        };
        if (rule.Claims.Count > 0)
        {
            var claimed = Claimed(rule, verdict);
            verdict = verdict with
            {
                Spent = [.. verdict.Spent, .. claimed.SelectMany(items => items.All.Select(item => item.Fact))],
                MaybeSpent = [.. verdict.MaybeSpent, .. claimed.SelectMany(items => items.Undecided.Select(item => item.Fact))],
            };
        }

        return applies is Value.Open open ? Widened(verdict, open) : verdict;
    }

    private RuleVerdict Apply(ScoringRule rule, RuleInputs inputs) => rule.Effect switch
    {
        RuleEffect.Zero zero => ConditionScoring.Zero(rule, inputs, zero),
        RuleEffect.Once once => ConditionScoring.Once(rule, inputs, once),
        RuleEffect.Each each => Counted(rule).Each(rule, each, inputs.Decide(each.Of, ExpressionType.Number)),
        RuleEffect.Sample sample => Counted(rule).Sample(rule, sample, inputs.Decide(sample.Of, ExpressionType.Occurrences)),
        RuleEffect.Amount amount => AmountScoring.Of(rule, inputs, amount),
        RuleEffect.Portion portion => PortionScoring.Of(rule, inputs, portion),
        RuleEffect.Proportion proportion => ProportionScoring.Of(rule, inputs, proportion),
        RuleEffect.Linear linear => LinearScoring.Of(rule, inputs, linear),
        RuleEffect.Shortfall shortfall => ShortfallScoring.Of(rule, inputs, shortfall),
        RuleEffect.Levels levels => LevelScoring.Of(rule, inputs, levels, indicator),
        RuleEffect.Tiers tiers => TierScoring.Of(rule, inputs, tiers),
        RuleEffect.KOf kOf => KOfScoring.Of(rule, inputs, kOf),
        RuleEffect.Factor factor => LimitScoring.Factor(rule, inputs, factor),
        RuleEffect.Ceiling ceiling => LimitScoring.Ceiling(rule, inputs, ceiling),
        _ => throw new InvalidOperationException($"Unknown effect {rule.Effect}"),
    };

    private CountedRule Counted(ScoringRule rule) => new(book, new Claimant(indicator, route, rule), refusesDouble && rule.Effect.Loses, claims);

    internal static RuleVerdict Opened(ScoringRule rule, Value value) => new(rule)
    {
        Outcome = RuleOutcome.Open,
        Open = Value.ReasonsOf(value),
    };

    private static RuleVerdict Widened(RuleVerdict verdict, Value.Open applies) => verdict with
    {
        Outcome = RuleOutcome.Open,
        Low = Points.Least(verdict.Low, Points.None),
        High = Points.Most(verdict.High, Points.None),
        Zero = verdict.Zero == false ? false : null,
        FactorHigh = 1,
        CeilingIsSure = false,
        Open = [.. applies.Reasons, .. verdict.Open.Except(applies.Reasons)],
        Arithmetic = standing => verdict.Arithmetic(standing) is { Length: > 0 } words ? $"是否适用未定；如适用：{words}" : "是否适用未定",
    };

    private List<Value.Items> Claimed(ScoringRule rule, RuleVerdict verdict) => verdict.Outcome is not (RuleOutcome.Triggered or RuleOutcome.Open)
        ? []
        : [.. rule.Claims.Select(claim => Evaluation.Of(claim, new RuleInputs(book, rule.Id, rule.Ask))).OfType<Value.Items>()];
}
