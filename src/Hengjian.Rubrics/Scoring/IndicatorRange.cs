using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The points of an indicator under one weight: capped at the weight and never below zero, or below what the indicator goes down to.</summary>
internal sealed class IndicatorRange(FactBook book, IndicatorVerdicts verdicts, Distribution distribution)
{
    private readonly Alternative? _route = distribution.RouteOf(verdicts.Indicator);

    internal decimal Weight { get; } = distribution.WeightOf(verdicts.Indicator);

    /// <summary>Whether rules decide about the weight in this situation.</summary>
    internal bool Decides => distribution.RemovalOf(verdicts.Indicator) is null && _route is null or { Kind: AlternativeKind.Replace };

    internal IReadOnlyList<RuleVerdict> Rules => Decides ? verdicts.For(_route) : [];

    /// <summary>By how much changes grow with a transferred weight.</summary>
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
        if (Judged is { } judged)
            return Rounded(ScoreRange.Exactly(judged));
        var (worst, best) = (End(rule => rule.Low, Rules.Any(rule => rule.Zero == true)), End(rule => rule.High, Rules.Any(rule => rule.Zero == true)));
        return Rounded(Rules.Any(rule => rule.Zero is null) ? new ScoreRange(Math.Min(worst, 0), Math.Max(best, 0)) : new ScoreRange(worst, best));
    }

    /// <summary>How many points one rule can still move at most.</summary>
    internal decimal StakeOf(RuleVerdict open)
    {
        if (Judged is not null || Rules.Any(rule => rule != open && rule.Zero == true))
            return 0;
        var full = verdicts.StartsFull(_route);
        decimal Others(RuleVerdict rule) => full ? rule.High : rule.Low;
        var best = End(rule => rule == open ? rule.High : Others(rule), open.Zero == true);
        var worst = End(rule => rule == open ? rule.Low : Others(rule), open.Zero == true);
        return best - (open.Zero is null ? Math.Min(worst, 0) : worst);
    }

    private decimal End(Func<RuleVerdict, decimal> change, bool zero)
    {
        var start = verdicts.StartsFull(_route) ? Weight : 0;
        return zero ? 0 : Math.Clamp(start + Rules.Sum(rule => change(rule) * Scale), verdicts.Indicator.DownTo, Weight);
    }

    private ScoreRange Rounded(ScoreRange range) => book.Rubric.Rounding.At.Under(book.Taken) == RoundingPlace.Indicator
        ? book.Rubric.Rounding.Round(range)
        : range;
}
