using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Sqlite;
using Hengjian.Storage.Probes;

namespace Hengjian.Storage.Tests.Probes;

public sealed class ProbeRollupFileTests : IDisposable
{
    private static readonly PageUrl Home = PageUrl.Parse("http://a.test/");
    private static readonly PageUrl Other = PageUrl.Parse("http://b.test/");
    private static readonly DateOnly Day = new(2022, 2, 7);

    private readonly TemporaryFolder folder = new();
    private ProbeRollupFile file;

    public ProbeRollupFileTests() => file = Open();

    private static CancellationToken None => CancellationToken.None;

    public void Dispose()
    {
        file.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData(ProbeGrain.Minute)]
    [InlineData(ProbeGrain.Hour)]
    [InlineData(ProbeGrain.Day)]
    public async Task Roll_ups_hold_what_the_probes_say(ProbeGrain grain)
    {
        var probes = Random(3, 300);
        foreach (var batch in probes.Chunk(7))
        {
            Assert.Equal(batch.Length, await file.AddAsync(batch, None));
        }

        var expected = probes.Where(probe => probe.Home == Home).Select(probe => ProbeRollup.Of(grain, probe)).GroupBy(one => one.Start).Select(span => span.Aggregate((sum, one) => sum.Merge(one))).OrderBy(one => one.Start);
        Assert.Equal(expected, await ReadAsync(Home, grain));
        Reopen();
        Assert.Equal(expected, await ReadAsync(Home, grain));
    }

    /// <summary>After a sudden end the last records are read in again; none may count twice.</summary>
    [Fact]
    public async Task Probe_added_twice_counts_once()
    {
        var probes = Random(4, 50);
        await file.AddAsync(probes, None);
        var before = await ReadAsync(Home, ProbeGrain.Day);
        Reopen();

        Assert.Equal(0, await file.AddAsync(probes, None));
        Assert.Equal(1, await file.AddAsync([.. probes, Probe(Home, 12, null)], None));
        Assert.Equal(before[0].Counted + 1, (await ReadAsync(Home, ProbeGrain.Day))[0].Counted);
    }

    [Fact]
    public async Task Two_probes_of_one_batch_that_are_the_same_count_once() =>
        Assert.Equal(1, await file.AddAsync([Probe(Home, 1, null), Probe(Home, 1, null)], None));

    [Fact]
    public async Task Span_is_read_from_its_first_beginning_to_before_its_last()
    {
        await file.AddAsync([.. Enumerable.Range(0, 24).Select(hour => Probe(Home, hour, null))], None);

        var hours = await file.ReadAsync(Home, ProbeGrain.Hour, ChinaTime.StartOf(Day).AddHours(3), ChinaTime.StartOf(Day).AddHours(6), None);

        Assert.Equal([3, 4, 5], hours.Select(hour => hour.Start.Hour));
        Assert.All(hours, hour => Assert.Equal(ChinaTime.Offset, hour.Start.Offset));
        Assert.Empty(await file.ReadAsync(Other, ProbeGrain.Hour, ChinaTime.StartOf(Day), ChinaTime.StartOf(Day.AddDays(1)), None));
    }

    /// <summary>An outage of our own is recognised when the failures are already counted.</summary>
    [Fact]
    public async Task Day_made_anew_counts_by_the_corrected_probes()
    {
        var probes = Enumerable.Range(0, 24).Select(hour => Probe(Home, hour, hour < 5 ? FailureCause.Timeout : null)).ToList();
        await file.AddAsync([.. probes, Probe(Home, 30, null), Probe(Other, 2, FailureCause.Dns)], None);

        await file.ReplaceDayAsync(Home, Day, [.. probes.Select(probe => probe.Cause is null ? probe : probe with { Exclusion = new ProbeExclusion(ProbeExclusionReason.Ours, "断网") })], None);

        var days = await ReadAsync(Home, ProbeGrain.Day);
        Assert.Equal([(19, 0, 5), (1, 0, 0)], days.Select(day => (day.Counted, day.Failed, day.Ours)));
        Assert.Equal(25, (await ReadAsync(Home, ProbeGrain.Minute)).Count);
        Assert.Equal(1, Assert.Single(await ReadAsync(Other, ProbeGrain.Day)).Failed);
        Assert.Equal(0, await file.AddAsync(probes, None));
    }

    [Fact]
    public async Task Day_is_not_made_anew_from_probes_of_another()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => file.ReplaceDayAsync(Home, Day, [Probe(Home, 24, null)], None));
        await Assert.ThrowsAsync<ArgumentException>(() => file.ReplaceDayAsync(Home, Day, [Probe(Other, 1, null)], None));
    }

    [Fact]
    public async Task Each_grain_is_kept_for_its_own_time()
    {
        await file.AddAsync([.. Enumerable.Range(0, 100).Select(day => Probe(Home, day * 24, null))], None);

        await file.RetireAsync(ChinaTime.StartOf(Day).AddDays(99).AddHours(1), None);

        Assert.Equal((3, 36, 100), ((await ReadAsync(Home, ProbeGrain.Minute)).Count, (await ReadAsync(Home, ProbeGrain.Hour)).Count, (await ReadAsync(Home, ProbeGrain.Day)).Count));
        await Assert.ThrowsAsync<ArgumentException>(() => file.AddAsync([Probe(Home, 24 * 96, null)], None));
        Assert.Equal(0, await file.AddAsync([Probe(Home, 24 * 97, null)], None));
    }

    [Fact]
    public async Task Row_that_is_no_roll_up_is_refused_in_words()
    {
        await file.AddAsync([Probe(Home, 1, null)], None);
        file.Dispose();
        using (var raw = SqliteFile.Open(folder.Only("rollups.sqlite")))
        {
            raw.Run("UPDATE rollup SET figures = x'0102'");
        }

        file = Open();
        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(Home, ProbeGrain.Day));
        Assert.Contains("拨测汇总", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 35, 1830)]
    [InlineData(2, 1, 1830)]
    [InlineData(2, 5, 7)]
    public void Retention_that_cannot_answer_the_rubric_is_refused(int minutes, int hours, int days) =>
        Assert.Throws<ArgumentException>(() => new ProbeRollupFile(Path.Combine(folder.Path, "x"), new ProbeRetention { MinuteDays = minutes, HourDays = hours, DayDays = days }));

    private static List<ProbeResult> Random(int seed, int count)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(number => Probe(random.Next(3) == 0 ? Other : Home, random.Next(48), random.Next(5) == 0 ? FailureCause.Timeout : null, random.NextDouble() * 20) with
        {
            At = ChinaTime.StartOf(Day).AddSeconds(number),
            Purpose = (ProbePurpose)random.Next(2),
            Exclusion = random.Next(6) == 0 ? new ProbeExclusion((ProbeExclusionReason)random.Next(3), "测试") : null,
        })];
    }

    private static ProbeResult Probe(PageUrl home, int hour, FailureCause? cause, double seconds = 0.2)
    {
        var (due, total) = (ChinaTime.StartOf(Day).AddHours(hour), TimeSpan.FromSeconds(seconds));
        return new ProbeResult(home, due, due.AddMilliseconds(20), new ProbePhases(total / 4, total / 4, TimeSpan.Zero, total / 2, TimeSpan.Zero, total), cause is null ? 200 : null, cause, cause is null ? null : "打不开");
    }

    private ProbeRollupFile Open() => new(Path.Combine(folder.Path, "rollups.sqlite"), new ProbeRetention());

    private void Reopen()
    {
        file.Dispose();
        file = Open();
    }

    private Task<IReadOnlyList<ProbeRollup>> ReadAsync(PageUrl home, ProbeGrain grain) =>
        file.ReadAsync(home, grain, ChinaTime.StartOf(Day), ChinaTime.StartOf(Day.AddDays(200)), None);
}
