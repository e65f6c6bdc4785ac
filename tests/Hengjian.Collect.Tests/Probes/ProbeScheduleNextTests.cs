using Hengjian.Collect.Probes;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Probes;

public sealed class ProbeScheduleNextTests
{
    private static readonly DateOnly Day = new(2022, 2, 7);

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    [InlineData(1440)]
    public void Next_due_times_are_those_of_the_days(int perDay)
    {
        var home = PageUrl.Parse("http://www.qinglan.gov.cn.test/");
        var expected = new[] { 0, 1, 2 }.SelectMany(day => ProbeSchedule.DueTimes(home, Day.AddDays(day), perDay)).ToList();
        var found = new List<DateTimeOffset>();
        for (var at = ChinaTime.StartOf(Day).AddTicks(-1); found.Count < expected.Count; at = found[^1])
        {
            found.Add(ProbeSchedule.NextAfter(home, at, perDay));
        }

        Assert.Equal(expected, found);
    }

    [Fact]
    public void Next_due_time_is_after_the_moment_and_not_at_it()
    {
        var home = PageUrl.Parse("http://a.test/");
        var due = ProbeSchedule.DueTimes(home, Day, 24);

        Assert.Equal(due[5], ProbeSchedule.NextAfter(home, due[5].AddTicks(-1), 24));
        Assert.Equal(due[6], ProbeSchedule.NextAfter(home, due[5], 24));
        Assert.Equal(due[6], ProbeSchedule.NextAfter(home, due[5].ToUniversalTime(), 24));
    }
}
