using Hengjian.Core;

namespace Hengjian.City.Wires;

/// <summary>When a site cannot be used: a few long gaps, so that every evenly spaced schedule of probes counts the same share.</summary>
/// <param name="Kind">How it fails.</param>
/// <param name="Gaps">From and to, in order; to is not included.</param>
internal sealed record Outages(OutageKind Kind, IReadOnlyList<(DateTimeOffset From, DateTimeOffset To)> Gaps)
{
    /// <summary>Ten per cent of the last week, in two gaps of the same length.</summary>
    public static Outages Unreachable(OutageKind kind, DateTimeOffset monitoredAt)
    {
        var day = ChinaTime.DayOf(monitoredAt);
        return new Outages(kind, [Gap(day.AddDays(-6), 480, 504), Gap(day.AddDays(-3), 780, 504)]);
    }

    /// <summary>4.3 per cent of the last week: one night from 00:00 to 07:12, which is 7 of 168 hourly probes or 6 of 140.</summary>
    public static Outages Warning(OutageKind kind, DateTimeOffset monitoredAt) =>
        new(kind, [Gap(ChinaTime.DayOf(monitoredAt).AddDays(-4), 0, 432)]);

    public bool Cover(DateTimeOffset at)
    {
        foreach (var (from, to) in Gaps)
        {
            if (at >= from && at < to)
            {
                return true;
            }
        }

        return false;
    }

    private static (DateTimeOffset From, DateTimeOffset To) Gap(DateOnly day, int minute, int length)
    {
        var from = ChinaTime.StartOf(day).AddMinutes(minute);
        return (from, from.AddMinutes(length));
    }
}
