using Hengjian.City.Sites;
using Hengjian.Core.Registry;

namespace Hengjian.City.Faults;

/// <summary>Reads from the plan what each site must have before it is built.</summary>
internal static class SitePlans
{
    public static IReadOnlyList<SitePlan> Of(CityRegistry registry, CityOptions options, RegistryIndex index)
    {
        var sizes = new int[registry.Sites.Count];
        Array.Fill(sizes, Math.Clamp(options.Size.Pages, CitySize.Least, CitySize.Most));
        foreach (var entry in options.Faults.Sizes)
        {
            foreach (var ordinal in entry.Sites.Select(index.Site).OfType<int>())
            {
                sizes[ordinal] = entry.Pages;
            }
        }

        var entries = options.Faults.Entries
            .SelectMany(entry => entry.Values("site").Select(address => (Entry: entry, Ordinal: index.Site(address))))
            .Where(pair => pair.Ordinal is not null)
            .ToLookup(pair => pair.Ordinal!.Value, pair => pair.Entry);
        return [.. sizes.Select((pages, ordinal) => new SitePlan(
            pages,
            [.. entries[ordinal].SelectMany(entry => entry.Values("column")).Distinct(StringComparer.Ordinal)],
            entries[ordinal].Any(entry => entry.Kind == "guide.none"),
            entries[ordinal].Any(entry => entry.Kind == "message.no-channel")))];
    }
}
