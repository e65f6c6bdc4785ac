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
        var elsewhere = rubric.Vetoes.SelectMany(item => new[] { item.When, item.Needs, item.Applies.When })
            .Concat(rubric.Parts.Select(part => part.OpensWhen))
            .Concat(rubric.Grades is null ? [] : rubric.Grades.Limits.Select(limit => limit.When).Append(rubric.Grades.Pass?.When))
            .ToHashSet();
        return [.. declared.Formulas.Where(formula => formula.Names.Contains(name) && !elsewhere.Contains(formula)).Select(formula => At(formula.Place, indicators)).OfType<Indicator>().Distinct()];
    }

    /// <summary>The indicator that a place in the file lies in; null when it lies before all of them.</summary>
    internal static Indicator? At(SourcePlace place, IReadOnlyList<Indicator> indicators) =>
        indicators.LastOrDefault(indicator => (indicator.Place.Line, indicator.Place.Column).CompareTo((place.Line, place.Column)) <= 0);
}
