using Hengjian.City.Templates;
using Hengjian.Core.Registry;

namespace Hengjian.City.Sites;

/// <summary>Builds the simulated sites of a registry, and the portals that its channels lie on.</summary>
internal sealed class SiteFactory(CityRegistry registry, CityOptions options)
{
    /// <summary>Units of this class offer the public no services; no guides are asked of them.</summary>
    public const string InternalClass = "第三类";

    private const string DistrictClass = "第一类";

    private static readonly Family Static = new StaticListFamily();
    private static readonly Family Paged = new PagedFamily();
    private static readonly Family Script = new ScriptListFamily();
    private static readonly Family Gbk = new GbkFamily();
    private static readonly Family Portal = new PortalFamily();
    private static readonly Family Table = new TableFamily();
    private static readonly Family[] OwnHosts = [Static, Paged, Script, Gbk, Table];
    private static readonly Family[] Channels = [Portal, Portal, Static, Portal, Script, Portal, Paged, Gbk];

    private readonly Dictionary<string, SubjectClass?> classes = registry.Units.ToDictionary(unit => unit.Name.Text, unit => unit.Class, StringComparer.Ordinal);

    public string? ClassOf(Site site) => classes.GetValueOrDefault(site.Unit.Text)?.Name;

    /// <summary>The models in the registry's order, then those of unregistered portals by host.</summary>
    public IReadOnlyList<SiteModel> Build(IReadOnlyList<SitePlan> plans)
    {
        var models = new List<SiteModel>();
        var own = 0;
        var channels = 0;
        for (var ordinal = 0; ordinal < registry.Sites.Count; ordinal++)
        {
            var site = registry.Sites[ordinal];
            var family = site.IsChannel ? Channels[channels++ % Channels.Length] : OwnHosts[own++ % OwnHosts.Length];
            models.Add(Model(ordinal, site, family, plans[ordinal]));
        }

        var roots = registry.Sites.Where(site => !site.IsChannel).Select(site => site.Home.Host).ToHashSet(StringComparer.Ordinal);
        foreach (var host in registry.Sites.Where(site => site.IsChannel).Select(site => site.Home.Host).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(host => !roots.Contains(host)))
        {
            models.Add(PortalModel(models.Count, host));
        }

        foreach (var model in models)
        {
            model.Settle();
            model.Neighbours = Neighbours(model);
        }

        return models;
    }

    /// <summary>The code that a portal's footers show, and those of its channels that have none of their own.</summary>
    private string PortalCode(string host) =>
        registry.Sites.FirstOrDefault(site => !site.IsChannel && string.Equals(site.Home.Host, host, StringComparison.Ordinal))?.Code?.Text
        ?? Codes.Invented(Chance.Of(host));

    private SiteModel Model(int ordinal, Site site, Family family, SitePlan plan)
    {
        var key = Chance.Join(Chance.Join(Chance.Of(options.Seed), site.Home.Text), 1);
        var path = Uri.UnescapeDataString(site.Home.Path).TrimEnd('/') + "/";
        var kind = ClassOf(site);
        return new SiteModel
        {
            Ordinal = ordinal,
            Registered = site,
            Name = site.DisplayName,
            Unit = site.Unit.Text,
            Class = kind,
            Scheme = site.Home.Uri.Scheme,
            Host = site.Home.Host,
            Authority = site.Home.Uri.Authority,
            Base = path,
            Key = key,
            Family = family,
            Code = site.Code?.Text ?? PortalCode(site.Home.Host),
            Size = plan.Pages,
            MonitoredAt = options.MonitoredAt,
            Sections = new SectionBuilder(key, path, plan, kind != InternalClass, site.IsChannel, kind != DistrictClass, options.MonitoredAt).Build(),
        };
    }

    private SiteModel PortalModel(int ordinal, string host)
    {
        var key = Chance.Join(Chance.Join(Chance.Of(options.Seed), host), 2);
        var plan = new SitePlan(options.Size.Pages, [], NoGuides: false, NoChannel: false);
        return new SiteModel
        {
            Ordinal = ordinal,
            Registered = null,
            Name = "门户网站（模拟）",
            Unit = "门户网站管理单位（模拟）",
            Class = null,
            Scheme = "http",
            Host = host,
            Authority = registry.Sites.First(site => string.Equals(site.Home.Host, host, StringComparison.Ordinal)).Home.Uri.Authority,
            Base = "/",
            Key = key,
            Family = Portal,
            Code = PortalCode(host),
            Size = plan.Pages,
            MonitoredAt = options.MonitoredAt,
            Sections = new SectionBuilder(key, "/", plan, servesPublic: true, isChannel: false, isPlainUnit: false, options.MonitoredAt).Build(),
        };
    }

    /// <summary>A portal links to its channels; the others to three sites of the registry and to their superiors.</summary>
    private List<(string Name, string Url)> Neighbours(SiteModel model)
    {
        var links = new List<(string, string)> { ("中国政府网", "http://www.gov.cn/"), ("省人民政府（模拟）", "http://www.monisheng.gov.cn.test/") };
        if (model.Registered is null)
        {
            links.AddRange(registry.Sites.Where(site => site.IsChannel && string.Equals(site.Home.Host, model.Host, StringComparison.Ordinal)).Select(site => (site.DisplayName, site.Home.Text)));
            return links;
        }

        for (var step = 1; step <= 3; step++)
        {
            var other = registry.Sites[(model.Ordinal + (step * 5)) % registry.Sites.Count];
            if (other.Home != model.Registered.Home && links.TrueForAll(link => link.Item2 != other.Home.Text))
            {
                links.Add((other.DisplayName, other.Home.Text));
            }
        }

        return links;
    }
}
