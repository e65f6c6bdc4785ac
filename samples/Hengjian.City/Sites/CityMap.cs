using System.Collections.Frozen;

namespace Hengjian.City.Sites;

/// <summary>Which sites each host holds.</summary>
internal sealed class CityMap(IReadOnlyList<SiteModel> sites)
{
    private readonly FrozenDictionary<string, HostSites> hosts = sites
        .GroupBy(site => site.Host, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => new HostSites(group.Key, [.. group.OrderByDescending(site => site.Base.Length).ThenBy(site => site.Ordinal)]), StringComparer.Ordinal);

    public IReadOnlyList<SiteModel> Sites => sites;

    public IEnumerable<string> Hosts => hosts.Keys.Order(StringComparer.Ordinal);

    public HostSites? Find(string host) => hosts.GetValueOrDefault(host);
}
