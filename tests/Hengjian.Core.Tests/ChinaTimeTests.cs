using System.Globalization;

namespace Hengjian.Core.Tests;

public sealed class ChinaTimeTests
{
    [Theory]
    [InlineData("2022-03-31", 1, "2022-02-28")] // the earlier month is shorter: its last day
    [InlineData("2024-03-31", 1, "2024-02-29")]
    [InlineData("2022-02-14", 6, "2021-08-14")]
    [InlineData("2022-02-14", 12, "2021-02-14")]
    public void Months_before_a_day_end_with_the_shorter_month(string day, int months, string expected) =>
        Assert.Equal(Day(expected), ChinaTime.MonthsBefore(Day(day), months));

    [Fact]
    public void Day_of_an_instant_is_the_day_in_china() =>
        Assert.Equal(Day("2022-02-14"), ChinaTime.DayOf(new DateTimeOffset(2022, 2, 13, 16, 0, 0, TimeSpan.Zero)));

    [Fact]
    public void Weeks_before_a_day_count_seven_days_each() => Assert.Equal(Day("2022-01-31"), ChinaTime.WeeksBefore(Day("2022-02-14"), 2));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
