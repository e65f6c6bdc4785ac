using Hengjian.Core;

namespace Hengjian.Collect.Probes.Exclusions;

/// <summary>Maintenance that was announced (维护公告): once, or again and again.</summary>
/// <param name="Home">The site; null for every site.</param>
/// <param name="From">When it begins; of a recurring one, the first time.</param>
/// <param name="Length">How long it lasts; above 0, at most 7 days.</param>
/// <param name="Every">After how many days it comes again, at the same time on the offices' clock; null for once.</param>
/// <param name="Until">The last moment at which a recurring one may begin; null for no end.</param>
/// <param name="AnnouncedAt">When it was announced. Time before the announcement is never excused: who says afterwards that it was maintenance excuses nothing.</param>
/// <param name="Words">What is done, in words for a person (zh-CN).</param>
public sealed record MaintenanceWindow(PageUrl? Home, DateTimeOffset From, TimeSpan Length, int? Every, DateTimeOffset? Until, DateTimeOffset AnnouncedAt, string Words)
{
    /// <summary>Whether a span of time touches it.</summary>
    /// <param name="began">The first moment of the span.</param>
    /// <param name="ended">The last moment of the span.</param>
    /// <exception cref="InvalidOperationException">Length or recurrence is out of its range.</exception>
    public bool Touches(DateTimeOffset began, DateTimeOffset ended)
    {
        if (Length <= TimeSpan.Zero || Length > TimeSpan.FromDays(7) || Every is < 1 or > 366)
        {
            throw new InvalidOperationException("A maintenance window lasts up to 7 days and comes again after 1 to 366 days.");
        }

        if (Every is not { } days)
        {
            return Covers(From, began, ended);
        }

        // The occurrences that can reach into the span begin after its start less the length; the offices' clock knows no summer time, so days are whole.
        var period = TimeSpan.FromDays(days);
        for (var number = Math.Max(0, (long)Math.Floor((began - Length - From) / period)); From + (period * number) is var begin && begin <= ended; number++)
        {
            if ((Until is null || begin <= Until) && Covers(begin, began, ended))
            {
                return true;
            }
        }

        return false;
    }

    private bool Covers(DateTimeOffset begin, DateTimeOffset began, DateTimeOffset ended)
    {
        var end = begin + Length;
        var from = begin > AnnouncedAt ? begin : AnnouncedAt;
        return from < end && began < end && ended >= from;
    }
}
