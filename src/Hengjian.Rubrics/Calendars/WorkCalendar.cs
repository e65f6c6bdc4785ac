namespace Hengjian.Rubrics.Calendars;

/// <summary>Tells working days from others.</summary>
/// <remarks>An official calendar knows only the years of which it lists a day: for other years nobody has told it the holidays.</remarks>
public sealed class WorkCalendar
{
    /// <summary>Every day is a working day.</summary>
    public static readonly WorkCalendar EveryDay = new(CalendarKind.EveryDay, "", [], []);

    /// <summary>Monday to Friday are working days.</summary>
    public static readonly WorkCalendar Weekdays = new(CalendarKind.Weekdays, "", [], []);

    private readonly int[] _lost;
    private readonly int[] _gained;
    private readonly HashSet<int> _years;

    private WorkCalendar(CalendarKind kind, string source, IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> working)
    {
        Kind = kind;
        Source = source;
        Holidays = [.. holidays.Distinct().Order()];
        Working = [.. working.Distinct().Order()];
        _lost = [.. Holidays.Where(day => !IsWeekend(day)).Select(day => day.DayNumber)];
        _gained = [.. Working.Where(IsWeekend).Select(day => day.DayNumber)];
        _years = [.. Holidays.Concat(Working).Select(day => day.Year)];
    }

    /// <summary>Which days count.</summary>
    public CalendarKind Kind { get; }

    /// <summary>The document an official arrangement comes from, with its number (zh-CN); empty otherwise.</summary>
    public string Source { get; }

    /// <summary>The days off of an official arrangement, in order; empty otherwise.</summary>
    public IReadOnlyList<DateOnly> Holidays { get; }

    /// <summary>The make-up working days of an official arrangement, in order; empty otherwise.</summary>
    public IReadOnlyList<DateOnly> Working { get; }

    /// <summary>The calendar of a published arrangement.</summary>
    /// <param name="source">The document with its number (zh-CN).</param>
    /// <param name="holidays">Days off; those on a weekend may be left out.</param>
    /// <param name="working">Days of a weekend that are worked.</param>
    public static WorkCalendar Official(string source, IEnumerable<DateOnly> holidays, IEnumerable<DateOnly> working) =>
        new(CalendarKind.Official, source, holidays, working);

    /// <summary>Whether a day is a Saturday or Sunday.</summary>
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>How many working days lie after one day up to and including another; negative when the other is earlier.</summary>
    /// <returns>The number; null when it touches a year whose arrangement the calendar does not have. See <see cref="YearWithoutArrangement"/>.</returns>
    public int? Between(DateOnly after, DateOnly upTo)
    {
        if (upTo < after)
            return -Between(upTo, after);
        return YearWithoutArrangement(after, upTo) is null ? UpTo(upTo) - UpTo(after) : null;
    }

    /// <summary>The first year among the days after one up to and including another that the calendar has no arrangement for; null when it has all.</summary>
    public int? YearWithoutArrangement(DateOnly after, DateOnly upTo)
    {
        var (first, last) = upTo < after ? (upTo, after) : (after, upTo);
        if (Kind != CalendarKind.Official || first == last)
            return null;
        var year = first.AddDays(1).Year;
        while (year <= last.Year && _years.Contains(year))
            year++;
        return year <= last.Year ? year : null;
    }

    /// <summary>The working days from the beginning of time to a day.</summary>
    private int UpTo(DateOnly day)
    {
        var days = day.DayNumber + 1;
        if (Kind == CalendarKind.EveryDay)
            return days;
        // Day number 0 is a Monday.
        return (days / 7 * 5) + Math.Min(days % 7, 5) - AtMost(_lost, day.DayNumber) + AtMost(_gained, day.DayNumber);
    }

    private static int AtMost(int[] sorted, int day)
    {
        var found = Array.BinarySearch(sorted, day);
        return found >= 0 ? found + 1 : ~found;
    }
}
