using Hengjian.City.Pages;
using Hengjian.City.Sites;
using Hengjian.City.Wires;
using Hengjian.Core.Registry;

namespace Hengjian.City.Faults;

/// <summary>Plants what shows on pages, and the outages.</summary>
internal sealed class PagePlanter(CityRegistry registry, IReadOnlyList<SiteModel> sites, DateTimeOffset monitoredAt)
{
    private const string NoCode = "登记表没有该网站的标识码，无从比较";

    private readonly Dictionary<SiteModel, int> articlesUsed = [];

    /// <summary>Plants an entry; the result says what could not be planted and why.</summary>
    public IEnumerable<string> Plant(FaultEntry entry, SiteModel site) => entry.Kind switch
    {
        "availability.unreachable" or "availability.warning" => One(Availability(entry, site)),
        "link.dead" => DeadLinks(entry, site),
        "footer.missing" => entry.Values("mark").Select(mark => Mark(entry, site, mark, null)).OfType<string>(),
        "footer.mismatch" => entry.Values("mark").Select(mark => Mismatch(entry, site, mark)).OfType<string>(),
        "label.article-missing" => Articles(site, entry.Number("count", 1), page => site.Faults.ArticleLabels.Add(page)),
        "label.column-missing" => entry.Values("column").Select(name => ColumnLabel(site, name)).OfType<string>(),
        "guide.none" => One(site.Class == SiteFactory.InternalClass ? "不承担对外服务职能的单位不检查办事指南" : Set(() => site.Faults.NoGuides = true)),
        "guide.element-missing" => One(Guides(entry, site)),
        "message.no-channel" => One(site.IsChannel ? "频道不考核咨询渠道" : Set(() => site.Faults.NoChannel = true)),
        "message.no-statistics" => One(site.First(SectionKind.Board) is null ? "该网站没有留言板" : Set(() => site.Faults.NoStatistics = true)),
        "message.field-missing" => entry.Values("field").Select(field => MessageField(site, field)).OfType<string>(),
        _ => One(Scoped(entry, site)),
    };

    private static string? Set(Action plant)
    {
        plant();
        return null;
    }

    private static IEnumerable<string> One(string? reason) => reason is null ? [] : [reason];

    private static PageScope? Scope(SiteModel site, string? words, PageScope usual) => words switch
    {
        null => usual,
        "all" => PageScope.All,
        "home" => PageScope.Home,
        "inner" => PageScope.Inner,
        _ => site.Find(words) is { } section ? new PageScope(words, section.Ordinal) : null,
    };

    private string? Availability(FaultEntry entry, SiteModel site)
    {
        var kind = entry.Value("mode") switch
        {
            "dns" => OutageKind.NoName,
            "refused" => OutageKind.Refused,
            "slow" => OutageKind.Slow,
            "502" => OutageKind.BadGateway,
            "503" => OutageKind.Unavailable,
            _ => OutageKind.Silence,
        };
        if (kind is OutageKind.NoName or OutageKind.Refused && sites.Count(other => other.Host == site.Host) > 1)
        {
            return "频道与门户共用主机，不能单独断开";
        }

        if (site.Faults.Unreachable is not null || site.Faults.Warning is not null)
        {
            return "该网站已有可用性故障";
        }

        return Set(() => _ = entry.Kind == "availability.warning"
            ? site.Faults.Warning = Outages.Warning(kind, monitoredAt)
            : site.Faults.Unreachable = Outages.Unreachable(kind, monitoredAt));
    }

    private IEnumerable<string> DeadLinks(FaultEntry entry, SiteModel site)
    {
        foreach (var cause in entry.Values("cause"))
        {
            for (var copy = 0; copy < entry.Number("count", 1); copy++)
            {
                IReadOnlyList<PageKey>? pages = entry.Value("on") switch
                {
                    "all" => null,
                    "home" => [PageKey.Home],
                    _ => Take(site, entry.Number("pages", 1), entry.Value("on")),
                };
                if (pages is { Count: 0 })
                {
                    yield return "没有可放链接的文章";
                }
                else
                {
                    site.Faults.DeadLinks.Add(DeadLinkFactory.Make(site, cause, pages));
                }
            }
        }
    }

    private IEnumerable<string> Articles(SiteModel site, int count, Action<PageKey> plant)
    {
        var pages = Take(site, count, null);
        foreach (var page in pages)
        {
            plant(page);
        }

        return One(pages.Count < count ? "首页可到的文章不够" : null);
    }

    /// <summary>The next articles that the home page leads to, or the newest of a section; as many as there are.</summary>
    private List<PageKey> Take(SiteModel site, int count, string? sectionName)
    {
        if (sectionName is not (null or "article"))
        {
            return site.Find(sectionName) is { } section && SectionCatalogue.IsArticleList(section.Kind) && section.VisibleAt(monitoredAt) is var visible && visible > 0
                ? [.. Enumerable.Range(0, Math.Min(count, visible)).Select(back => new PageKey(PageKind.Item, section.Ordinal, visible - 1 - back))]
                : [];
        }

        var used = articlesUsed.GetValueOrDefault(site);
        var pages = HomeLists.Articles(site, monitoredAt).Skip(used).Take(count).ToList();
        articlesUsed[site] = used + pages.Count;
        return pages;
    }

    private string? Mark(FaultEntry entry, SiteModel site, string mark, string? wrong)
    {
        if (Scope(site, entry.Value("on"), PageScope.All) is not { } scope)
        {
            return $"该网站没有栏目“{entry.Value("on")}”";
        }

        return site.Faults.Marks.Exists(fault => fault.Mark == mark) ? $"页脚的 {mark} 已有故障" : Set(() => site.Faults.Marks.Add(new MarkFault(mark, scope, wrong)));
    }

    private string? Mismatch(FaultEntry entry, SiteModel site, string mark)
    {
        if (mark == "site-code")
        {
            return site.Registered?.Code is null ? NoCode : Mark(entry, site, mark, Codes.Other(site.Code));
        }

        var others = registry.Units
            .Where(unit => unit.Class is not null && !unit.Name.Text.Contains(site.Unit, StringComparison.Ordinal) && !site.Unit.Contains(unit.Name.Text, StringComparison.Ordinal))
            .ToList();
        return others.Count == 0 ? "登记表中没有别的单位" : Mark(entry, site, mark, Chance.Pick(site.Key, others).Name.Text);
    }

    private static string? ColumnLabel(SiteModel site, string name) =>
        site.Find(name) is { } section ? Set(() => site.Faults.ColumnLabels.Add(section.Ordinal)) : $"该网站没有栏目“{name}”";

    private static string? Guides(FaultEntry entry, SiteModel site)
    {
        var wanted = entry.Number("guides", 1);
        var free = Enumerable.Range(0, site.First(SectionKind.Guides)?.Schedule.Count ?? 0).Where(guide => !site.Faults.GuideGaps.ContainsKey(guide)).Reverse().Take(wanted).ToList();
        if (free.Count < wanted)
        {
            return "办事指南不够多或没有办事指南";
        }

        return Set(() => free.ForEach(guide => site.Faults.GuideGaps.Add(guide, new SortedSet<string>(entry.Values("element"), StringComparer.Ordinal))));
    }

    private string? MessageField(SiteModel site, string field)
    {
        var message = site.First(SectionKind.Board)?.Messages.LastOrDefault(message => message.AnsweredAt(monitoredAt) && !site.Faults.MessageGaps.ContainsKey(message.Index));
        return message is null ? "没有已答复的留言" : Set(() => site.Faults.MessageGaps.Add(message.Index, [field]));
    }

    private static string? Scoped(FaultEntry entry, SiteModel site)
    {
        var faults = site.Faults;
        if (Scope(site, entry.Value("on"), entry.Kind == "find-fault.missing-pages" ? PageScope.Inner : PageScope.All) is not { } scope)
        {
            return $"该网站没有栏目“{entry.Value("on")}”";
        }

        switch (entry.Kind)
        {
            case "find-fault.missing-home":
                faults.FindFaultMissingHome = true;
                return null;
            case "find-fault.missing-pages":
                faults.FindFaultMissingPages = scope == PageScope.All ? PageScope.Inner : scope;
                return null;
            case "find-fault.wrong-code" when site.Registered?.Code is null:
                return NoCode;
            case "find-fault.wrong-code":
                faults.FindFaultWrongCode = scope;
                return null;
            case "find-fault.old-host":
                faults.FindFaultOldHost = scope;
                return null;
            default:
                faults.SiteLabels = scope;
                return null;
        }
    }
}
