using System.Text.RegularExpressions;
using Hengjian.Core;
using Hengjian.Core.Registry;

namespace Hengjian.Checks;

/// <summary>Which addresses are the site's own, which is its home page, and which are spellings of one.</summary>
internal static partial class SiteGround
{
    /// <summary>Whether an address belongs to the site and not to a channel of another unit below it.</summary>
    public static bool Owns(this SiteContext context, PageUrl address)
    {
        if (!Below(address, context.Site))
        {
            return false;
        }

        var own = Root(context.Site.Home).Length;
        foreach (var other in context.Registry.Sites)
        {
            if (Root(other.Home).Length > own && Below(address, other))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether an address is the home page of the site: scheme, final slash and a name like index.html make no difference.</summary>
    public static bool IsHome(this SiteContext context, PageUrl address) => string.Equals(Key(address), Key(context.Site.Home), StringComparison.Ordinal);

    /// <summary>One spelling for the addresses of one page: host and path without scheme, final slash and index.html.</summary>
    public static string Key(PageUrl address)
    {
        var path = IndexName().Replace(address.Path, "/");
        return $"{address.Uri.Authority}{path.TrimEnd('/')}{address.Uri.Query}";
    }

    /// <summary>The key of the first page of a list: pages like index_2.html, list-3.htm or ?page=4 belong to it.</summary>
    public static string ListKey(PageUrl address)
    {
        var path = IndexName().Replace(PagedName().Replace(address.Path, "/$1$2"), "/");
        var query = PagedQuery().Replace(address.Uri.Query, "").TrimStart('?', '&');
        return $"{address.Uri.Authority}{path.TrimEnd('/')}{(query.Length > 0 ? "?" + query : "")}";
    }

    /// <summary>The directory of an address, with its final slash.</summary>
    public static string Directory(PageUrl address) => $"{address.Uri.Authority}{address.Path[..(address.Path.LastIndexOf('/') + 1)]}";

    private static bool Below(PageUrl address, Site site)
    {
        var root = Root(site.Home);
        return string.Equals(address.Uri.Authority, site.Home.Uri.Authority, StringComparison.Ordinal)
            && (root.Length == 0 || string.Equals(address.Path, root, StringComparison.Ordinal) || address.Path.StartsWith(root + "/", StringComparison.Ordinal));
    }

    private static string Root(PageUrl home)
    {
        var path = home.Path;
        var last = path.LastIndexOf('/');
        return (path.AsSpan(last + 1).Contains('.') ? path[..last] : path).TrimEnd('/');
    }

    [GeneratedRegex(@"/(?:index|default|main)\.[a-z]{2,5}$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex IndexName();

    [GeneratedRegex(@"/((?:index|list|default|node|column|col|more|[a-z]{1,12}list)[a-z]{0,8})[_-]?[0-9]{1,4}(\.[a-z]{2,5})$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex PagedName();

    [GeneratedRegex(@"[?&](?:page|pageno|pagenum|pageindex|pn|p|currentpage|curpage|page_no|pageid)=[0-9]*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex PagedQuery();
}
