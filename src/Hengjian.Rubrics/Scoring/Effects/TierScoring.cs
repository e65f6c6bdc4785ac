using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring.Effects;

/// <summary>Applies steps by age or quantity.</summary>
internal static class TierScoring
{
    internal static RuleVerdict Of(ScoringRule rule, RuleInputs inputs, RuleEffect.Tiers tiers)
    {
        var value = inputs.Decide(tiers.Of, ExpressionType.Number).AsNumber();
        if (value is not Value.Number { IsExact: true } number)
            return Open(rule, tiers, value);
        return Taken(rule, tiers, TakenBy(tiers, number.Low, inputs.Book), inputs.Comes(tiers.Of, number.Low));
    }

    /// <summary>The step of a value. Intervals of shares are complete in their last decimal only, so a value between two of these belongs to the nearer.</summary>
    private static TierStep? TakenBy(RuleEffect.Tiers tiers, decimal value, FactBook book)
    {
        var exact = tiers.Steps.FirstOrDefault(step => !step.IsRest && step.Takes(value));
        if (exact is null && tiers.AreIntervals)
        {
            var rounded = Math.Round(value, book.Rubric.Rounding.Digits + 2, MidpointRounding.AwayFromZero);
            exact = tiers.Steps.FirstOrDefault(step => !step.IsRest && step.Takes(rounded));
        }

        return exact ?? tiers.Steps.FirstOrDefault(step => step.IsRest);
    }

    private static RuleVerdict Taken(ScoringRule rule, RuleEffect.Tiers tiers, TierStep? step, string comes)
    {
        if (step is null)
            return new RuleVerdict(rule) { Arithmetic = _ => $"{comes}未达到任何一档" };
        var nothing = tiers.Gains ? "不得分" : "不扣分";
        return new RuleVerdict(rule)
        {
            Outcome = step.Zero || step.Change != Points.None ? RuleOutcome.Triggered : RuleOutcome.Clear,
            Zero = step.Zero,
            Low = step.Change,
            High = step.Change,
            Arithmetic = standing => $"{comes}{TierWords.Of(step)}，{(step.Zero ? "此项不得分" : step.Change == Points.None ? nothing : ChangeWords.Of(step.Change, standing))}",
        };
    }

    private static RuleVerdict Open(ScoringRule rule, RuleEffect.Tiers tiers, Value value)
    {
        var (low, high) = value is Value.Number number ? (number.Low, number.High) : (-Value.Number.Unlimited, Value.Number.Unlimited);
        var possible = Possible(tiers, low, high);
        if (possible.Count == 1)
            return Taken(rule, tiers, possible[0], "无论如何都");
        var changes = possible.Select(step => step is { Zero: false } ? step.Change : Points.None).ToList();
        return RuleScoring.Opened(rule, value) with
        {
            Low = changes.Aggregate(Points.Least),
            High = changes.Aggregate(Points.Most),
            Zero = possible.TrueForAll(step => step is { Zero: true }) ? true : possible.Exists(step => step is { Zero: true }) ? null : false,
        };
    }

    /// <summary>The steps a value between two bounds may fall into; null among them when it may fall into none.</summary>
    private static List<TierStep?> Possible(RuleEffect.Tiers tiers, decimal low, decimal high)
    {
        var possible = new List<TierStep?>();
        foreach (var step in tiers.Steps.Where(step => !step.IsRest && step.MayTake(low, high)))
        {
            possible.Add(step);
            if (step.Takes(low) && step.Takes(high))
                return [.. tiers.AreIntervals ? [step] : possible];
        }

        var rest = tiers.Steps.FirstOrDefault(step => step.IsRest);
        if (rest is not null || !tiers.AreIntervals || possible.Count == 0)
            possible.Add(rest);
        return possible;
    }
}
