using System.Collections.Concurrent;
using Hengjian.Collect.Fetching;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Pace;

/// <summary>Decides when each host may be asked: how often, how many requests at a time, and how long it is left alone when it is in trouble. For all workers of one crawl.</summary>
/// <param name="pause">Waits, where waiting is wanted.</param>
/// <param name="clock">The lane's clock. Moments are told on it; spans are measured by its timestamps, so that a system clock set back stops nothing.</param>
/// <param name="options">The settings: <see cref="CrawlOptions.Rate"/> and those beside it.</param>
/// <param name="troubles">Told whenever a host gets into trouble: halved, rested, silent, given up. Null for nobody. Called on the worker that reports; it must be quick.</param>
/// <remarks>
/// A host is a name with its port; http and https on their usual ports are one host. Thread-safe. <see cref="Ask(PageUrl)"/> never waits: a worker that is refused does other hosts
/// meanwhile. With one worker on a virtual clock the same answers follow from the same reports. Without a rate a turn costs less than a microsecond.
/// Hosts that are idle and in order are forgotten beyond <see cref="MostHosts"/>, the longest idle of all beyond twice as many: about 1 KB a host is kept.
/// </remarks>
internal sealed class CrawlPace(IPause pause, TimeProvider clock, CrawlOptions options, IProgress<HostPaceReport>? troubles = null)
{
    /// <summary>How many hosts are remembered before those in order are forgotten.</summary>
    public const int MostHosts = 4096;

    private const int SweepEvery = 512;
    private const int MostForgottenTroubles = 1000;

    /// <summary>The longest Crawl-delay that is obeyed; a longer one is taken for this.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, HostState> hosts = new(StringComparer.Ordinal);
    private readonly Lock sweeping = new();
    private readonly Queue<HostPaceReport> forgotten = new();
    private readonly long origin = clock.GetTimestamp();
    private int made;

    private TimeSpan Now => clock.GetElapsedTime(origin);

    /// <summary>How many hosts are remembered.</summary>
    internal int Hosts => hosts.Count;

    /// <summary>Asks whether a host may be asked now; never waits.</summary>
    public PaceAnswer Ask(PageUrl url)
    {
        while (true)
        {
            if (Ask(url, StateOf(url), isFirst: false) is { } answer)
            {
                return answer;
            }
        }
    }

    /// <summary>Waits until a host may be asked, in the order of those who wait for it.</summary>
    /// <returns>A turn, or why the host is given up.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async ValueTask<PaceAnswer> EnterAsync(PageUrl url, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var answer = Ask(url);
        return answer is { Turn: null, GivenUp: null } ? await QueueAsync(url, cancellation).ConfigureAwait(false) : answer;
    }

    /// <summary>Keeps the time between two requests that a host's robots.txt asks for, at most 10 seconds; null for none.</summary>
    public void Keep(PageUrl url, TimeSpan? crawlDelay)
    {
        var delay = crawlDelay ?? TimeSpan.Zero;
        while (!StateOf(url).TryKeep(delay < LongestDelay ? delay : LongestDelay))
        {
        }
    }

    /// <summary>How fast each host was asked, those in trouble first, then by the number of requests. Hosts forgotten while in order are not among them.</summary>
    public IReadOnlyList<HostPaceReport> Report()
    {
        lock (sweeping)
        {
            return [.. hosts.Values.Select(host => host.Report()).Concat(forgotten)
                .OrderBy(report => report.Words is null).ThenByDescending(report => report.Requests).ThenBy(report => report.Host, StringComparer.Ordinal)];
        }
    }

    /// <summary>Takes a turn back; null for a request that was not made.</summary>
    internal void Take(HostState host, HostTurn turn, Look? look)
    {
        if (host.Take(turn, look, Now))
        {
            troubles?.Report(host.Report());
        }
    }

    private PaceAnswer? Ask(PageUrl url, HostState host, bool isFirst)
    {
        if (!host.TryAsk(this, url.Uri.Scheme == Uri.UriSchemeHttps, isFirst, Now, out var turn, out var wait, out var isBusy, out var givenUp))
        {
            return null;
        }

        // Timers count in milliseconds and drop the rest; a wait that ends early would only begin again.
        wait = wait == TimeSpan.Zero ? wait : TimeSpan.FromMilliseconds((long)Math.Ceiling(wait.TotalMilliseconds));
        return new PaceAnswer(turn, wait, turn is null ? clock.GetUtcNow() + wait : default, givenUp) { IsBusy = isBusy };
    }

    private async Task<PaceAnswer> QueueAsync(PageUrl url, CancellationToken cancellation)
    {
        HostState host;
        SemaphoreSlim? door;
        do
        {
            host = StateOf(url);
            door = host.Join();
        }
        while (door is null);

        try
        {
            await door.WaitAsync(cancellation).ConfigureAwait(false);
            try
            {
                while (true)
                {
                    // A host with somebody in its line is never forgotten.
                    var answer = Ask(url, host, isFirst: true) ?? throw new InvalidOperationException("A host was forgotten while it was waited for.");
                    if (answer.Turn is not null || answer.GivenUp is not null)
                    {
                        return answer;
                    }

                    await (answer.IsBusy ? host.Freed().WaitAsync(cancellation) : pause.WaitAsync(answer.Wait, cancellation)).ConfigureAwait(false);
                }
            }
            finally
            {
                door.Release();
            }
        }
        finally
        {
            host.Leave();
        }
    }

    private HostState StateOf(PageUrl url)
    {
        var key = url.Uri.Authority;
        if (hosts.TryGetValue(key, out var known) && !known.IsForgotten)
        {
            return known;
        }

        if (Interlocked.Increment(ref made) % SweepEvery == 0 && hosts.Count >= MostHosts)
        {
            Sweep();
        }

        return hosts.AddOrUpdate(key, name => new HostState(name, options), (name, old) => old.IsForgotten ? new HostState(name, options) : old);
    }

    private void Sweep()
    {
        lock (sweeping)
        {
            var now = Now;
            foreach (var host in hosts)
            {
                Forget(host, now, evenInTrouble: false);
            }

            if (hosts.Count >= MostHosts * 2)
            {
                foreach (var host in hosts.OrderBy(host => host.Value.LastAsked).Take(hosts.Count - MostHosts).ToList())
                {
                    Forget(host, now, evenInTrouble: true);
                }
            }
        }
    }

    private void Forget(KeyValuePair<string, HostState> host, TimeSpan now, bool evenInTrouble)
    {
        if (!host.Value.Forget(now, evenInTrouble))
        {
            return;
        }

        hosts.TryRemove(host);
        if (host.Value.Report() is { Words: not null } report)
        {
            forgotten.Enqueue(report);
            if (forgotten.Count > MostForgottenTroubles)
            {
                forgotten.Dequeue();
            }
        }
    }
}
