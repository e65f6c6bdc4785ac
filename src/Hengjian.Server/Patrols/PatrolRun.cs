using Hengjian.Collect;
using Hengjian.Collect.Crawling;
using Hengjian.Collect.Fetching;
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
/// <param name="rollups">Where the probes are rolled up.</param>
/// <param name="stateFolder">Where the crawls keep what they know, one file a site. Kept between patrols, it lets the next one ask conditionally.</param>
/// <param name="progress">Told after every piece of work.</param>
public sealed class PatrolRun(
    CityRegistry registry,
    PatrolPlan plan,
    CollectOptions collect,
    Func<DateTimeOffset, Lane> openLane,
    IEvidenceStore store,
    IProbeRollups rollups,
    string stateFolder,
    IProgress<PatrolProgress> progress)
{
    private readonly Lock gate = new();
    private int done;
    private int total;

    /// <summary>Runs the whole patrol.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; what was captured is kept.</exception>
    /// <exception cref="IOException">The store cannot write.</exception>
    public async Task<PatrolOutcome> RunAsync(CancellationToken cancellation)
    {
        var rounds = registry.Sites
            .GroupBy(site => site.Home.Host, StringComparer.Ordinal)
            .SelectMany(host => host.Select((site, place) => new SiteRound(site, plan, place)))
            .ToList();
        total = rounds.Sum(round => round.Steps.Count) + (registry.Accounts.Count * plan.Days);
        var outcomes = new Dictionary<string, CrawlOutcome>(StringComparer.Ordinal);
        var probes = new PatrolProbes(0, 0, 0, 0);
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = plan.Parallel, CancellationToken = cancellation };
        await Parallel.ForEachAsync(rounds, parallel, async (round, token) =>
        {
            var (outcome, watched) = await PatrolSiteAsync(round, token);
            lock (gate)
            {
                outcomes.Add(round.Site.Home.Text, outcome);
                probes = probes.Plus(watched);
            }
        });
        await Parallel.ForEachAsync(registry.Accounts, parallel, async (account, token) => await ReadFeedAsync(account, token));
        return new PatrolOutcome(outcomes, probes);
    }

    private async Task<(CrawlOutcome Crawl, PatrolProbes Probes)> PatrolSiteAsync(SiteRound round, CancellationToken cancellation)
    {
        var book = round.Site.Home.Text;
        var order = new CrawlOrder(round.Site, Path.Combine(stateFolder, Digest.Of(System.Text.Encoding.UTF8.GetBytes(book)).Text[..32] + ".crawl"));
        var watch = new SiteWatch(round.Site.Home, collect, openLane, store, rollups);
        Capture? home = null;
        CrawlOutcome? outcome = null;
        foreach (var step in round.Steps)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (step.Kind)
            {
                case SiteStepKind.Probe:
                    await watch.ProbeAsync(step.At, cancellation);
                    break;
                case SiteStepKind.HomePage:
                    home = await LookAtHomeAsync(round.Site, openLane(step.At), home, cancellation);
                    break;
                case SiteStepKind.Crawl:
                    var lane = openLane(step.At);
                    outcome = await new SiteCrawler(lane.Network, lane.Pause, lane.Clock, collect).CrawlAsync(order, store, null, cancellation);
                    break;
            }

            Advance("巡查网站：拨测、首页、采集");
        }

        return (outcome ?? throw new InvalidOperationException("A round ends with a crawl."), await watch.ConcludeAsync(cancellation));
    }

    /// <summary>Looks at the home page.</summary>
    /// <returns>The capture that the next look can refer to.</returns>
    private async Task<Capture?> LookAtHomeAsync(Site site, Lane lane, Capture? before, CancellationToken cancellation)
    {
        using var fetcher = new Fetcher(lane.Network, lane.Pause, lane.Clock, collect.Fetch);
        var fetched = await fetcher.FetchPatientlyAsync(site.Home, before, cancellation);
        await KeepAsync(site.Home.Text, fetched, cancellation);
        return fetched.Capture is { Payload: not null, Failure: null } ? fetched.Capture : before;
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

    private Task KeepAsync(string book, Fetched fetched, CancellationToken cancellation) =>
        store.RecordAsync(book, fetched.Capture, fetched.Capture.Status == 304 ? default : fetched.Body, fetched.Exchanges, cancellation);

    private void Advance(string stage) => progress.Report(new PatrolProgress(stage, Interlocked.Increment(ref done), total));
}
