using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The ranges of indicators that were computed already: most situations differ in a few indicators only.</summary>
internal sealed class KnownRanges(FactBook book, int indicators)
{
    private readonly Dictionary<(int Position, decimal Weight), List<(GroupRemoval? Removal, IndicatorRange Range)>> _known = [];
    private readonly (GroupRemoval? Removal, IndicatorRange Range)[] _last = new (GroupRemoval? Removal, IndicatorRange Range)[indicators];

    internal IndicatorRange Of(IndicatorVerdicts verdicts, Distribution distribution)
    {
        var position = verdicts.Place.Position;
        if (!Fits(_last[position], verdicts.Place, distribution))
            _last[position] = Found(verdicts, distribution);
        return _last[position].Range;
    }

    private (GroupRemoval? Removal, IndicatorRange Range) Found(IndicatorVerdicts verdicts, Distribution distribution)
    {
        var place = verdicts.Place;
        var key = (place.Position, distribution.WeightOf(place));
        if (!_known.TryGetValue(key, out var known))
            _known[key] = known = [];
        var found = known.FindIndex(one => Fits(one, place, distribution));
        if (found >= 0)
            return known[found];
        known.Add((distribution.RemovalOf(place), new IndicatorRange(book, verdicts, distribution)));
        return known[^1];
    }

    private static bool Fits((GroupRemoval? Removal, IndicatorRange? Range) known, IndicatorPlace place, Distribution distribution) =>
        known.Range is { } range
        && range.Weight == distribution.WeightOf(place)
        && ReferenceEquals(range.Route, distribution.RouteOf(place))
        && ReferenceEquals(known.Removal, distribution.RemovalOf(place));
}
