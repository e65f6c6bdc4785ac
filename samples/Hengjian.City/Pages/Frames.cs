using System.Globalization;
using Hengjian.City.Outside;
using Hengjian.City.Sites;
using Hengjian.City.Templates;

namespace Hengjian.City.Pages;

/// <summary>Makes the frame of a page: its labels, footer marks and planted links.</summary>
internal static class Frames
{
    public static Frame Of(SiteModel site, PageKey page, DateTimeOffset at, string title, Labels? article) => new()
    {
        Site = site,
        Page = page,
        Path = site.PathOf(page),
        At = at,
        Title = title,
        Section = page.Kind == PageKind.Home ? null : site.SectionOf(page),
        Article = Labelled(site, page, article),
        Footer = Footer(site, page),
        FooterLinks = FooterLinks(site, page),
        BodyLinks = [.. site.Faults.DeadLinks.Where(link => page.Kind == PageKind.Item && link.Pages is not null && link.StandsOn(page)).Select(link => (link.Text, link.Url))],
        SiteLabels = !(site.Faults.SiteLabels?.Covers(page) ?? false),
        ColumnLabels = !(page.Kind == PageKind.List && site.Faults.ColumnLabels.Contains(page.Section)),
    };

    public static string Icp(SiteModel site) => string.Create(CultureInfo.InvariantCulture, $"模ICP备99{Chance.Below(site.Key, 1_000_000):d6}号-1");

    private static FooterMarks Footer(SiteModel site, PageKey page)
    {
        var police = string.Create(CultureInfo.InvariantCulture, $"99{Chance.Below(Chance.Join(site.Key, 5), 1_000_000):d6}{Chance.Below(Chance.Join(site.Key, 6), 1_000_000):d6}");
        var partyGov = string.Create(CultureInfo.InvariantCulture, $"{Chance.Join(site.Key, 7):X16}{Chance.Join(site.Key, 8):X16}");
        return new FooterMarks(
            Shown(site, page, "site-code", site.Code),
            Shown(site, page, "icp", Icp(site)),
            Shown(site, page, "police-record", police),
            Shown(site, page, "sponsor", site.Unit),
            Shown(site, page, "contact", "0000-0000000"),
            Shown(site, page, "party-gov-mark", partyGov),
            FindFault(site, page));
    }

    private static string? Shown(SiteModel site, PageKey page, string mark, string right)
    {
        foreach (var fault in site.Faults.Marks)
        {
            if (string.Equals(fault.Mark, mark, StringComparison.Ordinal) && fault.Scope.Covers(page))
            {
                return fault.Wrong;
            }
        }

        return right;
    }

    private static string? FindFault(SiteModel site, PageKey page)
    {
        if (site.Faults.LacksFindFault(page))
        {
            return null;
        }

        var host = site.Faults.FindFaultOldHost?.Covers(page) ?? false ? $"http://{OutsideHosts.RetiredFindFault}" : $"https://{OutsideHosts.FindFault}";
        var code = site.Faults.FindFaultWrongCode?.Covers(page) ?? false ? Codes.Other(site.Code) : site.Code;
        return $"{host}/exposure/jiucuo.html?site_code={code}&url={Uri.EscapeDataString(site.Absolute(site.Base))}";
    }

    private static List<(string Text, string Href)> FooterLinks(SiteModel site, PageKey page)
    {
        var links = new List<(string, string)>();
        if (page.Kind == PageKind.Home)
        {
            links.AddRange(site.Neighbours);
            links.AddRange(OutsideHosts.TrapsOf(site.Ordinal).Select(trap => (trap.Words, trap.Url)));
            links.Add(("设为首页", "javascript:void(0);"));
        }

        links.AddRange(site.Faults.DeadLinks
            .Where(link => link.Pages is null || (page.Kind == PageKind.Home && link.StandsOn(page)))
            .Select(link => (link.Text, link.Url)));
        return links;
    }

    private static Labels? Labelled(SiteModel site, PageKey page, Labels? article)
    {
        if (article is null || page.Kind != PageKind.Item)
        {
            return article;
        }

        var place = site.Faults.ArticleLabels.IndexOf(page);
        return place < 0 ? article : place % 2 == 0 ? article with { Source = "" } : null;
    }
}
