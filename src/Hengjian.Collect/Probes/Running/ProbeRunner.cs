using System.Threading.Channels;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Running;

/// <summary>Probes any number of sites at their due times (<see cref="ProbeSchedule"/>), confirms failures before it alarms, and hands everything to storage and notification, which can never hold it up.</summary>
/// <remarks>
/// One heap and one timer serve all sites; a hanging host holds a socket and nothing else. A due time that could not be kept — the machine slept, the program was not running, all sockets or
/// the queue to storage were full — is never made up: it is recorded as missed by us. Memory is a few hundred bytes a site plus the probes under way and in the queue, both bounded.
/// Look-ups of names block a thread each in the system's library; the runner asks the thread pool for 128 threads, so that dead name servers hold up nobody.
/// </remarks>
public sealed class ProbeRunner
{
    private const int LeastThreads = 128;
    private static readonly TimeSpan LongestLookBack = TimeSpan.FromDays(8);

    // The clock's day may be moved while a timer sleeps, and timers do not count the time a machine sleeps.
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Probing probing;
    private readonly TimeProvider clock;
    private readonly ProbeRunOptions options;
    private readonly ProbeAgenda agenda;
    private readonly ProbeOutlet outlet;
    private readonly MissedRecorder missed;
    private readonly ProbeAftermath aftermath;
    private readonly Channel<bool> wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    private long begun;
    private long largestLateness;
    private int underWay;

    /// <summary>Makes a runner.</summary>
    /// <param name="probing">Makes one probe; mostly <see cref="Prober.ProbeAsync(Core.PageUrl, DateTimeOffset, ProbePurpose, CancellationToken)"/>.</param>
    /// <param name="sink">Where finished probes go.</param>
    /// <param name="clock">All times come from it.</param>
    /// <param name="options">The settings.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public ProbeRunner(Probing probing, IProbeSink sink, TimeProvider clock, ProbeRunOptions options)
    {
        options.Validate();
        this.probing = probing;
        this.clock = clock;
        this.options = options;
        agenda = new ProbeAgenda(options.Probe.PerDay, options.Probe.MostLateness);
        outlet = new ProbeOutlet(sink, clock, options.Probe.MostWaiting);
        missed = new MissedRecorder(outlet, options.Probe.PerDay);
        aftermath = new ProbeAftermath(options, clock);
    }

    /// <summary>How it goes; may be read at any time.</summary>
    public ProbeFigures Figures => new(
        Interlocked.Read(ref begun),
        missed.Count,
        Volatile.Read(ref underWay),
        outlet.Waiting,
        new TimeSpan(Interlocked.Read(ref largestLateness)),
        outlet.Failures,
        outlet.LastFault,
        aftermath.CutOff);

    /// <summary>Probes until cancelled, then hands over what was finished and returns. Probes under way at the end are broken off and not recorded. To be called once.</summary>
    /// <param name="targets">The sites, each once.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="IOException">At the end, storage and notification did not take everything within 10 seconds.</exception>
    /// <exception cref="Exception">Whatever the sink throws besides <see cref="IOException"/>.</exception>
    public async Task RunAsync(IReadOnlyList<ProbeTarget> targets, CancellationToken cancellation)
    {
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, LeastThreads), ports);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var giveUp = new CancellationTokenSource();
        var pump = PumpAsync(ending, giveUp.Token);
        var recording = missed.RunAsync(giveUp.Token);
        try
        {
            Begin(targets);
            await LoopAsync(ending.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
        }

        giveUp.CancelAfter(Patience);
        missed.Close();
        await IgnoreEndAsync(recording).ConfigureAwait(false);
        while (Volatile.Read(ref underWay) > 0)
        {
            await wake.Reader.ReadAsync(CancellationToken.None).ConfigureAwait(false);
        }

        outlet.Close();
        await pump.ConfigureAwait(false);
    }

    private void Begin(IReadOnlyList<ProbeTarget> targets)
    {
        var now = clock.GetUtcNow();
        var today = Core.ChinaTime.DayOf(now);
        foreach (var target in targets)
        {
            var line = new ProbeLine(target.Site.Home, target.State, new WeekTally(target.Week, today));
            agenda.Begin(line, now);
            if (target.RecordedUntil is { } recorded && recorded < now)
            {
                missed.Miss(line, recorded > now - LongestLookBack ? recorded : now - LongestLookBack, now, "监测程序当时没有运行，未拨测");
            }
        }
    }

    private async Task LoopAsync(CancellationToken cancellation)
    {
        await using var timer = clock.CreateTimer(_ => wake.Writer.TryWrite(true), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            while (aftermath.TryTakeWish(out var wish))
            {
                agenda.Add(wish);
            }

            var now = clock.GetUtcNow();
            while (Volatile.Read(ref underWay) < options.Probe.MostAtOnce && agenda.TryTake(now, out var entry, out var isMissed))
            {
                if (isMissed)
                {
                    missed.Miss(entry.Line, entry.DueAt.AddTicks(-1), now, "监测机暂停或来不及，未能按时拨测");
                }
                else
                {
                    Start(entry, cancellation);
                }
            }

            // A full house is left by the next probe that ends.
            var sleep = Volatile.Read(ref underWay) < options.Probe.MostAtOnce && agenda.NextDue - clock.GetUtcNow() is { } left && left < LongestSleep ? left : LongestSleep;
            timer.Change(sleep > TimeSpan.FromMilliseconds(1) ? sleep : TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
            await wake.Reader.ReadAsync(cancellation).ConfigureAwait(false);
        }
    }

    private void Start(AgendaEntry entry, CancellationToken cancellation)
    {
        lock (entry.Line)
        {
            entry.Line.Missed = null;
            entry.Line.Confirming = entry.Line.Confirming && entry.Purpose != ProbePurpose.Confirmation;
        }

        Interlocked.Increment(ref underWay);
        Interlocked.Increment(ref begun);
        _ = Task.Run(() => ProbeAsync(entry, cancellation), CancellationToken.None);
    }

    private async Task ProbeAsync(AgendaEntry entry, CancellationToken cancellation)
    {
        try
        {
            var result = await probing(entry.Line.Home, entry.DueAt, entry.Purpose, cancellation).ConfigureAwait(false);
            Note(result.At - result.DueAt);
            await outlet.PutAsync(aftermath.Of(entry.Line, result), CancellationToken.None).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }
        catch (ChannelClosedException)
        {
            // The sink broke down; the runner ends with its fault.
        }
        catch (Exception fault)
        {
            outlet.Close(fault);
        }
        finally
        {
            Interlocked.Decrement(ref underWay);
            wake.Writer.TryWrite(true);
        }
    }

    private void Note(TimeSpan lateness)
    {
        var seen = Interlocked.Read(ref largestLateness);
        while (lateness.Ticks > seen && Interlocked.CompareExchange(ref largestLateness, lateness.Ticks, seen) is var now && now != seen)
        {
            seen = now;
        }
    }

    private async Task PumpAsync(CancellationTokenSource ending, CancellationToken giveUp)
    {
        try
        {
            await outlet.PumpAsync(giveUp).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (giveUp.IsCancellationRequested)
        {
            var fault = new IOException($"拨测结束时还有 {outlet.Waiting} 条以上的结果没能交给存储：{outlet.LastFault ?? "存储没有按时接收"}");
            outlet.Close(fault);
            throw fault;
        }
        catch (Exception fault)
        {
            outlet.Close(fault);
            throw;
        }
        finally
        {
            await ending.CancelAsync().ConfigureAwait(false);
        }
    }

    private static async Task IgnoreEndAsync(Task work)
    {
        try
        {
            await work.ConfigureAwait(false);
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            // The sink is gone, or did not take everything in time; the pump says so.
        }
    }
}
