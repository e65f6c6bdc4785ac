using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>What belongs to a site: everything at or below its home page; and, where the home page redirects between a name and the same name with <c>www.</c>, that host too.</summary>
/// <remarks>Safe for several threads.</remarks>
internal sealed class SiteScope(PageUrl home)
{
    private volatile PageUrl[] roots = [home];

    /// <summary>The site's home page.</summary>
    public PageUrl Home => home;

    /// <summary>The root on the site's other host; null when there is none.</summary>
    public PageUrl? Other => roots is [_, var other, ..] ? other : null;

    /// <summary>Whether an address belongs to the site.</summary>
    public bool Holds(PageUrl url) => Array.Exists(roots, url.LiesBelow);

    /// <summary>Whether an address lies on a host of the site, be it outside a channel's path.</summary>
    public bool SharesHost(PageUrl url) => Array.Exists(roots, root => root.Uri.Authority == url.Uri.Authority);

    /// <summary>Takes in the address that the home page leads to, if it is the same site under its other name.</summary>
    public void Extend(PageUrl final)
    {
        if (!SharesHost(final) && (final.Host == "www." + home.Host || home.Host == "www." + final.Host)
            && final.TryResolve(home.Path.TrimEnd('/') + "/", out var root))
        {
            roots = [.. roots, root];
        }
    }
}
