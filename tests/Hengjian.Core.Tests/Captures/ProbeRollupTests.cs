using Hengjian.Core.Captures;

namespace Hengjian.Core.Tests.Captures;

public sealed class ProbeRollupTests
{
    private static readonly PageUrl Home = PageUrl.Parse("http://a.test/");
    private static readonly DateTimeOffset Midnight = new(2022, 2, 7, 0, 0, 0, ChinaTime.Offset);

    /// <summary>The day is the offices' day: 16:00 UTC is its border.</summary>
    [Theory]
    [InlineData("2022-02-06T15:59:59Z", "2022-02-06T00:00:00+08:00", "2022-02-06T23:00:00+08:00", "2022-02-06T23:59:00+08:00")]
    [InlineData("2022-02-06T16:00:00Z", "2022-02-07T00:00:00+08:00", "2022-02-07T00:00:00+08:00", "2022-02-07T00:00:00+08:00")]
    [InlineData("2022-02-07T09:30:59.999+01:00", "2022-02-07T00:00:00+08:00", "2022-02-07T16:00:00+08:00", "2022-02-07T16:30:00+08:00")]
    public void Span_begins_on_the_offices_clock(string due, string day, string hour, string minute)
    {
        var time = DateTimeOffset.Parse(due, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(
            [day, hour, minute],
            new[] { ProbeGrain.Day, ProbeGrain.Hour, ProbeGrain.Minute }.Select(grain => ProbeRollup.StartOf(grain, time).ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Every way in which a probe can end, and the one place where it is counted.</summary>
    [Theory]
    [InlineData(null, 200, 0.2, "counted")]
    [InlineData(null, 200, 14.9999, "counted")]
    [InlineData(null, 200, 15.0, "counted failed slow")]
    [InlineData(FailureCause.Timeout, null, 30.0, "counted failed slow")]
    [InlineData(FailureCause.Connect, null, 0.1, "counted failed")]
    [InlineData(FailureCause.Http5xx, 502, 0.1, "counted failed")]
    [InlineData(FailureCause.Http4xx, 404, 0.1, "counted failed")]
    [InlineData(FailureCause.Http4xx, 403, 0.1, "counted refused")]
    [InlineData(FailureCause.Http4xx, 429, 0.1, "counted refused")]
    [InlineData(FailureCause.Http4xx, 403, 15.0, "counted failed slow")]
    [InlineData(FailureCause.NotAsked, null, 0.0, "ours")]
    public void Probe_is_counted_for_what_it_is(FailureCause? cause, int? status, double seconds, string expected) =>
        Assert.Equal(expected, Words(ProbeRollup.Of(ProbeGrain.Day, Probe(cause, status, seconds))));

    [Theory]
    [InlineData(ProbePurpose.Confirmation, null, "extra")]
    [InlineData(ProbePurpose.Reference, null, "extra")]
    [InlineData(ProbePurpose.Manual, ProbeExclusionReason.Maintenance, "extra")]
    [InlineData(ProbePurpose.Scheduled, ProbeExclusionReason.Maintenance, "maintenance")]
    [InlineData(ProbePurpose.Scheduled, ProbeExclusionReason.Exempt, "exempt")]
    [InlineData(ProbePurpose.Scheduled, ProbeExclusionReason.Ours, "ours")]
    public void Probe_that_does_not_count_says_why(ProbePurpose purpose, ProbeExclusionReason? reason, string expected)
    {
        var probe = Probe(FailureCause.Timeout, null, 30) with { Purpose = purpose, Exclusion = reason is { } why ? new ProbeExclusion(why, "测试") : null };

        var rollup = ProbeRollup.Of(ProbeGrain.Day, probe);

        Assert.Equal(expected, Words(rollup));
        Assert.Equal((1, 0), (rollup.All, rollup.Times.Count));
        Assert.Equal(default, rollup.Total);
    }

    [Fact]
    public void Minutes_add_up_to_hours_and_hours_to_the_day()
    {
        var random = new Random(11);
        var probes = Enumerable.Range(0, 200).Select(_ => Probe(random.Next(4) == 0 ? FailureCause.Timeout : null, 200, random.NextDouble() * 20) with
        {
            DueAt = Midnight.AddSeconds(random.Next(86_400)),
            Exclusion = random.Next(5) == 0 ? new ProbeExclusion((ProbeExclusionReason)random.Next(3), "测试") : null,
        }).ToList();

        var direct = Sum(ProbeGrain.Day, probes.Select(probe => ProbeRollup.Of(ProbeGrain.Day, probe)));
        var minutes = probes.Select(probe => ProbeRollup.Of(ProbeGrain.Minute, probe)).GroupBy(one => one.Start).Select(span => Sum(ProbeGrain.Minute, span));
        var hours = minutes.GroupBy(one => ProbeRollup.StartOf(ProbeGrain.Hour, one.Start)).Select(span => Sum(ProbeGrain.Hour, span));
        var day = Sum(ProbeGrain.Day, hours);

        Assert.Equal(direct, day);
        var counted = probes.Where(probe => probe.Counts).Select(probe => probe.Phases.Total).ToList();
        Assert.Equal(new ProbePhaseSum(counted.Aggregate((sum, one) => sum + one), counted.Min(), counted.Max()), day.Total);
        Assert.Equal(counted.Count, day.Times.Count);
    }

    [Fact]
    public void Roll_up_of_another_span_is_refused()
    {
        var day = new ProbeRollup(ProbeGrain.Day, Midnight);

        Assert.Throws<ArgumentException>(() => day.Merge(new ProbeRollup(ProbeGrain.Day, Midnight.AddDays(1))));
        Assert.Throws<ArgumentException>(() => new ProbeRollup(ProbeGrain.Hour, Midnight).Merge(day));
    }

    private static ProbeRollup Sum(ProbeGrain grain, IEnumerable<ProbeRollup> parts)
    {
        var list = parts.ToList();
        return list.Aggregate(new ProbeRollup(grain, ProbeRollup.StartOf(grain, list[0].Start)), (sum, part) => sum.Merge(part));
    }

    private static string Words(ProbeRollup rollup) => string.Join(
        ' ',
        new[] { ("counted", rollup.Counted), ("failed", rollup.Failed), ("slow", rollup.Slow), ("refused", rollup.Refused), ("ours", rollup.Ours), ("maintenance", rollup.Maintenance), ("exempt", rollup.Exempt), ("extra", rollup.Extra) }
            .Where(figure => figure.Item2 > 0).Select(figure => figure.Item1));

    private static ProbeResult Probe(FailureCause? cause, int? status, double seconds)
    {
        var total = TimeSpan.FromSeconds(seconds);
        return new ProbeResult(Home, Midnight.AddHours(9), Midnight.AddHours(9), new ProbePhases(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, total, TimeSpan.Zero, total), status, cause, cause is null ? null : "打不开");
    }
}
