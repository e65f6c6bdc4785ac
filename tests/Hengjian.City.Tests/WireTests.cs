using Hengjian.City.Wires;
using Hengjian.Core;

namespace Hengjian.City.Tests;

public sealed class WireTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    /// <summary>Probes a day, and by how many minutes they are shifted.</summary>
    public static TheoryData<int, int> Schedules => new()
    {
        { 20, 0 }, { 20, 7 }, { 20, 71 }, { 24, 0 }, { 24, 30 }, { 24, 59 }, { 36, 11 }, { 48, 0 }, { 48, 17 }, { 96, 5 }, { 144, 0 },
    };

    [Theory]
    [MemberData(nameof(Schedules))]
    public void Share_of_failing_probes_is_as_planted_for_every_even_schedule(int perDay, int shift)
    {
        var city = Cities.Whole();
        var faults = city.Truth().Faults;
        foreach (var site in city.Registry.Sites)
        {
            var share = Share(city, site.Home, perDay, shift);
            var (least, most) = faults.Any(fault => fault.Kind == "availability.unreachable" && fault.Subject == site.Home.Text) ? (0.07m, 0.15m)
                : faults.Any(fault => fault.Kind == "availability.warning" && fault.Subject == site.Home.Text) ? (0.03m, 0.0499m)
                : (0m, 0.0299m);
            Assert.InRange(share, least, most);
        }
    }

    [Fact]
    public void Times_are_the_same_in_every_run() =>
        Assert.Equal(Cities.Small().Wire("www.jia.gov.cn.test", "/", Cities.T), Cities.Small().Wire("www.jia.gov.cn.test", "/", Cities.T));

    [Theory]
    [InlineData("nobody.test", WireFailure.NoName)]
    [InlineData("old1-1.nodns.test", WireFailure.NoName)]
    [InlineData("old1-1.refused.test", WireFailure.Refused)]
    [InlineData("www.gov.cn", null)]
    [InlineData("zfwzgl.www.gov.cn", null)]
    [InlineData("feed.moni.test", null)]
    [InlineData("WWW.CHENG.gov.cn.test", null)]
    public void Host_is_known_or_not(string host, WireFailure? failure) => Assert.Equal(failure, Cities.Small().Wire(host, "/", Cities.T).Failure);

    [Fact]
    public void Slow_outside_host_stays_below_the_limit()
    {
        var times = Cities.Small().Wire("www.manche.com.test", "/index.html", Cities.T);
        Assert.InRange(times.FirstByte, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(8));
    }

    [Fact]
    public void Channel_outage_shows_only_on_its_own_paths()
    {
        var city = Cities.Small("faults:\n  - kind: availability.unreachable\n    site: 第二类/3\n    mode: timeout\n");
        var during = new DateTimeOffset(2022, 2, 8, 12, 0, 0, ChinaTime.Offset);
        Assert.Equal(WireFailure.Silence, city.Wire("www.cheng.gov.cn.test", "/jxj", during).Failure);
        Assert.Equal(WireFailure.Silence, city.Wire("www.cheng.gov.cn.test", "/jxj/a.html", during).Failure);
        Assert.Null(city.Wire("www.cheng.gov.cn.test", "/", during).Failure);
        Assert.Null(city.Wire("www.cheng.gov.cn.test", "/msj/", during).Failure);
    }

    private static decimal Share(SimulatedCity city, PageUrl home, int perDay, int shift)
    {
        var failed = 0;
        var step = TimeSpan.FromDays(1) / perDay;
        var first = Cities.T.AddDays(-7).AddMinutes(shift);
        for (var probe = 0; probe < 7 * perDay; probe++)
        {
            var at = first + (step * probe);
            var times = city.Wire(home.Host, home.Path, at);
            var answer = city.Answer(new CityRequest("GET", home.Host, home.Path, at));
            if (answer.Location is { } target)
            {
                answer = city.Answer(new CityRequest("GET", home.Host, new Uri(target).AbsolutePath, at));
            }

            failed += times.Failure is not null || times.FirstByte >= Limit || answer.Status >= 400 ? 1 : 0;
        }

        return (decimal)failed / (7 * perDay);
    }
}
