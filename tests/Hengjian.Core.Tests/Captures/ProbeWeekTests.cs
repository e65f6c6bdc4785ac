using Hengjian.Core.Captures;

namespace Hengjian.Core.Tests.Captures;

public sealed class ProbeWeekTests
{
    private static readonly DateOnly First = new(2022, 2, 7);

    /// <summary>The worked example of construct 2: 7 days of 24 visits; 9 of 168 are 5.36 %, 8 are 4.76 %. 5 of 140 are 3.57 %, 7 are exactly 5 %.</summary>
    [Theory]
    [InlineData(24, 5, 0, ProbeWeekVerdict.Fine)]
    [InlineData(24, 6, 0, ProbeWeekVerdict.Warning)]
    [InlineData(24, 8, 0, ProbeWeekVerdict.Warning)]
    [InlineData(24, 9, 0, ProbeWeekVerdict.Unreachable)]
    [InlineData(20, 7, 0, ProbeWeekVerdict.Unreachable)]
    [InlineData(20, 6, 0, ProbeWeekVerdict.Warning)]
    [InlineData(20, 6, 1, ProbeWeekVerdict.NotProven)]
    [InlineData(20, 7, 50, ProbeWeekVerdict.Unreachable)]
    [InlineData(19, 100, 0, ProbeWeekVerdict.NotProven)]
    public void Share_of_the_week_decides(int perDay, int failed, int refused, ProbeWeekVerdict verdict)
    {
        var days = Days(7, perDay).ToList();
        days[3] = days[3] with { Failed = failed, Refused = refused };

        Assert.Equal(verdict, ProbeWeek.From(First, days).Verdict);
    }

    [Fact]
    public void One_day_without_probes_proves_nothing() =>
        Assert.Equal((ProbeWeekVerdict.NotProven, 0), (ProbeWeek.From(First, Days(6, 24)).Verdict, ProbeWeek.From(First, Days(6, 24)).FewestDaily));

    [Fact]
    public void Every_week_between_first_and_last_day_is_judged()
    {
        var weeks = ProbeWeek.Every([.. Days(10, 24)]).ToList();

        Assert.Equal([First, First.AddDays(1), First.AddDays(2), First.AddDays(3)], weeks.Select(week => week.First));
        Assert.All(weeks, week => Assert.Equal(168, week.Counted));
        Assert.Empty(ProbeWeek.Every([.. Days(6, 24)]));
        Assert.Empty(ProbeWeek.Every([]));
    }

    /// <summary>A site's first failure is 100 % of what was seen, and no reason to wake anybody.</summary>
    [Theory]
    [InlineData(1, 1, false)]
    [InlineData(10, 4, false)]
    [InlineData(10, 5, true)]
    [InlineData(140, 4, false)]
    [InlineData(168, 5, false)]
    [InlineData(168, 6, true)]
    public void Early_warning_measures_against_a_full_week(int counted, int failed, bool warns) =>
        Assert.Equal(warns, new ProbeWeek(First, counted, failed, 0, 0).WarnsEarly);

    private static IEnumerable<ProbeRollup> Days(int days, int perDay) =>
        Enumerable.Range(0, days).Select(day => new ProbeRollup(ProbeGrain.Day, ChinaTime.StartOf(First.AddDays(day))) { Counted = perDay });
}
