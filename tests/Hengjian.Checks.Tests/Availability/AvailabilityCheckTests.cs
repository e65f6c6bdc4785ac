using Hengjian.Checks.Availability;
using Hengjian.Checks.Tests.Samples;
using Hengjian.Core.Captures;

namespace Hengjian.Checks.Tests.Availability;

public sealed class AvailabilityCheckTests
{
    private static readonly AvailabilityCheck Check = new(new AvailabilityOptions());

    [Theory]
    [InlineData(0, "")]
    [InlineData(5, "")] // 5 of 168 is 2.98 %
    [InlineData(6, "availability.warning")] // 3.57 %
    [InlineData(8, "availability.warning")] // 4.76 %
    [InlineData(9, "availability.unreachable")] // 5.36 %
    public void Share_of_168_failed_probes_decides(int failed, string kind)
    {
        var site = new SampleSite();
        Fill(site, perDay: 24, (index, _) => index < failed ? FailureCause.Timeout : null);

        var result = site.Inspect(Check);

        Assert.Equal(kind.Length == 0 ? [] : [$"{kind}|{site.Home.Text}|"], result.Keys());
        Assert.Equal(failed / 168m, result.Number("availability.unreachable-ratio"));
        Assert.Equal(168, result.Number("availability.probes"));
        Assert.Equal(24, result.Number("availability.fewest-daily-probes"));
    }

    [Theory]
    [InlineData(5, true)] // 5 of 100 is exactly 5 %
    [InlineData(4, false)]
    public void Exactly_five_percent_is_unreachable(int failed, bool unreachable)
    {
        var site = new SampleSite();
        var check = new AvailabilityCheck(new AvailabilityOptions { Days = 5 });
        Fill(site, perDay: 20, (index, _) => index < failed ? FailureCause.Connect : null, days: 5);

        Assert.Equal(unreachable, site.Inspect(check).Findings.Any(finding => finding.Kind == "availability.unreachable"));
    }

    [Theory]
    [InlineData(14.999, 0)]
    [InlineData(15.0, 1)]
    [InlineData(15.001, 1)]
    public void Fifteen_seconds_and_more_is_no_answer(double seconds, int share)
    {
        var site = new SampleSite();
        Fill(site, perDay: 20, (_, _) => null, total: TimeSpan.FromSeconds(seconds));

        Assert.Equal(share, site.Inspect(Check).Number("availability.unreachable-ratio"));
    }

    [Fact]
    public void One_day_with_nineteen_probes_proves_nothing()
    {
        var site = new SampleSite();
        Fill(site, perDay: 20, (_, _) => FailureCause.Timeout);
        site.Probes.RemoveAt(30);

        var result = site.Inspect(Check);

        Assert.Empty(result.Findings);
        result.IsNotProven("availability.unreachable-ratio");
        Assert.Equal(19, result.Number("availability.fewest-daily-probes"));
    }

    [Fact]
    public void Probes_that_were_not_asked_do_not_count()
    {
        var site = new SampleSite();
        Fill(site, perDay: 24, (_, day) => day == 3 ? FailureCause.NotAsked : null);

        var result = site.Inspect(Check);

        Assert.Equal(144, result.Number("availability.probes"));
        result.IsNotProven("availability.unreachable-ratio");
    }

    [Fact]
    public void Probes_outside_the_week_do_not_count()
    {
        var site = new SampleSite();
        Fill(site, perDay: 20, (_, _) => null);
        foreach (var day in (int[])[-8, -9, 0, 1])
        {
            var at = SampleSite.MonitoredAt.AddDays(day).AddHours(1);
            site.Probes.Add(new ProbeResult(site.Home, at, at, Phases(TimeSpan.FromSeconds(30)), null, FailureCause.Timeout, "超时"));
        }

        Assert.Equal(140, site.Inspect(Check).Number("availability.probes"));
        Assert.Equal(0, site.Inspect(Check).Number("availability.unreachable-ratio"));
    }

    [Fact]
    public void Refusals_alone_are_not_proven()
    {
        var site = new SampleSite();
        Fill(site, perDay: 20, (index, _) => index < 20 ? FailureCause.Http4xx : null, status: 403);

        var result = site.Inspect(Check);

        Assert.Empty(result.Findings);
        result.IsNotProven("availability.unreachable-ratio");
    }

    private static void Fill(SampleSite site, int perDay, Func<int, int, FailureCause?> cause, TimeSpan? total = null, int days = 7, int status = 500)
    {
        var index = 0;
        for (var day = 0; day < days; day++)
        {
            for (var probe = 0; probe < perDay; probe++)
            {
                var at = SampleSite.MonitoredAt.AddDays(day - days).AddMinutes(probe * 1439 / (perDay - 1));
                var why = cause(index++, day);
                site.Probes.Add(new ProbeResult(site.Home, at, at.AddSeconds(2), Phases(total ?? TimeSpan.FromSeconds(0.4)), why is null ? 200 : why == FailureCause.Http4xx ? status : null, why, why is null ? null : "打不开"));
            }
        }
    }

    private static ProbePhases Phases(TimeSpan total) => new(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, total, TimeSpan.Zero, total);
}
