using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Registry;

namespace Hengjian.Collect.Crawling;

/// <summary>Crawls one site politely: breadth first, inside the site's own path, one request at a time, every page kept as evidence and every link judged.</summary>
/// <remarks>
/// Targets outside the site are asked once and never crawled. What is known of the site lives in memory for the length of the crawl: about 1 KB an address.
/// </remarks>
/// <param name="network">What lies between us and the sites.</param>
/// <param name="pause">Waits between two requests to a host.</param>
/// <param name="clock">The lane's clock.</param>
/// <param name="options">The settings.</param>
public sealed class SiteCrawler(INetwork network, IPause pause, TimeProvider clock, CollectOptions options)
{
    /// <summary>Crawls a site.</summary>
    /// <param name="site">The site; its home page's address is the book under which captures are recorded.</param>
    /// <param name="previous">Earlier captures by address, for conditional requests: what has not changed is not sent again, and its links are read from the stored payload. Null for none.</param>
    /// <param name="store">Where pages and captures are kept.</param>
    /// <param name="progress">Told after every page; null for none.</param>
    /// <param name="cancellation">Ends the crawl with <see cref="OperationCanceledException"/>; what was recorded stays.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="IOException">The store cannot write.</exception>
    public async Task<CrawlOutcome> CrawlAsync(
        Site site,
        IReadOnlyDictionary<PageUrl, Capture>? previous,
        IEvidenceStore store,
        IProgress<CrawlProgress>? progress,
        CancellationToken cancellation)
    {
        options.Validate();
        using var fetcher = new Fetcher(network, pause, clock, options.Fetch);
        var pace = new HostPace(pause, clock, options.Crawl.Delay);
        var robots = new RobotsReader(fetcher, pace, options.Crawl, clock);
        var keeper = new PageKeeper(fetcher, store, site, previous ?? new Dictionary<PageUrl, Capture>());
        return await new CrawlRun(site, options.Crawl, fetcher, pace, robots, keeper, clock, progress).RunAsync(cancellation).ConfigureAwait(false);
    }
}
