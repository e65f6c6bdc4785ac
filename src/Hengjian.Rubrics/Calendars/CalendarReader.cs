using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Calendars;

/// <summary>Reads the calendar of working days.</summary>
internal static class CalendarReader
{
    /// <summary>The most days a calendar may list.</summary>
    private const int MostDays = 2000;

    /// <summary>The longest run of days written as one.</summary>
    private const int LongestRun = 100;

    internal static WorkCalendar? Read(YamlItem item, Faults faults)
    {
        if (item is YamlItem.Scalar scalar)
        {
            switch (scalar.Text.Trim())
            {
                case "every-day":
                    return WorkCalendar.EveryDay;
                case "weekdays":
                    return WorkCalendar.Weekdays;
            }

            faults.Add(item.Place, $"“calendar”没有“{scalar.Text.Trim()}”这个值，可取：every-day、weekdays、{{source: 文号, holidays: […], working: […]}}");
            return null;
        }

        return Form.Open(item, "日历（calendar）", faults, "source", "holidays", "working") is { } form ? ReadOfficial(form, faults) : null;
    }

    private static WorkCalendar? ReadOfficial(Form form, Faults faults)
    {
        var source = form.Text("source");
        var holidays = ReadDays(form, "holidays", faults);
        var working = ReadDays(form, "working", faults);
        if (holidays.Count == 0)
            faults.Add(form.PlaceOf("holidays"), "日历没有写明放假的日子（holidays）");
        foreach (var (day, place) in working)
        {
            if (!WorkCalendar.IsWeekend(day))
                faults.Add(place, $"{Plain.Day(day)} 不是周末，本来就上班，请核对 working");
            else if (holidays.Exists(holiday => holiday.Day == day))
                faults.Add(place, $"{Plain.Day(day)} 既写在 holidays 又写在 working");
        }

        return WorkCalendar.Official(source, holidays.Select(one => one.Day), working.Select(one => one.Day));
    }

    private static List<(DateOnly Day, SourcePlace Place)> ReadDays(Form form, string key, Faults faults)
    {
        var days = new List<(DateOnly Day, SourcePlace Place)>();
        foreach (var word in form.Words(key))
        {
            var ends = word.Text.Trim().Split("..");
            if (ends.Length > 2 || DateReader.Parse(ends[0]) is not { } from || DateReader.Parse(ends[^1]) is not { } to || to < from || to.DayNumber - from.DayNumber >= LongestRun)
            {
                faults.Add(word.Place, $"“{word.Text.Trim()}”应当写成 2021-02-11 或 2021-02-11..2021-02-17 的样子，一段最多 {LongestRun} 天");
                continue;
            }

            for (var day = from.DayNumber; day <= to.DayNumber; day++)
                days.Add((DateOnly.FromDayNumber(day), word.Place));
            if (days.Count > MostDays)
            {
                faults.Add(word.Place, $"“{key}”最多列 {MostDays} 天");
                return [];
            }
        }

        return days;
    }
}
