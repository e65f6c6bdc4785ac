using Hengjian.Core.Captures;

namespace Hengjian.Storage.Probes;

/// <summary>How long roll-ups are kept. Section <c>Storage:ProbeRetention</c>.</summary>
public sealed record ProbeRetention
{
    /// <summary>Days of minute roll-ups, and how far back added probes are remembered so that none is added twice. 2 by default, at least 1.</summary>
    public int MinuteDays { get; init; } = 2;

    /// <summary>Days of hour roll-ups. 35 by default, no fewer than of minutes.</summary>
    public int HourDays { get; init; } = 35;

    /// <summary>Days of day roll-ups. 1,830 by default, five years; no fewer than of hours, and at least 8: the week of the rubric and the running day.</summary>
    public int DayDays { get; init; } = 1830;

    internal int DaysOf(ProbeGrain grain) => grain switch
    {
        ProbeGrain.Minute => MinuteDays,
        ProbeGrain.Hour => HourDays,
        _ => DayDays,
    };

    internal void Validate()
    {
        if (MinuteDays < 1 || HourDays < MinuteDays || DayDays < HourDays || DayDays < 8)
        {
            throw new ArgumentException("设置 Storage:ProbeRetention：MinuteDays 至少 1，HourDays 不少于 MinuteDays，DayDays 不少于 HourDays 且至少 8");
        }
    }
}
