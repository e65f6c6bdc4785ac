using Hengjian.City.Faults;
using Hengjian.City.Feeds;
using Hengjian.City.Outside;
using Hengjian.City.Pages;
using Hengjian.City.Serving;
using Hengjian.City.Sites;
using Hengjian.City.Truth;
using Hengjian.City.Wires;
using Hengjian.Core;
using Hengjian.Core.Registry;

namespace Hengjian.City;

/// <summary>A simulated city: every site, channel and account of a registry, with planted, known faults.</summary>
/// <remarks>
/// It holds no state: every answer is a pure function of seed, registry, plan, time and request, and building it takes milliseconds.
/// Nothing is published in the last six hours before the monitoring time or after it, no outage reaches into the last day before it and
/// no hiccup into the last twelve hours, so that whoever looks at that time or later sees what the truth says. Safe for several threads.
/// </remarks>
public sealed class SimulatedCity
{
    private readonly CityMap map;
    private readonly FeedHost feeds;
    private readonly Wire wire;
    private readonly Planter planter;

    private SimulatedCity(CityRegistry registry, CityOptions options)
    {
        Registry = registry;
        Options = options;
        var index = new RegistryIndex(registry);
        map = new CityMap(new SiteFactory(registry, options).Build(SitePlans.Of(registry, options, index)));
        planter = new Planter(registry, options, index, map.Sites);
        planter.Plant();
        feeds = new FeedHost(registry, planter.Accounts, options);
        wire = new Wire(map, options);
    }

    /// <summary>The registry it was built for.</summary>
    public CityRegistry Registry { get; }

    /// <summary>What it was built from.</summary>
    public CityOptions Options { get; }

    /// <summary>Every host that has an address, outside hosts included, in ordinal order. Hosts that refuse connections are not listed.</summary>
    public IReadOnlyList<string> Hosts => [.. map.Hosts.Concat(OutsideHosts.All).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    internal IReadOnlyList<SiteModel> Sites => map.Sites;

    /// <summary>Builds the city of a registry.</summary>
    public static SimulatedCity Build(CityRegistry registry, CityOptions options) => new(registry, options);

    /// <summary>How long a request takes on the simulated wire, and whether anything comes at all.</summary>
    /// <param name="host">The host, without port.</param>
    /// <param name="path">The path; <c>/</c> while it is not known yet. A channel's outages show only on its own paths.</param>
    /// <param name="at">The virtual time.</param>
    public WireTimes Wire(string host, string path, DateTimeOffset at) => wire.Of(host, path, at);

    /// <summary>Where an account's posts can be read: RSS 2.0 or Atom. Programs (小程序, 移动客户端) have a feed without posts.</summary>
    public PageUrl FeedOf(MediaAccount account) => FeedHost.UrlOf(account);

    /// <summary>Everything that is planted.</summary>
    public CityTruth Truth() => TruthTeller.Tell(Registry, Options, map.Sites, planter);

    /// <summary>What the city answers; never fails. A host that it does not know is answered with 421.</summary>
    public CityAnswer Answer(CityRequest request)
    {
        var host = request.Host;
        if (map.Find(host) is not { } sites)
        {
            return host == OutsideHosts.Feed ? Feed(request)
                : OutsideHosts.Answers(host) ? OutsideHosts.Answer(request)
                : Notices.Of(421, "模拟城市里没有这个网站");
        }

        var target = Decoded(request.Target);
        var cut = target.IndexOf('?', StringComparison.Ordinal);
        var path = cut < 0 ? target : target[..cut];
        if (sites.SiteAt(path) is not { } site)
        {
            return Missing;
        }

        return HostSites.IsBase(site, path)
            ? Notices.Redirect(site.Ordinal % 2 == 0 ? 301 : 302, site.Absolute(site.Base))
            : OfSite(site, target, path, request);
    }

    private static CityAnswer Missing => Notices.Of(404, "您访问的页面不存在");

    private CityAnswer OfSite(SiteModel site, string target, string path, CityRequest request)
    {
        var faults = site.Faults;
        if ((faults.Unreachable ?? faults.Warning) is { Kind: OutageKind.BadGateway or OutageKind.Unavailable } outages && outages.Cover(request.At))
        {
            return outages.Kind == OutageKind.BadGateway ? Notices.Of(502, "网关错误") : Notices.Of(503, "服务暂时不可用");
        }

        var rest = target[site.Base.Length..];
        if (rest.Length == 0 && faults.Unreachable is null && faults.Warning is null && Hiccups.Cover(site.Key, Options.FirstDay, Options.MonitoredAt, request.At))
        {
            return Notices.Of(502, "网关错误");
        }

        if (DeadLinkFactory.Answer(site, target) is { } dead)
        {
            return dead;
        }

        if (rest.StartsWith("static/", StringComparison.Ordinal))
        {
            return SiteAssets.Find(path[(site.Base.Length + 7)..]) is var (type, body) ? Conditional.Give(request, type, new Composed(body, Options.FirstDay.AddYears(-1))) : Missing;
        }

        if (rest is "robots.txt")
        {
            return new CityAnswer(200, "text/plain; charset=utf-8", "# 模拟网站\nUser-agent: *\nDisallow: /admin/\n"u8.ToArray());
        }

        return rest is "index.html" && site.Route(rest) is null ? Notices.Redirect(301, site.Absolute(site.Base)) : Page(site, rest, request);
    }

    private static CityAnswer Page(SiteModel site, string rest, CityRequest request)
    {
        if (Attachments.Parse(site, rest) is { } file)
        {
            var section = site.SectionOf(file);
            if (file.Number >= section.VisibleAt(request.At))
            {
                return Missing;
            }

            var (type, bytes) = Attachments.Content(rest);
            return Conditional.Give(request, type, new Composed(bytes, section.PublishedAt(file.Number)));
        }

        if (site.Route(rest) is not { } page)
        {
            return Missing;
        }

        var query = rest.IndexOf("?q=", StringComparison.Ordinal);
        return new Composer(site, request.At).Compose(page, query < 0 ? "" : rest[(query + 3)..]) is { } composed
            ? Conditional.Give(request, page.Kind == PageKind.Json ? "application/json; charset=utf-8" : site.Family.ContentType, composed)
            : Missing;
    }

    private static string Decoded(string target) => target.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(target) : target;

    private CityAnswer Feed(CityRequest request) => feeds.Find(request.Target, request.At) is var (type, content)
        ? Conditional.Give(request, type, content)
        : OutsideHosts.Answer(request);
}
