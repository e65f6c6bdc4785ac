using System.Collections.Frozen;
using System.Text;
using Hengjian.Core;

namespace Hengjian.City.Sites;

/// <summary>Which sites each host holds. Hosts are kept in their ASCII spelling (punycode), as the wire shows them.</summary>
internal sealed class CityMap(IReadOnlyList<SiteModel> sites)
{
    private readonly FrozenDictionary<string, HostSites> hosts = sites
        .GroupBy(site => site.Host, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => new HostSites(group.Key, [.. group.OrderByDescending(site => site.Base.Length).ThenBy(site => site.Ordinal)]), StringComparer.Ordinal);

    public IReadOnlyList<SiteModel> Sites => sites;

    public IEnumerable<string> Hosts => hosts.Keys.Order(StringComparer.Ordinal);

    /// <summary>The sites of a host, in either spelling: a Host header may come back in Unicode.</summary>
    public HostSites? Find(string host) => hosts.GetValueOrDefault(Ascii.IsValid(host) || !PageUrl.TryParse($"http://{host}/", out var url) ? host : url.Host);
}
