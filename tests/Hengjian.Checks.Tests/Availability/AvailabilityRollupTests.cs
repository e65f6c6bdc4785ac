using Hengjian.Checks.Availability;
using Hengjian.Checks.Tests.Samples;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Measures;

namespace Hengjian.Checks.Tests.Availability;

/// <summary>Roll-ups of days answer the rubric's question as the single probes do, for every week and any record.</summary>
public sealed class AvailabilityRollupTests
{
    private const int Days = 16;
    private static readonly DateOnly First = ChinaTime.DayOf(SampleSite.MonitoredAt).AddDays(-Days);

    /// <summary>Records made at random; the seed is the case. Densities lie about the borders: 18 to 26 probes a day, 0 to 8 % failed, some refused, excluded, extra, never asked, at all hours and offsets.</summary>
    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_week_is_judged_alike_from_roll_ups_and_from_probes(int seed)
    {
        var probes = Record(seed);
        var days = probes.Select(probe => ProbeRollup.Of(ProbeGrain.Day, probe)).GroupBy(day => day.Start).Select(day => day.Aggregate((sum, one) => sum.Merge(one))).ToList();

        for (var first = First; first.AddDays(ProbeWeek.Days) <= First.AddDays(Days); first = first.AddDays(1))
        {
            var week = ProbeWeek.From(first, days);
            var check = Check(probes, first.AddDays(ProbeWeek.Days));

            Assert.Equal((check.Probes, check.Fewest), (week.Counted, week.FewestDaily));
            Assert.Equal(check.Ratio, week.Verdict == ProbeWeekVerdict.NotProven ? null : week.Share);
            Assert.Equal(check.Kind, week.Verdict switch { ProbeWeekVerdict.Unreachable => "availability.unreachable", ProbeWeekVerdict.Warning => "availability.warning", _ => null });
        }
    }

    [Fact]
    public void The_random_records_hold_every_verdict()
    {
        var verdicts = Enumerable.Range(0, 200)
            .SelectMany(seed => ProbeWeek.Every([.. Record(seed).Select(probe => ProbeRollup.Of(ProbeGrain.Day, probe))]))
            .Select(week => week.Verdict)
            .Distinct();

        Assert.Equal(Enum.GetValues<ProbeWeekVerdict>(), verdicts.Order());
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 200)];

    private static (int Probes, int Fewest, decimal? Ratio, string? Kind) Check(List<ProbeResult> probes, DateOnly monitoringDay)
    {
        var site = new SampleSite();
        site.Probes.AddRange(probes);
        var result = new SiteInspector([new AvailabilityCheck(new AvailabilityOptions())]).Inspect(site.Context() with { MonitoredAt = ChinaTime.StartOf(monitoringDay) }, []);
        return ((int)result.Number("availability.probes"), (int)result.Number("availability.fewest-daily-probes"), (result.Value("availability.unreachable-ratio") as MeasureValue.Number)?.Value, result.Findings.SingleOrDefault()?.Kind);
    }

    private static List<ProbeResult> Record(int seed)
    {
        var random = new Random(seed);
        var (failing, refusing, excluded) = (random.NextDouble() * 0.08, random.Next(3) == 0 ? 0.02 : 0, random.Next(2) * 0.02);
        var probes = new List<ProbeResult>();
        for (var day = 0; day < Days; day++)
        {
            var perDay = random.Next(4) == 0 ? random.Next(18, 22) : random.Next(21, 27);
            probes.AddRange(Enumerable.Range(0, perDay).Select(_ => Probe(random, ChinaTime.StartOf(First.AddDays(day)).AddMilliseconds(random.Next(86_400_000)), failing, refusing, excluded)));
        }

        return probes;
    }

    private static ProbeResult Probe(Random random, DateTimeOffset due, double failing, double refusing, double excluded)
    {
        var home = new SampleSite().Home;
        var dice = random.NextDouble();
        var (cause, status, seconds) = dice < failing / 3 ? (FailureCause.Timeout, null, 30.0)
            : dice < failing * 2 / 3 ? ((FailureCause?)FailureCause.Http5xx, (int?)503, 0.3)
            : dice < failing ? (null, 200, 15.0)
            : dice < failing + refusing ? (FailureCause.Http4xx, 403, 0.1)
            : dice > 0.995 ? (FailureCause.NotAsked, null, 0)
            : (null, 200, random.NextDouble() * 14.999);
        var total = TimeSpan.FromSeconds(seconds);
        return new ProbeResult(home, due.ToOffset(TimeSpan.FromHours(random.Next(-5, 9))), due.AddMilliseconds(300), new ProbePhases(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, total, TimeSpan.Zero, total), status, cause, cause is null ? null : "打不开")
        {
            Purpose = random.Next(30) == 0 ? ProbePurpose.Confirmation : ProbePurpose.Scheduled,
            Exclusion = random.NextDouble() < excluded ? new ProbeExclusion((ProbeExclusionReason)random.Next(3), "测试") : null,
        };
    }
}
