using System.Globalization;

namespace Hengjian.Rubrics.Calendars;

/// <summary>A length of time on the calendar such as <c>2w</c>: days, weeks, months or years.</summary>
/// <param name="Count">How many, from 1 to 9,999.</param>
/// <param name="Unit">The unit: d, w, m or y.</param>
internal sealed record CalendarSpan(int Count, char Unit)
{
    internal static CalendarSpan? Read(string written) =>
        written.Length is >= 2 and <= 5 && written[^1] is 'd' or 'w' or 'm' or 'y'
        && int.TryParse(written.AsSpan(0, written.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0
            ? new CalendarSpan(count, written[^1])
            : null;

    /// <summary>The day so long before; in a month that is too short, its last day. Null before the year 1.</summary>
    internal DateOnly? Before(DateOnly day)
    {
        if (Unit is 'm' or 'y')
        {
            var months = Unit == 'm' ? Count : Count * 12;
            return ((day.Year - 1) * 12) + day.Month - 1 >= months ? day.AddMonths(-months) : null;
        }

        var days = Unit == 'd' ? Count : Count * 7;
        return day.DayNumber >= days ? day.AddDays(-days) : null;
    }

    /// <summary>In words (zh-CN).</summary>
    public override string ToString() => Unit switch
    {
        'd' => $"{Count} 天",
        'w' => $"{Count} 周",
        'm' => $"{Count} 个月",
        _ => $"{Count} 年",
    };
}
