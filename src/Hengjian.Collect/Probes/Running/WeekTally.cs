using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Running;

/// <summary>The running week of one site in memory: three figures a day for seven days.</summary>
internal sealed class WeekTally
{
    private readonly (int Counted, int Failed, int Refused)[] days = new (int, int, int)[ProbeWeek.Days];
    private int last;

    /// <summary>Adds the day roll-ups of the seven days that end with a day.</summary>
    public WeekTally(IEnumerable<ProbeRollup> rollups, DateOnly today)
    {
        last = today.DayNumber;
        foreach (var day in rollups.Where(day => day.Grain == ProbeGrain.Day))
        {
            Add(ChinaTime.DayOf(day.Start).DayNumber, day.Counted, day.Failed, day.Refused);
        }
    }

    /// <summary>Adds a probe that counts.</summary>
    /// <returns>The running week: the newest day seen and the six before it.</returns>
    public ProbeWeek Add(ProbeResult probe)
    {
        var one = ProbeRollup.Of(ProbeGrain.Day, probe);
        Add(ChinaTime.DayOf(probe.DueAt).DayNumber, one.Counted, one.Failed, one.Refused);
        return new ProbeWeek(
            DateOnly.FromDayNumber(last - ProbeWeek.Days + 1),
            days.Sum(day => day.Counted),
            days.Sum(day => day.Failed),
            days.Sum(day => day.Refused),
            days.Min(day => day.Counted));
    }

    private void Add(int day, int counted, int failed, int refused)
    {
        for (; last < day; last++)
        {
            days[(last + 1) % ProbeWeek.Days] = default;
        }

        if (day > last - ProbeWeek.Days)
        {
            ref var sum = ref days[day % ProbeWeek.Days];
            sum = (sum.Counted + counted, sum.Failed + failed, sum.Refused + refused);
        }
    }
}
