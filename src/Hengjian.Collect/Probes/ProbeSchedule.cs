using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hengjian.Core;

namespace Hengjian.Collect.Probes;

/// <summary>When the probes of a site are due: spread evenly over the day, each site at moments of its own, the same in every run.</summary>
/// <remarks>
/// The day is cut into as many equal slots as there are probes, with one probe in each. The site's address decides where in the slot its probes lie, so that a
/// thousand sites are never probed all at once; a little jitter a probe keeps them off the beat of other scheduled work. Two probes of a day are between
/// four and six fifths of a slot apart.
/// </remarks>
public static class ProbeSchedule
{
    private const double PhaseShare = 0.8;

    /// <summary>The due times of a day, in order.</summary>
    /// <param name="home">The home page to be probed.</param>
    /// <param name="day">The day on the offices' calendar.</param>
    /// <param name="perDay">How many; 1 to 1,440.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="perDay"/> is out of its range.</exception>
    public static IReadOnlyList<DateTimeOffset> DueTimes(PageUrl home, DateOnly day, int perDay)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(perDay, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(perDay, 1440);
        return [.. Enumerable.Range(0, perDay).Select(index => DueTime(home, day, index, perDay))];
    }

    /// <summary>The first due time after a moment; it costs the same for any number of probes a day.</summary>
    /// <param name="home">The home page to be probed.</param>
    /// <param name="moment">The moment.</param>
    /// <param name="perDay">How many probes a day; 1 to 1,440.</param>
    public static DateTimeOffset NextAfter(PageUrl home, DateTimeOffset moment, int perDay)
    {
        var day = ChinaTime.DayOf(moment);
        var index = (int)((moment - ChinaTime.StartOf(day)) / (TimeSpan.FromDays(1) / perDay));
        while (true)
        {
            if (index >= perDay)
            {
                (day, index) = (day.AddDays(1), 0);
            }

            if (DueTime(home, day, index++, perDay) is var due && due > moment)
            {
                return due;
            }
        }
    }

    private static DateTimeOffset DueTime(PageUrl home, DateOnly day, int index, int perDay)
    {
        var slot = TimeSpan.FromDays(1) / perDay;
        var phase = slot * (PhaseShare * Fraction(home.Text));
        return WholeMilliseconds(ChinaTime.StartOf(day) + (slot * index) + phase + (slot * ((1 - PhaseShare) * Fraction(Key(home, day, index)))));
    }

    private static string Key(PageUrl home, DateOnly day, int index) =>
        string.Create(CultureInfo.InvariantCulture, $"{home.Text}\n{day:yyyy-MM-dd}\n{index}");

    private static double Fraction(string key) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(key))) / 4294967296.0;

    private static DateTimeOffset WholeMilliseconds(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond));
}
