using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>Applies one rule to the facts of one subject.</summary>
internal sealed class RuleScoring(FactBook book, Indicator indicator, Alternative? route, bool refusesDouble, Claims claims)
{
    internal RuleVerdict Of(ScoringRule rule)
    {
        var applies = book.Test(rule.Applies);
        if (applies is Value.Flag { Holds: false })
            return new RuleVerdict(rule) { Outcome = RuleOutcome.NotApplied, Arithmetic = "此条对该考评对象不适用" };
        var inputs = new RuleInputs(book, rule.Id, rule.Ask);
        var used = NamesOf(rule);
        var verdict = Apply(rule, inputs) with { Inputs = inputs.Shown(used), Evidence = inputs.Evidence(used) };
        verdict = verdict with { Spent = [.. verdict.Spent, .. Claimed(rule, verdict)] };
        return applies is Value.Open open ? Widened(verdict, open) : verdict;
    }

    private RuleVerdict Apply(ScoringRule rule, RuleInputs inputs) => rule.Effect switch
    {
        RuleEffect.Zero zero => Zero(rule, inputs, zero),
        RuleEffect.Once once => Once(rule, inputs, once),
        RuleEffect.Each each => Counted(rule).Each(rule, each, inputs.Decide(each.Of, ExpressionType.Number)),
        RuleEffect.Sample sample => Counted(rule).Sample(rule, sample, inputs.Decide(sample.Of, ExpressionType.Occurrences)),
        RuleEffect.Amount amount => Amount(rule, inputs, amount),
        RuleEffect.Tiers tiers => Tiers(rule, inputs, tiers),
        RuleEffect.KOf kOf => KOf(rule, inputs, kOf),
        _ => throw new InvalidOperationException($"Unknown effect {rule.Effect}"),
    };

    private CountedRule Counted(ScoringRule rule) => new(book, new Claimant(indicator, route, rule), refusesDouble, claims);

    private static RuleVerdict Zero(ScoringRule rule, RuleInputs inputs, RuleEffect.Zero zero) => inputs.Decide(zero.When, ExpressionType.Flag) switch
    {
        Value.Flag { Holds: true } => new RuleVerdict(rule) { Outcome = RuleOutcome.Triggered, Zero = true, Arithmetic = $"{inputs.Because(zero.When, true)}此项不得分" },
        Value.Flag => Clear(rule, inputs, zero.When),
        var open => Opened(rule, open) with { Zero = null },
    };

    private static RuleVerdict Once(ScoringRule rule, RuleInputs inputs, RuleEffect.Once once) => inputs.Decide(once.When, ExpressionType.Flag) switch
    {
        Value.Flag { Holds: true } => new RuleVerdict(rule)
        {
            Outcome = RuleOutcome.Triggered,
            Low = once.Points,
            High = once.Points,
            Arithmetic = inputs.Because(once.When, true) + Changed(once.Points),
        },
        Value.Flag => Clear(rule, inputs, once.When),
        var open => Opened(rule, open) with { Low = Math.Min(once.Points, 0), High = Math.Max(once.Points, 0) },
    };

    private static RuleVerdict Amount(ScoringRule rule, RuleInputs inputs, RuleEffect.Amount amount)
    {
        var most = amount.AtMost ?? RuleVerdict.Unlimited;
        var value = inputs.Decide(amount.Of, ExpressionType.Number).AsNumber();
        if (value is not Value.Number number)
            return Opened(rule, value) with { Low = amount.Deducts ? -most : 0, High = amount.Deducts ? 0 : most };
        var least = Math.Clamp(Plain.WithoutNoise(number.Low), 0, most);
        var largest = Math.Clamp(Plain.WithoutNoise(number.High), 0, most);
        if (least != largest)
            return Opened(rule, value) with { Low = amount.Deducts ? -largest : least, High = amount.Deducts ? -least : largest };
        var change = amount.Deducts ? -least : least;
        return new RuleVerdict(rule)
        {
            Outcome = least == 0 ? RuleOutcome.Clear : RuleOutcome.Triggered,
            Low = change,
            High = change,
            Arithmetic = (number.IsExact ? inputs.Comes(amount.Of, number.Low) : "") + (least == 0 ? (amount.Deducts ? "不扣分" : "不加分") : Changed(change)),
        };
    }

    private static RuleVerdict Tiers(ScoringRule rule, RuleInputs inputs, RuleEffect.Tiers tiers)
    {
        if (inputs.Decide(tiers.Of, ExpressionType.Number).AsNumber() is not Value.Number { IsExact: true } number)
        {
            return Opened(rule, inputs.Decide(tiers.Of, ExpressionType.Number)) with
            {
                Low = Math.Min(0, tiers.Steps.Where(step => !step.Zero).Select(step => step.Change).DefaultIfEmpty(0).Min()),
                High = Math.Max(0, tiers.Steps.Where(step => !step.Zero).Select(step => step.Change).DefaultIfEmpty(0).Max()),
                Zero = tiers.Steps.Any(step => step.Zero) ? null : false,
            };
        }

        var taken = tiers.Steps.FirstOrDefault(step => step.Takes(number.Low));
        var value = inputs.Comes(tiers.Of, number.Low);
        if (taken is null)
            return new RuleVerdict(rule) { Arithmetic = $"{value}未达到任何一档" };
        var edge = $"{(taken.Inclusive ? "达到" : "超过")} {Plain.Text(taken.Edge)}";
        return new RuleVerdict(rule)
        {
            Outcome = RuleOutcome.Triggered,
            Zero = taken.Zero,
            Low = taken.Change,
            High = taken.Change,
            Arithmetic = $"{value}{edge}，{(taken.Zero ? "此项不得分" : Changed(taken.Change))}",
        };
    }

    private static RuleVerdict KOf(ScoringRule rule, RuleInputs inputs, RuleEffect.KOf kOf)
    {
        var values = inputs.Overruled is null
            ? kOf.Of.Select(one => inputs.Decide(one, ExpressionType.Flag)).ToList()
            : [inputs.Decide(kOf.Of[0], ExpressionType.Flag)];
        var least = inputs.Overruled is null ? kOf.Least : 1;
        var holds = values.Count(value => value is Value.Flag { Holds: true });
        var open = values.OfType<Value.Open>().ToList();
        var needed = $"{kOf.Of.Count} 项中须有 {kOf.Least} 项，现有 {holds} 项";
        if (holds >= least)
            return new RuleVerdict(rule) { Outcome = RuleOutcome.Triggered, Low = kOf.Points, High = kOf.Points, Arithmetic = $"{needed}，{Changed(kOf.Points)}" };
        if (holds + open.Count < least)
            return new RuleVerdict(rule) { Arithmetic = $"{needed}，不加分" };
        return Opened(rule, open.Aggregate<Value>(Value.Open.Both)) with { High = kOf.Points };
    }

    private static RuleVerdict Clear(ScoringRule rule, RuleInputs inputs, Expression when)
    {
        var gains = rule.Effect is RuleEffect.Once { Points: > 0 };
        return new RuleVerdict(rule) { Arithmetic = inputs.Because(when, false) + (gains ? "不加分" : "不扣分") };
    }

    internal static RuleVerdict Opened(ScoringRule rule, Value value) => new(rule)
    {
        Outcome = RuleOutcome.Open,
        Open = Value.Open.Both(value, value).Reasons,
    };

    internal static string Changed(decimal change) => change < 0 ? $"扣 {Plain.Text(-change)}" : $"得 {Plain.Text(change)}";

    private static RuleVerdict Widened(RuleVerdict verdict, Value.Open applies) => verdict with
    {
        Outcome = RuleOutcome.Open,
        Low = Math.Min(verdict.Low, 0),
        High = Math.Max(verdict.High, 0),
        Zero = verdict.Zero == false ? false : null,
        Open = [.. applies.Reasons, .. verdict.Open.Except(applies.Reasons)],
        Arithmetic = verdict.Arithmetic.Length == 0 ? "是否适用未定" : $"是否适用未定；如适用：{verdict.Arithmetic}",
    };

    private IEnumerable<string> Claimed(ScoringRule rule, RuleVerdict verdict) => verdict.Outcome is not (RuleOutcome.Triggered or RuleOutcome.Open)
        ? []
        : rule.Claims.Select(claim => Evaluation.Of(claim, new RuleInputs(book, rule.Id, rule.Ask)))
            .OfType<Value.Items>()
            .SelectMany(items => items.All.Select(item => item.Fact));

    private static List<string> NamesOf(ScoringRule rule)
    {
        var decisive = rule.Effect switch
        {
            RuleEffect.Zero zero => zero.When.Names,
            RuleEffect.Once once => once.When.Names,
            RuleEffect.Each each => each.Of.Names,
            RuleEffect.Amount amount => amount.Of.Names,
            RuleEffect.Tiers tiers => tiers.Of.Names,
            RuleEffect.Sample sample => sample.Of.Names,
            RuleEffect.KOf kOf => [.. kOf.Of.SelectMany(one => one.Names)],
            _ => [],
        };
        return [.. decisive, .. rule.Claims.SelectMany(claim => claim.Names)];
    }
}
