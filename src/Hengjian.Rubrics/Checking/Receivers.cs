using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics.Checking;

/// <summary>The indicators to which weight of others can come.</summary>
internal static class Receivers
{
    /// <summary>Those of a part, in the file's order: named by a transfer, or among the others when something is spread.</summary>
    internal static IEnumerable<Indicator> Of(RubricPart part)
    {
        var indicators = part.Groups.SelectMany(group => group.Indicators).ToList();
        var named = indicators.SelectMany(indicator => indicator.Otherwise).SelectMany(one => one.Targets).ToHashSet(StringComparer.Ordinal);
        var spreading = indicators.Where(indicator => indicator.Otherwise.Any(one => one.Kind == AlternativeKind.Spread)).Select(indicator => new HashSet<Indicator> { indicator })
            .Concat(part.Removals.Where(removal => removal.Then == RemovalConsequence.Spread)
                .Select(removal => part.Groups.Where(group => removal.Groups.Contains(group.Id, StringComparer.Ordinal)).SelectMany(group => group.Indicators).ToHashSet()))
            .ToList();
        return indicators.Where(indicator => named.Contains(indicator.Id) || (indicator.Weight > 0 && spreading.Exists(givers => !givers.Contains(indicator))));
    }
}
