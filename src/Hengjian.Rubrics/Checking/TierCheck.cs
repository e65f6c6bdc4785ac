using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Reading;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Checking;

/// <summary>Interval steps leave no number out, and no number falls into two of them.</summary>
internal static class TierCheck
{
    internal static void Of(RubricPart part, RuleSet set, DeclaredBounds bounds, Faults faults)
    {
        foreach (var rule in set.Rules)
        {
            if (rule.Effect is RuleEffect.Tiers tiers)
                Of(tiers, DomainOf(part, rule, tiers, bounds), faults);
        }
    }

    private static void Of(RuleEffect.Tiers tiers, NumberDomain domain, Faults faults)
    {
        var steps = tiers.Steps.Where(step => !step.IsRest).Select(step => (Step: step, Span: domain.OnSteps(SpanOf(step)).Common(domain.Span))).ToList();
        foreach (var (step, _) in steps.Where(one => one.Span.IsEmpty))
            faults.Add(step.Place, $"这一档永远轮不到：可能的数：{domain.Words(domain.Span)}");
        if (!tiers.AreIntervals)
            return;
        for (var i = 1; i < steps.Count; i++)
        {
            var earlier = steps.FindIndex(one => !one.Span.Common(steps[i].Span).IsEmpty);
            if (earlier < i && earlier >= 0)
                faults.Add(steps[i].Step.Place, $"这一档与第 {earlier + 1} 档重叠：{domain.Words(steps[earlier].Span.Common(steps[i].Span))} 时两档都符合");
        }

        if (tiers.Steps.Any(step => step.IsRest))
            return;
        foreach (var gap in domain.Span.Without(steps.Select(one => one.Span)))
            faults.Add(tiers.Place, $"{domain.Words(gap)} 时没有任何一档；请补上，或用 otherwise: true 写明其余情形");
    }

    private static CutSpan SpanOf(TierStep step) => new(
        step.Lower is { } lower ? new Cut(lower.At.Value, !lower.Inclusive) : Cut.Bottom,
        step.Upper is { } upper ? new Cut(upper.At.Value, upper.Inclusive) : Cut.Top);

    private static NumberDomain DomainOf(RubricPart part, ScoringRule rule, RuleEffect.Tiers tiers, DeclaredBounds bounds)
    {
        var (low, high) = bounds.Of(part, rule, tiers.Of);
        var isShare = bounds.IsShare(tiers.Of.Root);
        decimal? step = IsWhole(tiers.Of.Root) ? 1 : isShare ? bounds.ShareStep : null;
        return new NumberDomain(
            low <= -Value.Number.Unlimited ? decimal.MinValue : low,
            high >= Value.Number.Unlimited ? decimal.MaxValue : high,
            step,
            isShare || tiers.Steps.Any(one => one.Lower?.At.IsPercent == true || one.Upper?.At.IsPercent == true));
    }

    /// <summary>Whether a formula can only give whole numbers.</summary>
    private static bool IsWhole(Node node) => node switch
    {
        { Type: ExpressionType.Occurrences } => true,
        Node.Number number => number.Value == decimal.Truncate(number.Value),
        Node.Negate negate => IsWhole(negate.Of),
        Node.Binary { Operation: Operation.Add or Operation.Subtract or Operation.Multiply } binary => IsWhole(binary.Left) && IsWhole(binary.Right),
        Node.Call { Function: "count" or "examined" } => true,
        Node.Call { Function: "min" or "max" } call => call.Arguments.All(IsWhole),
        Node.Call { Function: "if" } call => call.Arguments.Skip(1).All(IsWhole),
        _ => false,
    };
}
