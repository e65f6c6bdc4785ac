using Hengjian.Collect.Probes.Exclusions;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Probes.Exclusions;

public sealed class ExclusionPlanTests
{
    private static readonly PageUrl Home = PageUrl.Parse("http://a.test/");
    private static readonly DateTimeOffset Start = SampleProbe.Start;

    /// <summary>A window of two hours, from hour 10 to 12 after the start; probes by the hour they begin and how they end (a dead one lasts 30 s, an ok one 0.2 s).</summary>
    [Theory]
    [InlineData(9.99, "ok", false)]
    [InlineData(9.995, "dead", true)] // began 18 s before and hung into the window: the switch was being thrown
    [InlineData(10, "ok", true)]
    [InlineData(11.999, "ok", true)]
    [InlineData(12, "ok", false)]
    [InlineData(34.5, "ok", false)]
    public void Announced_window_excludes_what_touches_it(double hour, string how, bool excluded)
    {
        var plan = Plan(new MaintenanceWindow(Home, Start.AddHours(10), TimeSpan.FromHours(2), null, null, Start, "升级"));

        Assert.Equal(excluded ? new ProbeExclusion(ProbeExclusionReason.Maintenance, "升级") : null, plan.Of(SampleProbe.Of(how, hour * 3600)));
    }

    /// <summary>Every seven days from hour 10, two hours, until the third time at day 14.</summary>
    [Theory]
    [InlineData(0, 11, true)]
    [InlineData(1, 11, false)]
    [InlineData(7, 11, true)]
    [InlineData(7, 9, false)]
    [InlineData(7, 12, false)]
    [InlineData(14, 10, true)]
    [InlineData(21, 11, false)]
    [InlineData(-7, 11, false)]
    public void Recurring_window_comes_again_until_its_end(int day, int hour, bool excluded)
    {
        var plan = Plan(new MaintenanceWindow(null, Start.AddHours(10), TimeSpan.FromHours(2), 7, Start.AddDays(15), Start.AddDays(-100), "每周维护"));

        Assert.Equal(excluded, plan.Of(SampleProbe.Of("ok", ((day * 24) + hour) * 3600.0)) is not null);
    }

    /// <summary>Who announces at hour 11 what began at hour 10 excuses the hour after, never the one before.</summary>
    [Theory]
    [InlineData(10.5, false)]
    [InlineData(11.5, true)]
    public void Time_before_the_announcement_is_not_excused(double hour, bool excluded)
    {
        var plan = Plan(new MaintenanceWindow(Home, Start.AddHours(10), TimeSpan.FromHours(2), null, null, Start.AddHours(11), "补发公告"));

        Assert.Equal(excluded, plan.Of(SampleProbe.Of("dead", hour * 3600)) is not null);
    }

    [Fact]
    public void Announcement_after_the_end_excuses_nothing()
    {
        var plan = Plan(new MaintenanceWindow(Home, Start, TimeSpan.FromHours(2), null, null, Start.AddHours(3), "事后公告"));

        Assert.Null(plan.Of(SampleProbe.Of("dead", 3600)));
        Assert.Null(plan.Of(SampleProbe.Of("dead", 3600 * 3)));
    }

    [Theory]
    [InlineData("http://a.test/", true)]
    [InlineData("http://b.test/", false)]
    public void Window_and_exemption_of_one_site_leave_others_alone(string home, bool excluded)
    {
        var plan = new ExclusionPlan([new MaintenanceWindow(Home, Start, TimeSpan.FromHours(1), null, null, Start, "升级")], [new ProbeExemption(Home, Start.AddDays(1), null, "网站关停（市政数局批复）")]);

        Assert.Equal(excluded, plan.Of(SampleProbe.Of("ok", 60, home)) is { Reason: ProbeExclusionReason.Maintenance });
        Assert.Equal(excluded, plan.Of(SampleProbe.Of("ok", 86_400 * 30, home)) is { Reason: ProbeExclusionReason.Exempt });
    }

    [Fact]
    public void Excluded_probe_says_so_and_does_not_count_but_keeps_its_answer()
    {
        var plan = new ExclusionPlan([], [new ProbeExemption(Home, Start, Start.AddHours(1), "改版（李某某批准）")]);

        var probe = plan.Apply(SampleProbe.Of("dead", 60));

        Assert.False(probe.Counts);
        Assert.Equal(FailureCause.Timeout, probe.Cause);
        Assert.Equal("改版（李某某批准）", probe.Exclusion?.Words);
        Assert.True(plan.Apply(SampleProbe.Of("dead", 3600)).Counts);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(169, null)]
    [InlineData(1, 0)]
    public void Window_out_of_range_is_refused(int hours, int? every) =>
        Assert.Throws<InvalidOperationException>(() => Plan(new MaintenanceWindow(Home, Start, TimeSpan.FromHours(hours), every, null, Start, "")).Of(SampleProbe.Of("ok")));

    private static ExclusionPlan Plan(MaintenanceWindow window) => new([window], []);
}
