namespace Hengjian.Collect.Crawling.Refetch;

/// <summary>When a page is worth another look, by how often it was seen to change.</summary>
/// <remarks>
/// Changes are taken for a Poisson process. Its rate is estimated as Cho and Garcia-Molina do, Estimating frequency of change, ACM Transactions on Internet Technology 3(3), 2003, with their bias-reduced estimator:
/// <c>λ = −ln((n − X + 0.5) / (n + 0.5)) / I</c>, of n looks at a mean distance I that found X changes. It is nearly free of bias even when a page changes more often than it is looked at, where X / (n·I) is not.
/// The next look follows after the mean time between two changes, 1 / λ; not later than the time for which the page has been known, so that one quiet day does not promise a quiet month (a page that never changes is thus looked at
/// after 1, 2, 4, 8… days); and not sooner than a quarter of the time for which it has been quiet, because rates change: a finished column was lively once.
/// </remarks>
internal static class RefetchPlan
{
    /// <summary>The shortest time between two looks: 1 hour.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    /// <summary>The longest: 30 days.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    /// <summary>The time to the second look at a page, of which nothing is known yet: 1 day.</summary>
    public static readonly TimeSpan First = TimeSpan.FromDays(1);

    private const int QuietPart = 4;

    /// <summary>The time from the last look to the next, from <see cref="Shortest"/> to <see cref="Longest"/>.</summary>
    /// <param name="looks">The looks that could be compared with the one before, so all but the first. 0 gives <see cref="First"/>.</param>
    /// <param name="changes">How many of them found the page changed; more than <paramref name="looks"/> count as all.</param>
    /// <param name="span">The time between the first look and the last.</param>
    /// <param name="sinceLastChange">The time between the look that last found a change, or else the first look, and the last look; at most <paramref name="span"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number or a time is negative.</exception>
    public static TimeSpan NextAfter(int looks, int changes, TimeSpan span, TimeSpan sinceLastChange)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(looks);
        ArgumentOutOfRangeException.ThrowIfNegative(changes);
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(sinceLastChange, TimeSpan.Zero);
        if (looks == 0 || span == TimeSpan.Zero)
        {
            return First;
        }

        var quiet = (sinceLastChange < span ? sinceLastChange : span).TotalHours / QuietPart;
        var hours = Math.Min(Math.Max(MeanHours(looks, Math.Min(changes, looks), span), quiet), span.TotalHours);
        return TimeSpan.FromHours(Math.Clamp(hours, Shortest.TotalHours, Longest.TotalHours));
    }

    /// <summary>The estimated mean time between two changes; without end when none was seen.</summary>
    private static double MeanHours(int looks, int changes, TimeSpan span)
    {
        var changesInInterval = -Math.Log((looks - changes + 0.5) / (looks + 0.5));
        return changesInInterval <= 0 ? double.PositiveInfinity : span.TotalHours / looks / changesInInterval;
    }
}
