namespace Hengjian.Core;

/// <summary>The one time zone of the offices, UTC+8 all year, and the windows that their rubrics count back from a monitoring time.</summary>
public static class ChinaTime
{
    /// <summary>Eight hours ahead of UTC.</summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    /// <summary>The same instant on the offices' clock.</summary>
    public static DateTimeOffset At(DateTimeOffset instant) => instant.ToOffset(Offset);

    /// <summary>Midnight at which a day begins.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Offset);

    /// <summary>The day on the offices' calendar.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(At(instant).DateTime);

    /// <summary>The first day of a window of whole weeks that ends with the monitoring day.</summary>
    public static DateOnly WeeksBefore(DateOnly monitoringDay, int weeks) => monitoringDay.AddDays(checked(-7 * weeks));

    /// <summary>The first day of a window of whole months that ends with the monitoring day.</summary>
    /// <remarks>A month back from a day that the earlier month lacks is that month's last day: one month before 31 March is 28 or 29 February.</remarks>
    public static DateOnly MonthsBefore(DateOnly monitoringDay, int months) => monitoringDay.AddMonths(-months);
}
