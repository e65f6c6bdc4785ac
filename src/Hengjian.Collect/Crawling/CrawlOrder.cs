using Hengjian.Core.Registry;

namespace Hengjian.Collect.Crawling;

/// <summary>A crawl that is wanted.</summary>
/// <param name="Site">The site; its home page's address is the book under which captures are recorded.</param>
/// <param name="StateFile">
/// The file in which the crawl keeps what it knows, one a site; made if absent. Kept between crawls it lets the next one ask conditionally. About 500 bytes an address.
/// </param>
public sealed record CrawlOrder(Site Site, string StateFile)
{
    /// <summary>Whether an unfinished crawl in the file goes on. False by default: it is given up and a new one begins. Without an unfinished crawl a new one begins in any case.</summary>
    public bool Resume { get; init; }

    /// <summary>Which known pages are asked again. All by default.</summary>
    public CrawlScope Freshness { get; init; } = CrawlScope.All;
}
