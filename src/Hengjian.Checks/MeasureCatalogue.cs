using Hengjian.Core.Measures;

namespace Hengjian.Checks;

/// <summary>Every measure that the checks of sites and accounts publish: the names a rubric may use of what is measured on captures.</summary>
/// <remarks>Measures of a unit as a whole (<c>accounts.…</c>, <c>unit.…</c>, <c>site.…</c>) are formed from these elsewhere and are not listed here.</remarks>
public static class MeasureCatalogue
{
    /// <summary>The definitions, sorted by name; names are unique.</summary>
    public static IReadOnlyList<MeasureDefinition> All { get; } =
    [
        .. SiteChecks.All.SelectMany(check => check.Publishes)
            .Concat(AccountChecks.All.SelectMany(check => check.Publishes))
            .OrderBy(definition => definition.Id, StringComparer.Ordinal),
    ];
}
