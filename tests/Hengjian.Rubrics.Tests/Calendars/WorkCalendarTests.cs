using Hengjian.Rubrics.Calendars;

namespace Hengjian.Rubrics.Tests.Calendars;

/// <summary>The arrangements of the State Council for 2021 (国办发明电〔2020〕27号) and 2022 (国办发明电〔2021〕11号), New Year and Spring Festival.</summary>
public sealed class WorkCalendarTests
{
    private static readonly WorkCalendar s_official = WorkCalendar.Official(
        "国办发明电〔2020〕27号、〔2021〕11号",
        [.. Run(2021, 1, 1, 3), .. Run(2021, 2, 11, 7), .. Run(2022, 1, 1, 3), .. Run(2022, 1, 31, 7)],
        [new(2021, 2, 7), new(2021, 2, 20), new(2022, 1, 29), new(2022, 1, 30)]);

    [Theory]
    [InlineData("2021-02-05", "2021-02-20", 7)] // 7, 8, 9, 10, 18, 19, 20
    [InlineData("2021-02-06", "2021-02-07", 1)]
    [InlineData("2021-02-10", "2021-02-17", 0)]
    [InlineData("2022-01-28", "2022-01-30", 2)]
    [InlineData("2022-01-28", "2022-02-07", 3)]
    [InlineData("2022-02-07", "2022-01-28", -3)]
    [InlineData("2021-12-31", "2022-01-03", 0)]
    [InlineData("2021-12-31", "2022-01-04", 1)]
    [InlineData("2021-12-24", "2022-01-07", 9)] // 27 to 31 of December, 4 to 7 of January
    public void Official_calendar_follows_the_arrangement(string after, string upTo, int expected) => Assert.Equal(expected, s_official.Between(Day(after), Day(upTo)));

    [Theory]
    [InlineData("2020-12-30", "2021-01-05", 2020)]
    [InlineData("2022-12-30", "2023-01-05", 2023)]
    [InlineData("2020-12-31", "2021-01-05", null)]
    [InlineData("2030-06-01", "2030-06-01", null)]
    public void Year_without_arrangement_is_not_guessed(string after, string upTo, int? year)
    {
        Assert.Equal(year, s_official.YearWithoutArrangement(Day(after), Day(upTo)));
        Assert.Equal(year is null, s_official.Between(Day(after), Day(upTo)) is not null);
    }

    [Fact]
    public void Counting_equals_walking_day_by_day()
    {
        var holidays = s_official.Holidays.ToHashSet();
        var working = s_official.Working.ToHashSet();
        var random = new Random(5);
        for (var round = 0; round < 500; round++)
        {
            var from = new DateOnly(2021, 1, 1).AddDays(random.Next(700));
            var days = random.Next(0, 729 - (from.DayNumber - new DateOnly(2021, 1, 1).DayNumber));
            var walked = Enumerable.Range(1, days).Select(from.AddDays).ToList();
            Assert.Equal(walked.Count(day => working.Contains(day) || (!WorkCalendar.IsWeekend(day) && !holidays.Contains(day))), s_official.Between(from, from.AddDays(days)));
            Assert.Equal(walked.Count(day => !WorkCalendar.IsWeekend(day)), WorkCalendar.Weekdays.Between(from, from.AddDays(days)));
            Assert.Equal(days, WorkCalendar.EveryDay.Between(from, from.AddDays(days)));
        }
    }

    [Fact]
    public void Excluded_days_count_once_however_they_overlap()
    {
        var random = new Random(6);
        var start = new DateOnly(2021, 1, 1);
        for (var round = 0; round < 200; round++)
        {
            var periods = Enumerable.Range(0, random.Next(6)).Select(_ => start.AddDays(random.Next(60))).Select(from => new DatePeriod(from, from.AddDays(random.Next(12)))).ToList();
            var excluded = new ExcludedDays(periods);
            var (a, b) = (start.AddDays(random.Next(80)), start.AddDays(random.Next(80)));
            var walked = Enumerable.Range(0, Math.Max(b.DayNumber - a.DayNumber + 1, 0)).Select(a.AddDays);
            Assert.Equal(walked.Count(day => !periods.Exists(period => period.Contains(day))), excluded.CountedDays(a, b));
            Assert.Equal(periods.Exists(period => period.Contains(a)), excluded.Contains(a));
        }
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> Run(int year, int month, int day, int count) => Enumerable.Range(0, count).Select(new DateOnly(year, month, day).AddDays);
}
