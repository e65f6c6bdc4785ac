using Hengjian.Collect.Crawling.Browsing;
using Hengjian.Collect.Crawling.Pace;
using Hengjian.Collect.Crawling.Robots;
using Hengjian.Collect.Crawling.State;
using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>Crawls one site politely: breadth first, inside the site's own path, every page kept as evidence and every link judged.</summary>
/// <remarks>
/// Targets outside the site are asked once and never crawled. What is known of the site lies in the order's state file, and memory does not grow with the site.
/// With <see cref="CrawlOptions.Concurrency"/> 1 nothing is done in parallel and the order of requests is the same every time.
/// </remarks>
/// <param name="network">What lies between us and the sites.</param>
/// <param name="pause">Waits between two requests to a host.</param>
/// <param name="clock">The lane's clock.</param>
/// <param name="options">The settings.</param>
/// <param name="renderer">Shows pages whose content comes by script; null where there is no browser: such pages are then counted (<see cref="CrawlOutcome.Scripted"/>) and stay as they came.</param>
public sealed class SiteCrawler(INetwork network, IPause pause, TimeProvider clock, CollectOptions options, IPageRenderer? renderer = null)
{
    /// <summary>Crawls a site. Where it falls silent on the way, the crawl breaks off (<see cref="CrawlOutcome.BrokenOff"/>) and can be resumed.</summary>
    /// <param name="order">What is wanted.</param>
    /// <param name="store">Where pages and captures are kept.</param>
    /// <param name="progress">Told after every step; null for none.</param>
    /// <param name="cancellation">Ends the crawl with <see cref="OperationCanceledException"/>; what was recorded stays, and the crawl can be resumed.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="InvalidDataException">The state file is damaged, of another site, or from a newer version; the message says what to do (zh-CN).</exception>
    /// <exception cref="IOException">The store or the state file cannot write; the crawl can be resumed.</exception>
    public async Task<CrawlOutcome> CrawlAsync(CrawlOrder order, IEvidenceStore store, IProgress<CrawlProgress>? progress, CancellationToken cancellation)
    {
        options.Validate();
        using var file = CrawlFile.Open(order.StateFile);
        var home = order.Site.Home;
        var totals = file.Crawl.Begin(home, order.Resume, clock.GetUtcNow(), out _);
        var scope = new SiteScope(home);
        if (totals.Root is { } root)
        {
            scope.Extend(PageUrl.Parse(root));
        }

        var silence = new SilenceWatch(file, scope, totals, options.Crawl, clock);
        var record = new CrawlRecord(file, scope, totals, silence, clock);
        file.Transact(record.Begin);
        using var fetcher = new Fetcher(network, pause, clock, options.Fetch);
        var pace = new CrawlPace(pause, clock, options.Crawl);
        var robots = new RobotsGate((url, ends) => FetchRobotsAsync(fetcher, store, home, url, ends), pace, pause, options.Crawl, clock);
        var browser = new BrowserDesk(scope, options.Crawl, renderer, new BrowsePlan(options.Crawl.MaxRendered, file.Scripted.Tried()), pace, store, clock);
        using var desk = new PageDesk(scope, options.Crawl, fetcher, robots, browser, store, clock);
        var workers = Enumerable.Range(0, options.Crawl.Concurrency).Select(_ => new CrawlWorker(scope, options.Crawl, fetcher, pace, robots, desk, pause, clock)).ToList();
        var run = new CrawlRun(file, totals, record, silence, workers, options.Crawl, order.Freshness, clock, progress);
        var absence = new AbsenceStage(file, record, scope);
        do
        {
            await run.RunAsync(cancellation).ConfigureAwait(false);
        }
        while (silence.BrokenOff is null && absence.Prepare());

        if (silence.BrokenOff is { } reason)
        {
            // What is told of the rest is true for this report alone: in the file it waits.
            return file.Rehearse(() =>
            {
                record.RefuseRest(reason);
                absence.Decide();
                return Conclude(file, totals, home) with { BrokenOff = reason };
            });
        }

        absence.Decide();
        var outcome = Conclude(file, totals, home);
        file.Crawl.Finish(clock.GetUtcNow());
        return outcome;
    }

    /// <summary>Whether a crawl in a state file was broken off and can be resumed; false where there is no such file.</summary>
    /// <exception cref="InvalidDataException">The state file is damaged, or from a newer version; the message says what to do (zh-CN).</exception>
    public static bool CanResume(string stateFile)
    {
        if (!File.Exists(stateFile))
        {
            return false;
        }

        using var file = CrawlFile.Open(stateFile);
        return file.Crawl.IsUnfinished;
    }

    /// <summary>Fetches a robots.txt; a look that brought no answer, or a server's error, is kept as evidence.</summary>
    private static async Task<Fetched> FetchRobotsAsync(Fetcher fetcher, IEvidenceStore store, PageUrl home, PageUrl url, CancellationToken cancellation)
    {
        var fetched = await fetcher.FetchAsync(url, null, cancellation).ConfigureAwait(false);
        if (fetched.Capture is { Failure: not null, Status: null or >= 500 })
        {
            await store.RecordAsync(PageDesk.LinkBook(home), fetched.Capture, fetched.Body, fetched.Exchanges, cancellation).ConfigureAwait(false);
        }

        return fetched;
    }

    private static CrawlOutcome Conclude(CrawlFile file, CrawlTotals totals, PageUrl home)
    {
        var notAsked = file.Refusals.Read();
        var (linked, alive) = file.Targets.Tally();
        var homeId = file.Targets.Find(home.Text, TargetKind.Page, linked: false).Id;
        var verdicts = new VerdictScan(file, home).Read(notAsked, out var linksNotAsked);
        return new CrawlOutcome(totals.Pages, totals.Bytes, linked, alive, verdicts, notAsked, totals.Complete)
        {
            LinksNotAsked = linksNotAsked,
            Scripted = file.Scripted.Read(),
            Home = file.Targets.VerdictOf(homeId),
            CheckedOnHome = file.Edges.CountOf(homeId),
        };
    }
}
