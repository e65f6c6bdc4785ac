using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>A part in every situation the open conditions allow: the one its sheet shows, and the lowest and highest points of all.</summary>
internal sealed class PartSituations
{
    /// <summary>Up to this many open conditions every situation is computed; beyond it the part is open from its lower limit to its full mark.</summary>
    internal const int MostOpenConditions = 12;

    private readonly FactBook _book;
    private readonly PartIndex _part;
    private readonly List<IndicatorVerdicts> _verdicts;
    private readonly KnownRanges _known;
    private readonly ScoreRange?[] _points;
    private readonly HashSet<RescaleRatio> _ratios = [];

    /// <param name="book">What is known.</param>
    /// <param name="part">The part.</param>
    /// <param name="conditions">What its conditions say.</param>
    /// <param name="verdicts">What the rules of its indicators do, in their order.</param>
    /// <param name="carried">How the base was rescaled in every situation, that of its sheet first, where extra points are rescaled with it; null otherwise.</param>
    internal PartSituations(FactBook book, PartIndex part, PartConditions conditions, List<IndicatorVerdicts> verdicts, IReadOnlyList<RescaleRatio>? carried)
    {
        (_book, _part, _verdicts) = (book, part, verdicts);
        _known = new KnownRanges(book, part.Places.Length);
        _points = new ScoreRange?[part.Places.Length];
        Shown = new Distribution(part, conditions, Expected(conditions));
        Transfers = new OpenTransfers(part, Shown);
        AreTooMany = conditions.OpenCount > MostOpenConditions;
        if (conditions.OpenCount == 0 || AreTooMany)
        {
            ShownResult = Take(Shown, carried);
            return;
        }

        ShownResult = new SituationResult(book, part.Part, Shown, Sum(Shown), carried?[0]);
        var assumed = new bool[conditions.OpenCount];
        for (var bits = 0; bits < 1 << assumed.Length; bits++)
        {
            for (var number = 0; number < assumed.Length; number++)
                assumed[number] = (bits & (1 << number)) != 0;
            Take(new Distribution(part, conditions, assumed), carried);
        }
    }

    /// <summary>Whether more conditions are open than situations can be computed for; then only that of the sheet was.</summary>
    internal bool AreTooMany { get; }

    /// <summary>The weights in the situation of the sheet: what is open applies, and no group is removed.</summary>
    internal Distribution Shown { get; }

    internal SituationResult ShownResult { get; }

    /// <summary>The transfers that only other situations have.</summary>
    internal OpenTransfers Transfers { get; }

    /// <summary>The points of the part over all situations.</summary>
    internal ScoreRange Total { get; private set; }

    /// <summary>How the points are rescaled in the situations, each ratio once.</summary>
    internal IEnumerable<RescaleRatio> Ratios => _ratios;

    /// <summary>The points of an indicator over all situations.</summary>
    internal ScoreRange PointsOf(IndicatorPlace place) => _points[place.Position]!.Value;

    /// <summary>An indicator in the situation of the sheet.</summary>
    internal IndicatorRange RangeOf(IndicatorVerdicts verdicts) => _known.Of(verdicts, Shown);

    private bool[] Expected(PartConditions conditions)
    {
        var assumed = new bool[conditions.OpenCount];
        Array.Fill(assumed, true);
        foreach (var removal in _part.Part.Removals)
        {
            if (conditions.NumberOf(removal.When) is { } number)
                assumed[number] = false;
        }

        return assumed;
    }

    private ScoreRange Sum(Distribution distribution)
    {
        var (lowest, highest) = (0m, 0m);
        foreach (var verdicts in _verdicts)
        {
            var points = _known.Of(verdicts, distribution).Points;
            (lowest, highest) = (lowest + points.Lowest, highest + points.Highest);
        }

        return new ScoreRange(lowest, highest);
    }

    /// <summary>Adds a situation; gives its result, the first where the base has several ratios.</summary>
    private SituationResult Take(Distribution distribution, IReadOnlyList<RescaleRatio>? carried)
    {
        foreach (var verdicts in _verdicts)
        {
            ref var hull = ref _points[verdicts.Place.Position];
            hull = Hull(hull, _known.Of(verdicts, distribution).Points);
        }

        Transfers.Take(distribution);
        var sum = Sum(distribution);
        var first = Take(new SituationResult(_book, _part.Part, distribution, sum, carried?[0]));
        for (var number = 1; number < carried?.Count; number++)
            Take(new SituationResult(_book, _part.Part, distribution, sum, carried[number]));
        return first;
    }

    private SituationResult Take(SituationResult result)
    {
        Total = _ratios.Count == 0 ? result.Total : Hull(Total, result.Total);
        _ratios.Add(result.Ratio);
        return result;
    }

    private static ScoreRange Hull(ScoreRange? known, ScoreRange other) => known is not { } range
        ? other
        : new ScoreRange(other.Lowest < range.Lowest ? other.Lowest : range.Lowest, other.Highest > range.Highest ? other.Highest : range.Highest);
}
