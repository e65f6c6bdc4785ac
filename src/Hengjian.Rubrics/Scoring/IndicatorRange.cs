using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The points of an indicator under one weight: start and changes, then nothing at all, then the weight and the lower limit, then factors, then ceilings.</summary>
internal sealed class IndicatorRange
{
    private readonly FactBook _book;
    private readonly IndicatorVerdicts _verdicts;
    private readonly ScoreRange[] _changes;

    internal IndicatorRange(FactBook book, IndicatorVerdicts verdicts, Distribution distribution)
    {
        _book = book;
        _verdicts = verdicts;
        Route = distribution.RouteOf(verdicts.Place);
        Weight = distribution.WeightOf(verdicts.Place);
        Decides = distribution.RemovalOf(verdicts.Place) is null && Route is null or { Kind: AlternativeKind.Replace };
        Rules = Decides ? verdicts.For(Route) : [];
        var original = verdicts.Indicator.Weight;
        Scale = Weight != original && original > 0 && book.Rubric.TransferredDeductions.Under(book.Taken) == TransferredDeductions.Scaled ? Weight / original : 1m;
        _changes = new ScoreRange[Rules.Count];
        for (var rule = 0; rule < _changes.Length; rule++)
            _changes[rule] = Rules[rule].Under(Weight, Scale);
        Judged = Decides && book.JudgementOn(verdicts.Indicator.Id) is { Answer: FactValue.Number number } && number.Value >= verdicts.Indicator.DownTo && number.Value <= Weight
            ? number.Value
            : null;
        Points = Rounded(!Decides ? ScoreRange.Exactly(distribution.GivesInFull(verdicts.Place) ? Weight : 0)
            : Judged is { } judged ? ScoreRange.Exactly(judged) : Over(_ => true));
    }

    /// <summary>The alternative taken; null when the indicator applies.</summary>
    internal Alternative? Route { get; }

    internal decimal Weight { get; }

    /// <summary>Whether rules decide about the weight in this situation.</summary>
    internal bool Decides { get; }

    internal IReadOnlyList<RuleVerdict> Rules { get; }

    /// <summary>By how much printed points grow with a transferred weight.</summary>
    internal decimal Scale { get; }

    /// <summary>A judgement that gives the points of the whole indicator; null when there is none or it does not fit.</summary>
    internal decimal? Judged { get; }

    /// <summary>The points, from the lowest still possible to the highest.</summary>
    internal ScoreRange Points { get; }

    /// <summary>The smallest and the largest change of the rule with this number.</summary>
    internal ScoreRange ChangeOf(int rule) => _changes[rule];

    /// <summary>What a rule that limits the whole finds: all changes, and the factors and ceilings that come before it.</summary>
    internal ScoreRange Before(int limit)
    {
        var ceiling = Rules[limit].Rule.Effect is RuleEffect.Ceiling;
        return Over(rule => Rules[rule].Rule.Effect switch
        {
            RuleEffect.Factor => ceiling || rule < limit,
            RuleEffect.Ceiling => ceiling && rule < limit,
            _ => true,
        });
    }

    /// <summary>How many points one rule can still move at most.</summary>
    internal decimal StakeOf(int open)
    {
        if (Judged is not null || Rules.Where((rule, number) => number != open && rule.Zero == true).Any())
            return 0;
        // Where the cap or the floor swallows it on the side the indicator starts from, it may still count on the other.
        var full = _verdicts.StartsFull(Route);
        return StakeOf(open, full) is > 0 and var stake ? stake : StakeOf(open, !full);
    }

    private decimal StakeOf(int open, bool othersHigh)
    {
        var zero = Rules[open].Zero;
        var best = End(_ => true, rule => rule == open || othersHigh, zero == true);
        var worst = End(_ => true, rule => rule != open && othersHigh, zero == true);
        return best - (zero is null ? Math.Min(worst, 0) : worst);
    }

    private ScoreRange Over(Func<int, bool> counts)
    {
        var (zero, open) = (false, false);
        for (var rule = 0; rule < Rules.Count; rule++)
        {
            zero |= counts(rule) && Rules[rule].Zero == true;
            open |= counts(rule) && Rules[rule].Zero is null;
        }

        var (worst, best) = (End(counts, _ => false, zero), End(counts, _ => true, zero));
        return open ? new ScoreRange(Math.Min(worst, 0), Math.Max(best, 0)) : new ScoreRange(worst, best);
    }

    /// <param name="counts">Which rules count, by their numbers.</param>
    /// <param name="high">Whether a rule turns out as well as it still can, or as badly.</param>
    /// <param name="zero">Whether the indicator gets nothing.</param>
    private decimal End(Func<int, bool> counts, Func<int, bool> high, bool zero)
    {
        decimal changes = 0;
        for (var rule = 0; rule < _changes.Length; rule++)
        {
            if (counts(rule))
                changes += high(rule) ? _changes[rule].Highest : _changes[rule].Lowest;
        }

        var start = _verdicts.StartsFull(Route) ? Weight : 0;
        var points = zero ? 0 : Math.Clamp(start + changes, _verdicts.Indicator.DownTo, Weight);
        for (var rule = 0; rule < _changes.Length; rule++)
        {
            if (counts(rule))
                points *= high(rule) == points >= 0 ? Rules[rule].FactorHigh : Rules[rule].FactorLow;
        }

        for (var rule = 0; rule < _changes.Length; rule++)
        {
            if (counts(rule) && Rules[rule].Ceiling is { } most && (Rules[rule].CeilingIsSure || !high(rule)))
                points = Math.Min(points, most.At(Weight, Scale));
        }

        return points;
    }

    private ScoreRange Rounded(ScoreRange range) => _book.Rubric.Rounding.At.Under(_book.Taken) == RoundingPlace.Indicator
        ? new ScoreRange(Rounded(range.Lowest), Rounded(range.Highest))
        : range;

    /// <summary>A share of 20 points among three is 6.666…: rounding up would give more than the weight, and the part more than its full mark.</summary>
    private decimal Rounded(decimal points) => Math.Clamp(_book.Rubric.Rounding.Round(points), Math.Min(_verdicts.Indicator.DownTo, Weight), Weight);
}
