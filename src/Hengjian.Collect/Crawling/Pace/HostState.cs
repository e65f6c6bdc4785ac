using Hengjian.Collect.Fetching;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling.Pace;

/// <summary>What is known of one host while a crawl runs: its bucket, its rate, its rests, and a circuit breaker each for its http and its https side. Thread-safe.</summary>
/// <remarks>One server stands behind both sides, so they share rate and rests; yet a server that refuses port 80 may well answer on 443, so silence is counted apart.</remarks>
internal sealed class HostState(string host, CrawlOptions options)
{
    private const int EnoughInOrder = 5;

    private static readonly TimeSpan ShortestLook = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly TokenBucket bucket = new(options.Burst);
    private readonly AdaptiveRate rate = new(options.Rate);
    private readonly UsualTime usual = new();
    private readonly int most = options.HostConcurrency ?? options.Concurrency;
    private CircuitBreaker? plain;
    private CircuitBreaker? secure;
    private SemaphoreSlim? door;
    private TaskCompletionSource? freed;
    private TimeSpan delay;
    private TimeSpan restUntil;
    private TimeSpan rested;
    private long requests;
    private int rests;
    private int inFlight;
    private int waiting;
    private bool hasServed;
    private int inOrder;

    /// <summary>Whether it was forgotten to save memory, and must be looked up anew.</summary>
    public bool IsForgotten { get; private set; }

    /// <summary>When it was last asked.</summary>
    public TimeSpan LastAsked { get; private set; }

    private TimeSpan Interval => rate.Interval > delay ? rate.Interval : delay;

    /// <summary>Asks for a turn. Not for a host that <see cref="IsForgotten"/>: false is returned then and nothing else is true.</summary>
    /// <param name="pace">Whom the turn reports to.</param>
    /// <param name="isSecure">Whether the https side is meant.</param>
    /// <param name="isFirst">Whether the asker stands first in the line of those who wait; nobody else may pass them.</param>
    /// <param name="now">The present moment on the pace's clock.</param>
    /// <param name="turn">The turn; null when it is refused.</param>
    /// <param name="wait">How long to wait; zero with a turn.</param>
    /// <param name="isBusy">Whether only the number of requests in flight forbids it.</param>
    /// <param name="givenUp">Why the host is not asked any more (zh-CN).</param>
    public bool TryAsk(CrawlPace pace, bool isSecure, bool isFirst, TimeSpan now, out HostTurn? turn, out TimeSpan wait, out bool isBusy, out string? givenUp)
    {
        lock (gate)
        {
            turn = null;
            var breaker = BreakerOf(isSecure);
            isBusy = false;
            wait = TimeSpan.Zero;
            givenUp = breaker.GivenUp;
            if (IsForgotten || givenUp is not null)
            {
                return !IsForgotten;
            }

            wait = Longest(restUntil - now, bucket.Wait(now, Interval), breaker.Wait(now));
            if (waiting > 0 && !isFirst)
            {
                wait = Longest(wait, ShortestLook, TimeSpan.Zero) + Interval * waiting;
            }

            if (wait == TimeSpan.Zero && inFlight >= most)
            {
                isBusy = true;
                wait = usual.Median < ShortestLook ? ShortestLook : usual.Median > LongestLook ? LongestLook : usual.Median;
            }

            if (wait > TimeSpan.Zero)
            {
                return true;
            }

            bucket.Take(now, Interval);
            rate.Begin(now);
            requests++;
            inFlight++;
            LastAsked = now;
            turn = new HostTurn(this, pace, isSecure, breaker.Begin(), now);
            return true;
        }
    }

    /// <summary>Takes a turn back.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="look">What the request brought; null when it was not made.</param>
    /// <param name="now">The present moment on the pace's clock.</param>
    /// <returns>Whether the host is in trouble that it was not in before.</returns>
    public bool Take(HostTurn turn, Look? look, TimeSpan now)
    {
        TaskCompletionSource? signal;
        bool troubled;
        lock (gate)
        {
            inFlight--;
            (signal, freed) = (freed, null);
            var breaker = BreakerOf(turn.IsSecure);
            if (look is null || look is { Cause: FailureCause.NotAsked, Status: null })
            {
                breaker.Abandon(turn.IsTrial);
                troubled = false;
            }
            else
            {
                troubled = Learn(turn, look, breaker, now);
            }
        }

        signal?.TrySetResult();
        return troubled;
    }

    /// <summary>Keeps at least this time between two requests from now on.</summary>
    /// <returns>False when the host <see cref="IsForgotten"/>.</returns>
    public bool TryKeep(TimeSpan crawlDelay)
    {
        lock (gate)
        {
            delay = crawlDelay;
            return !IsForgotten;
        }
    }

    /// <summary>Joins the line of those who wait for a turn: whoever came first is let through the door first.</summary>
    /// <returns>The door; null when the host <see cref="IsForgotten"/>.</returns>
    public SemaphoreSlim? Join()
    {
        lock (gate)
        {
            waiting += IsForgotten ? 0 : 1;
            return IsForgotten ? null : door ??= new SemaphoreSlim(1, 1);
        }
    }

    /// <summary>Leaves the line.</summary>
    public void Leave()
    {
        lock (gate)
        {
            waiting--;
        }
    }

    /// <summary>Ends when a request in flight is over; at once when there is room already.</summary>
    public Task Freed()
    {
        lock (gate)
        {
            return inFlight < most ? Task.CompletedTask : (freed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    /// <summary>Forgets the host if nobody needs it.</summary>
    /// <param name="now">The present moment on the pace's clock.</param>
    /// <param name="evenInTrouble">Also when something about it is not in order.</param>
    /// <returns>Whether it was forgotten.</returns>
    public bool Forget(TimeSpan now, bool evenInTrouble)
    {
        lock (gate)
        {
            var isInOrder = bucket.IsFull(now) && restUntil <= now && delay == TimeSpan.Zero && rate.IsAtCeiling && plain is not { IsInOrder: false } && secure is not { IsInOrder: false };
            return IsForgotten = IsForgotten || (inFlight == 0 && waiting == 0 && (isInOrder || evenInTrouble));
        }
    }

    /// <summary>How fast the host was asked so far.</summary>
    public HostPaceReport Report()
    {
        lock (gate)
        {
            var present = delay > rate.Interval ? 1 / delay.TotalSeconds : rate.Present;
            var givenUp = plain?.GivenUp ?? secure?.GivenUp;
            TimeSpan? asked = delay > TimeSpan.Zero ? delay : null;
            var isSlowed = delay > IntervalOf(options.Rate);
            return new HostPaceReport(host, requests, rate.Halvings, rests, rested, present, asked, givenUp, PaceWords.Of(rate.Halvings, rests, rested, rate.IsAtCeiling ? null : rate.Present, isSlowed ? asked : null, givenUp));
        }
    }

    private static TimeSpan IntervalOf(double? perSecond) => perSecond is { } some ? TimeSpan.FromSeconds(1 / some) : TimeSpan.Zero;

    private static TimeSpan Longest(TimeSpan one, TimeSpan two, TimeSpan three)
    {
        var longer = one > two ? one : two;
        longer = longer > three ? longer : three;
        return longer > TimeSpan.Zero ? longer : TimeSpan.Zero;
    }

    private CircuitBreaker BreakerOf(bool isSecure) => isSecure
        ? secure ??= new CircuitBreaker(options.BreakAfter, options.BreakTrials)
        : plain ??= new CircuitBreaker(options.BreakAfter, options.BreakTrials);

    private bool Learn(HostTurn turn, Look look, CircuitBreaker breaker, TimeSpan now)
    {
        // With a status something answered: the host itself, although the answer broke off or led to another host that failed.
        var isSilent = look is { Status: null, Cause: FailureCause.Dns or FailureCause.Connect or FailureCause.Timeout };
        var opened = false;
        if (isSilent)
        {
            opened = breaker.Silence(look.Sure, turn.IsTrial, now);
            Rest(opened ? breaker.Wait(now) : TimeSpan.Zero, now, everyone: false);
        }
        else
        {
            breaker.Answer();
        }

        hasServed |= look.Cause is null;
        var halved = false;
        var isTrouble = IsTrouble(look);
        var isOnePages = IsOnePages(look);
        inOrder = isTrouble ? 0 : Math.Min(inOrder + 1, EnoughInOrder);
        if ((isTrouble && !isOnePages) || (look.Cause is null && usual.Add(now - turn.Began)))
        {
            halved = rate.Halve(turn.Began, now);
            if (halved)
            {
                bucket.Empty(now, Interval);
            }
        }
        else if (!isSilent)
        {
            rate.Rise(turn.Began, now);
        }

        var asked = look.Cause is null ? null : look.RetryAfter ?? (look.Status == 429 ? options.SecondLook * 2 : null);
        return Rest(asked < options.MaxRetryAfter ? asked.Value : asked is null ? TimeSpan.Zero : options.MaxRetryAfter, now, everyone: true) || opened || halved;
    }

    // A host whose every answer broke off from the first on is not overloaded by us; asking it more slowly would only take long.
    private bool IsTrouble(Look look) => !look.IsChallenge && (look.Status is 429 or 503
        || (look.Status is null or (>= 200 and < 300) && (look.Cause == FailureCause.Timeout || ((look.Status is null || hasServed) && look is { Cause: FailureCause.Connect, Sure: false }))));

    // Among hundreds of answers a second, a 503 that stands alone and names no time is the fault of one page, as a 500 is; an overloaded host says it again at once.
    private bool IsOnePages(Look look) => look is { Status: 503, RetryAfter: null } && options.Rate is null && inOrder == EnoughInOrder;

    // A silent side of the host rests alone, by its breaker; a rest that the host asks for is everyone's.
    private bool Rest(TimeSpan span, TimeSpan now, bool everyone)
    {
        if (span <= TimeSpan.Zero)
        {
            return false;
        }

        var from = restUntil > now && everyone ? restUntil : now;
        var until = now + span;
        rests++;
        rested += until > from ? until - from : TimeSpan.Zero;
        restUntil = everyone && until > restUntil ? until : restUntil;
        return true;
    }
}
