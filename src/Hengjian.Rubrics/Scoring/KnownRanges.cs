using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The points of indicators that were computed already: most situations differ in a few indicators only.</summary>
internal sealed class KnownRanges(FactBook book)
{
    private readonly Dictionary<(string Indicator, GroupRemoval? Removal, Alternative? Route, decimal Weight), ScoreRange> _known = [];

    internal ScoreRange Of(IndicatorVerdicts verdicts, Distribution distribution)
    {
        var indicator = verdicts.Indicator;
        var key = (indicator.Id, distribution.RemovalOf(indicator), distribution.RouteOf(indicator), distribution.WeightOf(indicator));
        if (!_known.TryGetValue(key, out var range))
            _known[key] = range = new IndicatorRange(book, verdicts, distribution).Points();
        return range;
    }
}
