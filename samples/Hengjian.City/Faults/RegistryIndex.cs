using Hengjian.Core.Registry;

namespace Hengjian.City.Faults;

/// <summary>Finds the sites and accounts of a registry by class and place.</summary>
internal sealed class RegistryIndex
{
    private readonly Dictionary<string, List<int>> sites = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> platforms = new(StringComparer.Ordinal);

    public RegistryIndex(CityRegistry registry)
    {
        var classes = registry.Units.ToDictionary(unit => unit.Name.Text, unit => unit.Class?.Name, StringComparer.Ordinal);
        for (var ordinal = 0; ordinal < registry.Sites.Count; ordinal++)
        {
            Add(sites, classes.GetValueOrDefault(registry.Sites[ordinal].Unit.Text), ordinal);
        }

        for (var ordinal = 0; ordinal < registry.Accounts.Count; ordinal++)
        {
            Add(platforms, registry.Accounts[ordinal].PlatformType, ordinal);
        }
    }

    /// <summary>The place of a site in the registry; null when the class has fewer.</summary>
    public int? Site(string address) => Find(sites, address);

    /// <summary>The place of an account in the registry; null when the platform has fewer.</summary>
    public int? Account(string address) => Find(platforms, address);

    private static void Add(Dictionary<string, List<int>> groups, string? group, int ordinal)
    {
        if (group is null)
        {
            return;
        }

        if (!groups.TryGetValue(group, out var list))
        {
            groups.Add(group, list = []);
        }

        list.Add(ordinal);
    }

    private static int? Find(Dictionary<string, List<int>> groups, string text) =>
        SiteAddress.TryParse(text, out var address) && groups.TryGetValue(address.Group, out var list) && address.Ordinal <= list.Count
            ? list[address.Ordinal - 1]
            : null;
}
