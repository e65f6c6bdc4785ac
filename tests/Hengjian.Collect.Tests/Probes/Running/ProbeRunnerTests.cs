using Hengjian.Collect.Probes;
using Hengjian.Collect.Probes.Alarms;
using Hengjian.Collect.Probes.Exclusions;
using Hengjian.Collect.Probes.Outages;
using Hengjian.Collect.Probes.Running;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Registry;

namespace Hengjian.Collect.Tests.Probes.Running;

public sealed class ProbeRunnerTests
{
    private const int PerDay = 240;
    private static readonly DateTimeOffset Start = SampleProbe.Start;
    private static readonly TimeSpan MostLateness = TimeSpan.FromSeconds(1);

    private readonly StepClock clock = new(Start);
    private readonly GatheringSink sink = new();
    private readonly CancellationTokenSource end = new();
    private Func<PageUrl, ProbePurpose, string> how = static (_, _) => "ok";
    private ProbeRunOptions options = new() { Probe = new ProbeOptions { PerDay = PerDay } };
    private Func<PageUrl, TimeSpan> lasts = static _ => TimeSpan.Zero;
    private ProbeRunner runner = null!;
    private Task running = Task.CompletedTask;
    private long entered;
    private int hanging;

    [Fact]
    public async Task Every_due_time_is_kept_although_some_hosts_hang()
    {
        lasts = home => Number(home) < 20 ? TimeSpan.FromSeconds(15) : TimeSpan.Zero;
        Run(Targets(200));
        await clock.GoToAsync(Start.AddHours(1));
        await EndAsync();

        Assert.Equal(Due(Targets(200), Start, Start.AddMinutes(50)), Made().Where(due => due.Due <= Start.AddMinutes(50)));
        Assert.InRange(runner.Figures.LargestLateness, TimeSpan.Zero, MostLateness);
        Assert.Equal(0, runner.Figures.Missed);
    }

    [Fact]
    public async Task Sleep_of_the_machine_is_ours_and_not_made_up_for()
    {
        var targets = Targets(100);
        Run(targets);
        await clock.GoToAsync(Start.AddMinutes(10));
        clock.Jump(TimeSpan.FromHours(3));
        var woke = clock.GetUtcNow();
        await clock.GoToAsync(woke.AddMinutes(10));
        await EndAsync();

        var events = sink.Events.Select(made => made.Result).ToList();
        var missed = events.Where(probe => probe.Cause == FailureCause.NotAsked).ToList();
        Assert.Equal(Due(targets, Start, woke.AddMinutes(5)), events.Select(Key).Order().Where(due => due.Due <= woke.AddMinutes(5)));
        Assert.All(missed, probe => Assert.Equal(ProbeExclusionReason.Ours, probe.Exclusion?.Reason));
        Assert.InRange(missed.Count, (100 * 10 * 3) - 200, (100 * 10 * 3) + 200);
        Assert.InRange(events.Count(probe => probe.At == woke), 0, 3);
        Assert.InRange(runner.Figures.LargestLateness, TimeSpan.Zero, MostLateness);
    }

    [Fact]
    public async Task Time_in_which_the_program_did_not_run_is_filled_in_as_ours()
    {
        var from = Start.AddHours(-5);
        Run([.. Targets(20).Select(target => target with { RecordedUntil = from })]);
        await clock.GoToAsync(Start.AddMinutes(1));
        await EndAsync();

        var before = sink.Events.Select(made => made.Result).Where(probe => probe.DueAt <= Start).ToList();
        Assert.Equal(Due(Targets(20), from, Start), before.Select(Key).Order());
        Assert.All(before, probe => Assert.Equal((FailureCause.NotAsked, false), (probe.Cause, probe.Counts)));
        Assert.Equal(before.Count, runner.Figures.Missed);
    }

    /// <summary>Storage that stands still is seen, holds nobody's probe for longer than there is room, and every due time is on record in the end.</summary>
    [Fact]
    public async Task Slow_storage_is_visible_and_loses_nothing()
    {
        options = options with { Probe = new ProbeOptions { PerDay = PerDay, MostWaiting = 50, MostAtOnce = 20 } };
        var opening = new TaskCompletionSource();
        sink.Open = opening.Task;
        var targets = Targets(100);
        Run(targets);
        await clock.GoToAsync(Start.AddMinutes(60));

        Assert.Equal(20, runner.Figures.UnderWay);
        Assert.Equal(50, runner.Figures.Waiting);
        Assert.InRange(runner.Figures.Begun, 70, 70 + 50);
        opening.SetResult();
        await clock.GoToAsync(Start.AddMinutes(70));
        await EndAsync();

        Assert.Equal(Due(targets, Start, Start.AddMinutes(65)), sink.Events.Select(made => Key(made.Result)).Order().Where(due => due.Due <= Start.AddMinutes(65)));
        Assert.InRange(runner.Figures.LargestLateness, TimeSpan.Zero, MostLateness);
    }

    [Fact]
    public async Task Events_that_cannot_be_taken_are_given_again()
    {
        sink.Faults.Enqueue(new IOException("磁盘空间不足"));
        sink.Faults.Enqueue(new IOException("磁盘空间不足"));
        Run(Targets(5));
        await clock.GoToAsync(Start.AddMinutes(30));
        await EndAsync();

        Assert.Equal((2, "磁盘空间不足"), (runner.Figures.FailedDeliveries, runner.Figures.LastFault));
        Assert.Equal(Due(Targets(5), Start, Start.AddMinutes(20)), Made().Where(due => due.Due <= Start.AddMinutes(20)));
    }

    [Fact]
    public async Task Fault_of_the_sink_that_is_no_outside_trouble_ends_the_run_with_it()
    {
        sink.Faults.Enqueue(new InvalidOperationException("a mistake"));
        Run(Targets(50));
        while (!running.IsCompleted && clock.GetUtcNow() < Start.AddHours(1))
        {
            await Task.WhenAny(running, clock.StepAsync());
        }

        Assert.Equal("a mistake", (await Assert.ThrowsAsync<InvalidOperationException>(() => running)).Message);
    }

    [Fact]
    public async Task Dead_site_is_confirmed_and_alarmed_once()
    {
        how = static (home, _) => Number(home) == 0 ? "dead" : "ok";
        Run(Targets(3));
        await clock.GoToAsync(Start.AddMinutes(30));
        await EndAsync();

        var notice = Assert.Single(sink.Events.SelectMany(made => made.Notices), notice => notice.About == AlarmKind.Dead);
        Assert.Equal(AlarmNoticeKind.Raised, notice.Kind);
        var probes = sink.Events.Select(made => made.Result).Where(probe => Number(probe.Home) == 0).ToList();
        Assert.Equal(3, probes.TakeWhile(probe => probe.At <= notice.Probe.At).Count(probe => probe.Purpose == ProbePurpose.Confirmation));
        Assert.Equal(probes.Count(probe => probe.Purpose == ProbePurpose.Scheduled), probes.Count(probe => probe.Counts));
    }

    [Fact]
    public async Task Maintenance_is_probed_not_counted_and_not_alarmed()
    {
        how = static (_, _) => "dead";
        options = options with { Exclusions = new ExclusionPlan([new MaintenanceWindow(null, Start, TimeSpan.FromHours(2), null, null, Start.AddDays(-1), "机房断电检修")], []) };
        Run(Targets(3));
        await clock.GoToAsync(Start.AddMinutes(30));
        await EndAsync();

        Assert.NotEmpty(sink.Events);
        Assert.All(sink.Events, made => Assert.Equal("机房断电检修", made.Result.Exclusion?.Words));
        Assert.DoesNotContain(sink.Events, made => made.Notices.Count > 0 || made.Result.Purpose != ProbePurpose.Scheduled);
    }

    /// <summary>A small registry, all of it out of reach, and so is the reference host: nobody is alarmed. If it answers, they are down.</summary>
    [Theory]
    [InlineData("dead", 0)]
    [InlineData("ok", 3)]
    public async Task Reference_host_tells_our_outage_from_theirs(string reference, int alarms)
    {
        options = options with { Outage = new OutageOptions { References = [PageUrl.Parse("http://reference.test/")] } };
        how = (_, purpose) => purpose == ProbePurpose.Reference ? reference : "dead";
        Run(Targets(3));
        await clock.GoToAsync(Start.AddMinutes(40));
        await EndAsync();

        Assert.Equal(alarms, sink.Events.SelectMany(made => made.Notices).Count(notice => notice.Kind == AlarmNoticeKind.Raised && notice.About == AlarmKind.Dead));
        Assert.Equal(alarms == 0, runner.Figures.CutOff);
    }

    [Fact]
    public async Task Running_week_near_the_line_is_warned_of_early()
    {
        var today = ChinaTime.DayOf(Start);
        var week = Enumerable.Range(1, 6).Select(day => new ProbeRollup(ProbeGrain.Day, ChinaTime.StartOf(today.AddDays(-day))) { Counted = 24, Failed = day == 2 ? 4 : 0 }).ToList();
        how = static (_, purpose) => purpose == ProbePurpose.Scheduled ? "500" : "ok";
        Run([Targets(1)[0] with { Week = week }]);
        await clock.GoToAsync(Start.AddMinutes(30));
        await EndAsync();

        var notice = Assert.Single(sink.Events.SelectMany(made => made.Notices));
        Assert.Equal((AlarmKind.Week, sink.Events[0].Result), (notice.About, notice.Probe));
    }

    private static int Number(PageUrl home) => int.TryParse(home.Host[1..].Split('.')[0], System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : -1;

    private static List<ProbeTarget> Targets(int count) =>
        [.. Enumerable.Range(0, count).Select(number => new ProbeTarget(new Site(new UnitName("模拟局"), PageUrl.Parse($"http://h{number}.test/"), null, null)))];

    private static List<(DateTimeOffset Due, string Home)> Due(IEnumerable<ProbeTarget> targets, DateTimeOffset after, DateTimeOffset until) =>
    [
        .. targets.SelectMany(target => new[] { -1, 0, 1 }
                .SelectMany(day => ProbeSchedule.DueTimes(target.Site.Home, ChinaTime.DayOf(Start).AddDays(day), PerDay))
                .Where(due => due > after && due <= until)
                .Select(due => (due, target.Site.Home.Text)))
            .Order(),
    ];

    private static (DateTimeOffset Due, string Home) Key(ProbeResult probe) => (probe.DueAt, probe.Home.Text);

    private IEnumerable<(DateTimeOffset Due, string Home)> Made() =>
        sink.Events.Select(made => made.Result).Where(probe => probe is { Purpose: ProbePurpose.Scheduled, Cause: not FailureCause.NotAsked }).Select(Key).Order();

    private void Run(IReadOnlyList<ProbeTarget> targets)
    {
        runner = new ProbeRunner(ProbeAsync, sink, clock, options);

        // Probes that found the queue full are settled as long as storage stands still; once it is open they are about to end.
        clock.IsSettled = () => runner.Figures is var figures
            && figures.Begun == Interlocked.Read(ref entered)
            && (figures.UnderWay == Volatile.Read(ref hanging) || (figures.Waiting == options.Probe.MostWaiting && !sink.Open.IsCompleted) || running.IsCompleted);
        running = Task.Run(() => runner.RunAsync(targets, end.Token));
    }

    private async Task EndAsync()
    {
        await end.CancelAsync();
        await running;
        end.Dispose();
    }

    private async Task<ProbeResult> ProbeAsync(PageUrl home, DateTimeOffset dueAt, ProbePurpose purpose, CancellationToken cancellation)
    {
        var at = clock.GetUtcNow();
        if (lasts(home) is var wait && wait > TimeSpan.Zero)
        {
            var answer = Task.Delay(wait, clock, cancellation);
            Interlocked.Increment(ref hanging);
            Interlocked.Increment(ref entered);
            try
            {
                await answer;
            }
            finally
            {
                Interlocked.Decrement(ref hanging);
            }
        }
        else
        {
            Interlocked.Increment(ref entered);
        }

        return SampleProbe.Of(how(home, purpose), 0, home.Text) with { DueAt = dueAt, At = at, Purpose = purpose };
    }
}
