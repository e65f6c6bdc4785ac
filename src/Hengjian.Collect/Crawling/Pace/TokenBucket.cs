namespace Hengjian.Collect.Crawling.Pace;

/// <summary>A bucket of leave to ask one host: each request takes a token, and one token comes back every interval, up to the capacity.</summary>
/// <param name="capacity">How many requests may follow each other without a wait after a rest. 1 is polite: never two within an interval.</param>
/// <remarks>
/// Kept as one moment, the one when the bucket will be full again (the generic cell rate algorithm, ITU-T I.371): nothing ticks, so an idle host costs nothing.
/// Not thread-safe.
/// </remarks>
internal sealed class TokenBucket(int capacity)
{
    private TimeSpan full;

    /// <summary>How long until a token is there; zero when one is.</summary>
    /// <param name="now">The present moment, on any clock that does not run backwards.</param>
    /// <param name="interval">The time in which one token comes back.</param>
    public TimeSpan Wait(TimeSpan now, TimeSpan interval)
    {
        var wait = full - now - interval * (capacity - 1);
        return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    /// <summary>Takes a token.</summary>
    public void Take(TimeSpan now, TimeSpan interval) => full = (full > now ? full : now) + interval;

    /// <summary>Empties the bucket: the next token comes a whole interval after now. For a host that is in trouble.</summary>
    public void Empty(TimeSpan now, TimeSpan interval)
    {
        var empty = now + interval * capacity;
        full = full > empty ? full : empty;
    }

    /// <summary>Whether every token is there.</summary>
    public bool IsFull(TimeSpan now) => full <= now;
}
