using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The points of an indicator under one weight: start and changes, then nothing at all, then the weight and the lower limit, then factors, then ceilings.</summary>
internal sealed class IndicatorRange(FactBook book, IndicatorVerdicts verdicts, Distribution distribution)
{
    private readonly Alternative? _route = distribution.RouteOf(verdicts.Indicator);

    internal decimal Weight { get; } = distribution.WeightOf(verdicts.Indicator);

    /// <summary>Whether rules decide about the weight in this situation.</summary>
    internal bool Decides => distribution.RemovalOf(verdicts.Indicator) is null && _route is null or { Kind: AlternativeKind.Replace };

    internal IReadOnlyList<RuleVerdict> Rules => Decides ? verdicts.For(_route) : [];

    /// <summary>By how much printed points grow with a transferred weight.</summary>
    internal decimal Scale { get; } =
        book.Rubric.TransferredDeductions.Under(book.Taken) == TransferredDeductions.Scaled && verdicts.Indicator.Weight > 0
            ? distribution.WeightOf(verdicts.Indicator) / verdicts.Indicator.Weight
            : 1m;

    /// <summary>A judgement that gives the points of the whole indicator; null when there is none or it does not fit.</summary>
    internal decimal? Judged => Decides && book.JudgementOn(verdicts.Indicator.Id) is { Answer: FactValue.Number number } && number.Value >= verdicts.Indicator.DownTo && number.Value <= Weight
        ? number.Value
        : null;

    internal ScoreRange Points()
    {
        if (!Decides)
            return Rounded(ScoreRange.Exactly(distribution.GivesInFull(verdicts.Indicator) ? Weight : 0));
        return Rounded(Judged is { } judged ? ScoreRange.Exactly(judged) : Over(Rules));
    }

    /// <summary>The smallest and the largest change of one rule.</summary>
    internal ScoreRange ChangeOf(RuleVerdict verdict) => verdict.Under(Weight, Scale);

    /// <summary>What a rule that limits the whole finds: all changes, and the factors and ceilings that come before it.</summary>
    internal ScoreRange Before(RuleVerdict verdict)
    {
        var ceiling = verdict.Rule.Effect is RuleEffect.Ceiling;
        var passed = false;
        var earlier = new List<RuleVerdict>();
        foreach (var rule in Rules)
        {
            passed |= rule == verdict;
            var counts = rule.Rule.Effect switch
            {
                RuleEffect.Factor => ceiling || !passed,
                RuleEffect.Ceiling => ceiling && !passed,
                _ => true,
            };
            if (counts)
                earlier.Add(rule);
        }

        return Over(earlier);
    }

    /// <summary>How many points one rule can still move at most.</summary>
    internal decimal StakeOf(RuleVerdict open)
    {
        if (Judged is not null || Rules.Any(rule => rule != open && rule.Zero == true))
            return 0;
        // Where the cap or the floor swallows it on the side the indicator starts from, it may still count on the other.
        var full = verdicts.StartsFull(_route);
        return StakeOf(open, full) is > 0 and var stake ? stake : StakeOf(open, !full);
    }

    private decimal StakeOf(RuleVerdict open, bool othersHigh)
    {
        var best = End(Rules, rule => rule == open || othersHigh, open.Zero == true);
        var worst = End(Rules, rule => rule != open && othersHigh, open.Zero == true);
        return best - (open.Zero is null ? Math.Min(worst, 0) : worst);
    }

    private ScoreRange Over(IReadOnlyList<RuleVerdict> rules)
    {
        var zero = rules.Any(rule => rule.Zero == true);
        var (worst, best) = (End(rules, _ => false, zero), End(rules, _ => true, zero));
        return rules.Any(rule => rule.Zero is null) ? new ScoreRange(Math.Min(worst, 0), Math.Max(best, 0)) : new ScoreRange(worst, best);
    }

    /// <param name="rules">The rules that count.</param>
    /// <param name="high">Whether a rule turns out as well as it still can, or as badly.</param>
    /// <param name="zero">Whether the indicator gets nothing.</param>
    private decimal End(IReadOnlyList<RuleVerdict> rules, Func<RuleVerdict, bool> high, bool zero)
    {
        var start = verdicts.StartsFull(_route) ? Weight : 0;
        var points = zero ? 0 : Math.Clamp(start + rules.Sum(rule => high(rule) ? ChangeOf(rule).Highest : ChangeOf(rule).Lowest), verdicts.Indicator.DownTo, Weight);
        foreach (var rule in rules)
            points *= high(rule) == points >= 0 ? rule.FactorHigh : rule.FactorLow;
        foreach (var rule in rules)
        {
            if (rule.Ceiling is { } most && (rule.CeilingIsSure || !high(rule)))
                points = Math.Min(points, most.At(Weight, Scale));
        }

        return points;
    }

    private ScoreRange Rounded(ScoreRange range) => book.Rubric.Rounding.At.Under(book.Taken) == RoundingPlace.Indicator
        ? book.Rubric.Rounding.Round(range)
        : range;
}
