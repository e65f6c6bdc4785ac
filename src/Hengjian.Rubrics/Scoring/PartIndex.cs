namespace Hengjian.Rubrics.Scoring;

/// <summary>The indicators of a part by number.</summary>
internal sealed class PartIndex
{
    private readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    internal PartIndex(RubricPart part)
    {
        Part = part;
        var places = new List<IndicatorPlace>();
        foreach (var group in part.Groups)
        {
            var removals = part.Removals.Where(removal => removal.Groups.Contains(group.Id, StringComparer.Ordinal)).ToList();
            foreach (var indicator in group.Indicators)
            {
                _positions[indicator.Id] = places.Count;
                places.Add(new IndicatorPlace(places.Count, indicator, group, removals));
            }
        }

        Places = [.. places];
    }

    internal RubricPart Part { get; }

    /// <summary>Every indicator, in the scheme's order.</summary>
    internal IndicatorPlace[] Places { get; }

    /// <summary>The place of an indicator of this part.</summary>
    internal IndicatorPlace PlaceOf(string indicator) => Places[_positions[indicator]];
}
