using System.Collections.Concurrent;
using Hengjian.Collect.Crawling.Pace;
using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling.Robots;

/// <summary>Lets through what the hosts' robots.txt allow. Each is fetched once, by whoever comes first, and kept for the crawl, at most 24 hours (RFC 9309, 2.4).</summary>
/// <param name="fetch">Fetches a robots.txt whole, whatever its type: it comes as <c>text/plain</c>, <c>text/html</c> and <c>application/octet-stream</c>.</param>
/// <param name="pace">The pace of the hosts; the fetch is a request like others, and Crawl-delay is told to it.</param>
/// <param name="pause">Waits, where waiting is wanted.</param>
/// <param name="options">The settings; nothing is asked when <see cref="CrawlOptions.RespectRobots"/> is off.</param>
/// <param name="clock">The lane's clock.</param>
/// <remarks>
/// RFC 9309, 2.3.1: redirects are followed, at least five, and what they lead to counts for the host that was asked; too many of them, or 4xx, 401 and 403 included, allow everything;
/// a server error or silence, after a second look, forbids everything, unless rules from before are known. Thread-safe; about 250 hosts or 16 MB of files are kept.
/// </remarks>
internal sealed class RobotsGate(Func<PageUrl, CancellationToken, Task<Fetched>> fetch, CrawlPace pace, IPause pause, CrawlOptions options, TimeProvider clock)
{
    private const int MostHosts = 250;
    private const long MostBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);

    private readonly ConcurrentDictionary<string, RobotsRecord> records = new(StringComparer.Ordinal);
    private long bytes;
    private long wanted;

    /// <summary>Asks whether an address may be asked. Waits for the fetch of a robots.txt, never for a host that rests.</summary>
    /// <exception cref="OperationCanceledException">The fetch was cancelled.</exception>
    public async ValueTask<RobotsAnswer> AskAsync(PageUrl url, CancellationToken cancellation)
    {
        if (!options.RespectRobots || !url.TryResolve("/robots.txt", out var address))
        {
            return default;
        }

        var record = RecordOf(url);
        while (true)
        {
            TaskCompletionSource? ours = null;
            Task running;
            lock (record.Gate)
            {
                var now = clock.GetUtcNow();
                if (record.Rules is { } rules && now < record.Until)
                {
                    Keep(url, rules);
                    return new RobotsAnswer(RefusalOf(record, rules, url), null);
                }

                if (record.Running is null && now < record.NotBefore)
                {
                    return new RobotsAnswer(null, record.NotBefore);
                }

                record.Running ??= ours = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                running = record.Running.Task;
            }

            await (ours is null ? running.WaitAsync(cancellation) : LookAsync(record, address, ours, cancellation)).ConfigureAwait(false);
        }
    }

    /// <summary>Why an address must not be asked (zh-CN), null when it may; waits as long as it takes to know.</summary>
    /// <exception cref="OperationCanceledException">The wait or the fetch was cancelled.</exception>
    public async ValueTask<string?> RefusalAsync(PageUrl url, CancellationToken cancellation)
    {
        while (true)
        {
            var answer = await AskAsync(url, cancellation).ConfigureAwait(false);
            if (answer.NotBefore is not { } moment)
            {
                return answer.Refusal;
            }

            if (moment - clock.GetUtcNow() is { } wait && wait > TimeSpan.Zero)
            {
                await pause.WaitAsync(wait, cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>The rules of an address's host, for its site maps; null while they are not known.</summary>
    public RobotsRules? RulesOf(PageUrl url) => records.TryGetValue(KeyOf(url), out var record) ? record.Rules : null;

    /// <summary>What was tried for a robots.txt that cannot be had, in order: the proof that its host cannot be reached; empty where it could be had.</summary>
    public IReadOnlyList<FetchTry> TriesOf(PageUrl url)
    {
        if (!records.TryGetValue(KeyOf(url), out var record))
        {
            return [];
        }

        lock (record.Gate)
        {
            return [.. record.Tries];
        }
    }

    private static string KeyOf(PageUrl url) => url.Uri.GetLeftPart(UriPartial.Authority);

    private static string? RefusalOf(RobotsRecord record, RobotsRules rules, PageUrl url) =>
        ReferenceEquals(rules, RobotsRules.DisallowAll) ? $"robots.txt 暂时取不到，按规定不采集：{record.Fault}"
        : rules.Allows(url) ? null
        : "robots.txt 不允许访问";

    private void Keep(PageUrl url, RobotsRules rules)
    {
        if (rules.CrawlDelay is not null)
        {
            pace.Keep(url, rules.CrawlDelay);
        }
    }

    private async Task LookAsync(RobotsRecord record, PageUrl address, TaskCompletionSource running, CancellationToken cancellation)
    {
        try
        {
            var answer = pace.Ask(address);
            using var turn = answer.Turn;
            if (turn is null)
            {
                record.Fault = answer.GivenUp;
                Settle(record, answer.GivenUp is null ? null : record.Rules ?? RobotsRules.DisallowAll, answer.NotBefore, 0);
                return;
            }

            var fetched = await fetch(address, cancellation).ConfigureAwait(false);
            var look = Look.At(fetched, clock.GetUtcNow());
            turn.Report(look);
            Take(record, fetched, look);
        }
        finally
        {
            lock (record.Gate)
            {
                record.Running = null;
            }

            running.SetResult();
        }
    }

    private void Take(RobotsRecord record, Fetched fetched, Look look)
    {
        if (look.Cause is null)
        {
            Settle(record, RobotsRules.Read(fetched.Body.Span), default, fetched.Body.Length);
            return;
        }

        if (look is { Cause: FailureCause.Http4xx, Status: not (408 or 425 or 429) })
        {
            Settle(record, RobotsRules.AllowAll, default, 0);
            return;
        }

        record.Looks.Add(look);
        record.Fault = fetched.Capture.Tries[^1].Error;
        lock (record.Gate)
        {
            record.Tries.AddRange(fetched.Capture.Tries);
        }

        var decision = LookDecision.From(record.Looks, options.SecondLook);
        var wait = decision.Wait < options.MaxRetryAfter ? decision.Wait : options.MaxRetryAfter;
        var rules = decision.Verdict is null ? null
            : look.Cause is FailureCause.Http4xx or FailureCause.RedirectLoop ? RobotsRules.AllowAll
            : record.Rules ?? RobotsRules.DisallowAll;
        Settle(record, rules, clock.GetUtcNow() + wait, 0);
    }

    private void Settle(RobotsRecord record, RobotsRules? rules, DateTimeOffset notBefore, int length)
    {
        lock (record.Gate)
        {
            record.NotBefore = notBefore;
            if (rules is null)
            {
                return;
            }

            Interlocked.Add(ref bytes, length - record.Length);
            record.Length = length;
            record.Rules = rules;
            record.Until = clock.GetUtcNow() + KeptFor;
            record.Looks.Clear();
            if (!ReferenceEquals(rules, RobotsRules.DisallowAll))
            {
                record.Tries.Clear();
            }
        }
    }

    private RobotsRecord RecordOf(PageUrl url)
    {
        var key = KeyOf(url);
        if (!records.TryGetValue(key, out var record))
        {
            if (records.Count >= MostHosts || Interlocked.Read(ref bytes) > MostBytes)
            {
                Forget();
            }

            record = records.GetOrAdd(key, _ => new RobotsRecord());
        }

        record.LastWanted = Interlocked.Increment(ref wanted);
        return record;
    }

    // The longest unwanted half goes; a record with a look under way stays, for its waiters come back to it.
    private void Forget()
    {
        foreach (var old in records.OrderBy(each => each.Value.LastWanted).Take((records.Count + 1) / 2).ToList())
        {
            lock (old.Value.Gate)
            {
                if (old.Value.Running is null && records.TryRemove(old))
                {
                    Interlocked.Add(ref bytes, -old.Value.Length);
                    old.Value.Length = 0;
                }
            }
        }
    }
}
