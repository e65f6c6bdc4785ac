namespace Hengjian.Core.Captures;

/// <summary>Seven days of probes of one site, judged by the rule of 站点无法访问: at least 20 counted probes on each day, 5 % of them failed or 15 seconds long.</summary>
/// <param name="First">The first of the seven days, on the offices' calendar.</param>
/// <param name="Counted">Probes that count.</param>
/// <param name="Failed">Of those, how many failed.</param>
/// <param name="Refused">Of those, how many were refused and not failed.</param>
/// <param name="FewestDaily">The probes of the day with the fewest.</param>
/// <remarks>All figures are sums of day roll-ups, so the answer is the one that the single probes would give (国办秘函〔2019〕19号; shares by whole numbers, borders inclusive).</remarks>
public sealed record ProbeWeek(DateOnly First, int Counted, int Failed, int Refused, int FewestDaily)
{
    /// <summary>The days of a week.</summary>
    public const int Days = 7;

    /// <summary>The fewest counted probes a day that prove anything.</summary>
    public const int FewestOfDay = 20;

    private const int UnreachablePercent = 5;
    private const int WarningPercent = 3;

    /// <summary>The share of failed probes; null when none counts.</summary>
    public decimal? Share => Counted == 0 ? null : (decimal)Failed / Counted;

    /// <summary>What the week proves.</summary>
    public ProbeWeekVerdict Verdict => this switch
    {
        { FewestDaily: < FewestOfDay } => ProbeWeekVerdict.NotProven,
        _ when Reaches(Failed, UnreachablePercent, Counted) => ProbeWeekVerdict.Unreachable,
        _ when Reaches((long)Failed + Refused, UnreachablePercent, Counted) => ProbeWeekVerdict.NotProven,
        _ when Reaches(Failed, WarningPercent, Counted) => ProbeWeekVerdict.Warning,
        _ => ProbeWeekVerdict.Fine,
    };

    /// <summary>Whether a week that is still running has failures enough for a warning: 3 % of its probes, and of no fewer than a full week must have (140).</summary>
    /// <remarks>The floor keeps the first failure of a new site from being a warning: one of five probes is 20 %, and proves nothing.</remarks>
    public bool WarnsEarly => Reaches(Failed, WarningPercent, Math.Max(Counted, Days * FewestOfDay));

    /// <summary>The week that begins with a day.</summary>
    /// <param name="first">The first day.</param>
    /// <param name="days">Day roll-ups of the site, in any order; those outside the week are passed over, and several of one day are added.</param>
    public static ProbeWeek From(DateOnly first, IEnumerable<ProbeRollup> days)
    {
        var daily = new int[Days];
        int failed = 0, refused = 0;
        foreach (var day in days.Where(day => day.Grain == ProbeGrain.Day))
        {
            var place = ChinaTime.DayOf(day.Start).DayNumber - first.DayNumber;
            if (place is >= 0 and < Days)
            {
                daily[place] += day.Counted;
                failed += day.Failed;
                refused += day.Refused;
            }
        }

        return new ProbeWeek(first, daily.Sum(), failed, refused, daily.Min());
    }

    /// <summary>Every week that lies wholly between the first and the last of some days, by their first day; the roll-ups are those of one site.</summary>
    public static IEnumerable<ProbeWeek> Every(IReadOnlyCollection<ProbeRollup> days)
    {
        if (days.Count == 0)
        {
            yield break;
        }

        var byDay = days.Where(day => day.Grain == ProbeGrain.Day).ToLookup(day => ChinaTime.DayOf(day.Start));
        var last = ChinaTime.DayOf(days.Max(day => day.Start)).AddDays(1 - Days);
        for (var first = ChinaTime.DayOf(days.Min(day => day.Start)); first <= last; first = first.AddDays(1))
        {
            yield return From(first, Enumerable.Range(0, Days).SelectMany(place => byDay[first.AddDays(place)]));
        }
    }

    private static bool Reaches(long part, int percent, int whole) => whole > 0 && part * 100 >= (long)whole * percent;
}
