namespace Hengjian.Rubrics.Reading;

/// <summary>Names the indicators that a missing answer touches, for messages.</summary>
internal static class TouchedIndicators
{
    private const int MostNamed = 10;

    /// <summary>“甲”（a）、“乙”（b）, at most ten and then their number.</summary>
    internal static string Words(IReadOnlyList<Indicator> indicators)
    {
        var named = string.Join('、', indicators.Take(MostNamed).Select(indicator => $"“{indicator.Name}”（{indicator.Id}）"));
        return indicators.Count > MostNamed ? $"{named}等 {indicators.Count} 项" : named;
    }

    /// <summary>The indicators in which formulas use a name.</summary>
    internal static IReadOnlyList<Indicator> Using(string name, Rubric rubric, Declarations declared)
    {
        var indicators = rubric.Indicators.ToList();
        return [.. declared.Formulas.Where(formula => formula.Names.Contains(name, StringComparer.Ordinal)).Select(formula => At(formula.Place, indicators)).OfType<Indicator>().Distinct()];
    }

    private static Indicator? At(SourcePlace place, List<Indicator> indicators) =>
        indicators.LastOrDefault(indicator => (indicator.Place.Line, indicator.Place.Column).CompareTo((place.Line, place.Column)) <= 0);
}
