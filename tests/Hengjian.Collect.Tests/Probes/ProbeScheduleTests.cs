using Hengjian.Collect.Probes;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Probes;

public sealed class ProbeScheduleTests
{
    private static readonly DateOnly Day = new(2022, 2, 7);

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(24)]
    [InlineData(1440)]
    public void Day_has_exactly_its_probes_evenly_spread(int perDay)
    {
        var slot = TimeSpan.FromDays(1) / perDay;

        var times = ProbeSchedule.DueTimes(PageUrl.Parse("http://www.qinglan.gov.cn.test/"), Day, perDay);

        Assert.Equal(perDay, times.Count);
        Assert.All(times, time => Assert.Equal(Day, ChinaTime.DayOf(time)));
        Assert.All(times.Zip(times.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, slot * 0.79, slot * 1.21));
    }

    [Fact]
    public void Same_site_and_day_give_the_same_times()
    {
        var home = PageUrl.Parse("http://www.qinglan.gov.cn.test/");

        Assert.Equal(ProbeSchedule.DueTimes(home, Day, 24), ProbeSchedule.DueTimes(home, Day, 24));
        Assert.NotEqual(ProbeSchedule.DueTimes(home, Day, 24), ProbeSchedule.DueTimes(home, Day.AddDays(1), 24).Select(time => time.AddDays(-1)));
    }

    [Fact]
    public void Thousand_sites_are_never_probed_all_at_once()
    {
        var busiest = Enumerable.Range(0, 1000)
            .SelectMany(site => ProbeSchedule.DueTimes(PageUrl.Parse($"http://s{site}.test/"), Day, 24))
            .GroupBy(time => time.Ticks / TimeSpan.TicksPerMinute)
            .Max(minute => minute.Count());

        // 24,000 probes over 1,440 minutes are 17 a minute.
        Assert.InRange(busiest, 17, 60);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1441)]
    public void Impossible_number_is_refused(int perDay) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ProbeSchedule.DueTimes(PageUrl.Parse("http://a.test/"), Day, perDay));
}
