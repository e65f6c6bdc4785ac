using Hengjian.Collect;
using Hengjian.Collect.Crawling;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Probes;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Registry;

namespace Hengjian.Server.Patrols;

/// <summary>Carries out a patrol: every site probed and crawled, every account's feed read, everything kept as evidence in the order of time.</summary>
/// <remarks>
/// One line of work for each site and each account; lines run in parallel and do not see each other. What one site does never stops another: bad pages and dead hosts are data.
/// </remarks>
/// <param name="registry">Who is watched.</param>
/// <param name="plan">When, how often, how politely.</param>
/// <param name="collect">The settings of collecting.</param>
/// <param name="openLane">Opens a lane whose clock shows the given time.</param>
/// <param name="store">Where everything is kept.</param>
/// <param name="progress">Told after every piece of work.</param>
public sealed class PatrolRun(
    CityRegistry registry,
    PatrolPlan plan,
    CollectOptions collect,
    Func<DateTimeOffset, Lane> openLane,
    IEvidenceStore store,
    IProgress<PatrolProgress> progress)
{
    private readonly Lock gate = new();
    private int done;
    private int total;

    /// <summary>Runs the whole patrol.</summary>
    /// <returns>For each site's home address, the outcome of its last crawl.</returns>
    /// <exception cref="OperationCanceledException">Cancelled; what was captured is kept.</exception>
    /// <exception cref="IOException">The store cannot write.</exception>
    public async Task<IReadOnlyDictionary<string, CrawlOutcome>> RunAsync(CancellationToken cancellation)
    {
        var rounds = registry.Sites
            .GroupBy(site => site.Home.Host, StringComparer.Ordinal)
            .SelectMany(host => host.Select((site, place) => new SiteRound(site, plan, place)))
            .ToList();
        total = rounds.Sum(round => round.Steps.Count) + (registry.Accounts.Count * plan.Days);
        var outcomes = new Dictionary<string, CrawlOutcome>(StringComparer.Ordinal);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = plan.Parallel, CancellationToken = cancellation };
        await Parallel.ForEachAsync(rounds, parallel, async (round, token) =>
        {
            var outcome = await PatrolSiteAsync(round, token);
            lock (gate)
            {
                outcomes.Add(round.Site.Home.Text, outcome);
            }
        });
        await Parallel.ForEachAsync(registry.Accounts, parallel, async (account, token) => await ReadFeedAsync(account, token));
        return outcomes;
    }

    private async Task<CrawlOutcome> PatrolSiteAsync(SiteRound round, CancellationToken cancellation)
    {
        var book = round.Site.Home.Text;
        var newest = new Dictionary<PageUrl, Capture>();
        CrawlOutcome? outcome = null;
        foreach (var step in round.Steps)
        {
            cancellation.ThrowIfCancellationRequested();
            var lane = openLane(step.At);
            switch (step.Kind)
            {
                case SiteStepKind.Probe:
                    await store.RecordAsync(book, await new Prober(lane.Network, lane.Clock, collect).ProbeAsync(round.Site, step.At, cancellation), cancellation);
                    break;
                case SiteStepKind.HomePage:
                    await LookAtHomeAsync(round.Site, lane, newest, cancellation);
                    break;
                case SiteStepKind.Crawl:
                    outcome = await new SiteCrawler(lane.Network, lane.Pause, lane.Clock, collect).CrawlAsync(round.Site, newest, store, null, cancellation);
                    await foreach (var capture in store.CapturesAsync(book, cancellation))
                    {
                        Remember(newest, capture);
                    }

                    break;
            }

            Advance("巡查网站：拨测、首页、采集");
        }

        return outcome ?? throw new InvalidOperationException("A round ends with a crawl.");
    }

    private async Task LookAtHomeAsync(Site site, Lane lane, Dictionary<PageUrl, Capture> newest, CancellationToken cancellation)
    {
        using var fetcher = new Fetcher(lane.Network, lane.Pause, lane.Clock, collect.Fetch);
        var fetched = await fetcher.FetchPatientlyAsync(site.Home, newest.GetValueOrDefault(site.Home), cancellation);
        await KeepAsync(site.Home.Text, fetched, cancellation);
        Remember(newest, fetched.Capture);
    }

    private async Task ReadFeedAsync(MediaAccount account, CancellationToken cancellation)
    {
        Capture? newest = null;
        for (var day = 1; day <= plan.Days; day++)
        {
            if (account.Feed is { } feed)
            {
                var lane = openLane(plan.BeginsAt.AddDays(day));
                using var fetcher = new Fetcher(lane.Network, lane.Pause, lane.Clock, collect.Fetch);
                var fetched = await fetcher.FetchPatientlyAsync(feed, newest, cancellation);
                await KeepAsync(account.Code.Text, fetched, cancellation);
                newest = fetched.Capture.Payload is null ? newest : fetched.Capture;
            }

            Advance("读取新媒体账号动态");
        }
    }

    private async Task KeepAsync(string book, Fetched fetched, CancellationToken cancellation)
    {
        if (fetched.Capture is { Payload: not null, Status: not 304 })
        {
            await store.KeepAsync(fetched.Body, cancellation);
        }

        await store.RecordAsync(book, fetched.Capture, cancellation);
    }

    private static void Remember(Dictionary<PageUrl, Capture> newest, Capture capture)
    {
        if (capture is { Payload: not null, Failure: null })
        {
            newest[capture.Url] = capture;
        }
    }

    private void Advance(string stage) => progress.Report(new PatrolProgress(stage, Interlocked.Increment(ref done), total));
}
