using Hengjian.Collect.Crawling.State;
using Hengjian.Collect.Crawling.Traps;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>What a page of the site leads to, ready to be taken into the queue.</summary>
/// <param name="Links">Its visible links, in the page's order.</param>
/// <param name="Pages">Further pages of the site that no visible link names.</param>
/// <param name="Lists">The JSON addresses on the site's hosts that fill its lists.</param>
/// <param name="Base">What relative addresses are relative to.</param>
/// <param name="Charset">The charset in which the links' queries are encoded.</param>
internal sealed record PageLeads(IReadOnlyList<OutLink> Links, IReadOnlyList<string> Pages, IReadOnlyList<string> Lists, PageUrl Base, string Charset)
{
    private const int LongestWords = 80;

    /// <summary>Sorts what was found on a page by what is to be done with it.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="scope">What belongs to the site.</param>
    /// <param name="now">The time, from which calendars are far.</param>
    public static PageLeads Of(PageLinks found, SiteScope scope, DateTimeOffset now) => new(
        [.. found.Links.Select(link => Link(link.Address, link.Words, link.Written, link.IsPicture, link.IsRouted, scope, now))],
        [.. found.Pagers.Concat(found.Jump is { } jump ? [jump] : []).Select(page => PageOf(page, scope, now)).OfType<string>()],
        [.. found.Lists.Where(scope.SharesHost).Select(list => list.Text)],
        found.Base,
        found.Charset);

    /// <summary>The links that a list's items are on a page.</summary>
    public static IReadOnlyList<OutLink> OfItems(IReadOnlyList<ListItem> items, PageUrl basis, string charset, SiteScope scope, DateTimeOffset now)
    {
        var links = new List<OutLink>(items.Count);
        foreach (var item in items)
        {
            if (LinkAddress.TryRead(basis, item.Address, out var address, charset))
            {
                links.Add(Link(address, item.Words.Length <= LongestWords ? item.Words : item.Words[..LongestWords], item.Address, false, false, scope, now));
            }
        }

        return links;
    }

    /// <summary>The address under which a page is asked that no link names; null for one outside the site, a file, or one of addresses without end.</summary>
    public static string? PageOf(PageUrl url, SiteScope scope, DateTimeOffset now)
    {
        if (!scope.Holds(url) || FileName.IsFile(url.Path))
        {
            return null;
        }

        var page = SessionId.Strip(url);
        return TrapRules.RefusalOf(page, scope.Home, now) is null ? page.Text : null;
    }

    private static OutLink Link(LinkAddress address, string words, string written, bool isPicture, bool isRouted, SiteScope scope, DateTimeOffset now)
    {
        var form = new LinkForm(words, written, address.Repaired) { IsRouted = isRouted };
        if (isPicture || address.Broken is not null || FileName.IsFile(address.Url.Path) || !scope.Holds(address.Url))
        {
            return new OutLink(address.Url.Text, TargetKind.Other, form, address.Broken, null);
        }

        var page = SessionId.Strip(address.Url);
        return new OutLink(page.Text, TargetKind.Page, form, null, TrapRules.RefusalOf(page, scope.Home, now));
    }
}
