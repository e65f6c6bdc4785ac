namespace Hengjian.Core.Captures;

/// <summary>The probes of one site that were due in one minute, hour or day, added up. Mergeable in any order: the sum of the minutes is the hour, of the hours the day.</summary>
/// <param name="Grain">How much time it covers.</param>
/// <param name="Start">When that begins, on the offices' clock.</param>
public sealed record ProbeRollup(ProbeGrain Grain, DateTimeOffset Start)
{
    /// <summary>Probes that enter the rubric's statistics.</summary>
    public int Counted { get; init; }

    /// <summary>Of those, how many brought no page in time: <see cref="ProbeResult.IsFailed"/>.</summary>
    public int Failed { get; init; }

    /// <summary>Of those counted, how many took 15 seconds or longer, whatever came of them.</summary>
    public int Slow { get; init; }

    /// <summary>Of those counted and not failed, how many were refused (403, 429, 451).</summary>
    public int Refused { get; init; }

    /// <summary>Not counted for our own trouble, never asked included.</summary>
    public int Ours { get; init; }

    /// <summary>Not counted for announced maintenance.</summary>
    public int Maintenance { get; init; }

    /// <summary>Not counted because the site was exempted.</summary>
    public int Exempt { get; init; }

    /// <summary>Not counted because they were no scheduled visits.</summary>
    public int Extra { get; init; }

    /// <summary>Looking the name up, over the counted probes.</summary>
    public ProbePhaseSum Dns { get; init; }

    /// <summary>The TCP handshake, over the counted probes.</summary>
    public ProbePhaseSum Connect { get; init; }

    /// <summary>The TLS handshake, over the counted probes.</summary>
    public ProbePhaseSum Tls { get; init; }

    /// <summary>Waiting for the first byte, over the counted probes.</summary>
    public ProbePhaseSum FirstByte { get; init; }

    /// <summary>From first to last byte, over the counted probes.</summary>
    public ProbePhaseSum Transfer { get; init; }

    /// <summary>Everything, over the counted probes.</summary>
    public ProbePhaseSum Total { get; init; }

    /// <summary>How long the counted probes took in all.</summary>
    public ProbeHistogram Times { get; init; } = ProbeHistogram.Empty;

    /// <summary>Every probe, counted or not.</summary>
    public int All => Counted + Ours + Maintenance + Exempt + Extra;

    /// <summary>When the minute, hour or day begins that a time belongs to.</summary>
    public static DateTimeOffset StartOf(ProbeGrain grain, DateTimeOffset time)
    {
        var at = ChinaTime.At(time);
        return grain switch
        {
            ProbeGrain.Minute => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMinute)),
            ProbeGrain.Hour => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerHour)),
            _ => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerDay)),
        };
    }

    /// <summary>The roll-up of a single probe, in the span it was due in.</summary>
    public static ProbeRollup Of(ProbeGrain grain, ProbeResult probe)
    {
        var empty = new ProbeRollup(grain, StartOf(grain, probe.DueAt));
        return probe switch
        {
            { Purpose: not ProbePurpose.Scheduled } => empty with { Extra = 1 },
            { Exclusion.Reason: ProbeExclusionReason.Maintenance } => empty with { Maintenance = 1 },
            { Exclusion.Reason: ProbeExclusionReason.Exempt } => empty with { Exempt = 1 },
            { Counts: false } => empty with { Ours = 1 },
            _ => empty with
            {
                Counted = 1,
                Failed = probe.IsFailed ? 1 : 0,
                Slow = probe.IsSlow ? 1 : 0,
                Refused = probe is { IsRefused: true, IsFailed: false } ? 1 : 0,
                Dns = ProbePhaseSum.Of(probe.Phases.Dns),
                Connect = ProbePhaseSum.Of(probe.Phases.Connect),
                Tls = ProbePhaseSum.Of(probe.Phases.Tls),
                FirstByte = ProbePhaseSum.Of(probe.Phases.FirstByte),
                Transfer = ProbePhaseSum.Of(probe.Phases.Transfer),
                Total = ProbePhaseSum.Of(probe.Phases.Total),
                Times = ProbeHistogram.Of(probe.Phases.Total),
            },
        };
    }

    /// <summary>Both together, under this one's grain and start; the other may be of a finer grain.</summary>
    /// <exception cref="ArgumentException">The other does not lie within this one.</exception>
    public ProbeRollup Merge(ProbeRollup other)
    {
        if (other.Grain > Grain || StartOf(Grain, other.Start) != Start)
        {
            throw new ArgumentException("The roll-up does not lie within the other.", nameof(other));
        }

        return this with
        {
            Counted = Counted + other.Counted,
            Failed = Failed + other.Failed,
            Slow = Slow + other.Slow,
            Refused = Refused + other.Refused,
            Ours = Ours + other.Ours,
            Maintenance = Maintenance + other.Maintenance,
            Exempt = Exempt + other.Exempt,
            Extra = Extra + other.Extra,
            Dns = Together(other, rollup => rollup.Dns),
            Connect = Together(other, rollup => rollup.Connect),
            Tls = Together(other, rollup => rollup.Tls),
            FirstByte = Together(other, rollup => rollup.FirstByte),
            Transfer = Together(other, rollup => rollup.Transfer),
            Total = Together(other, rollup => rollup.Total),
            Times = Times.Merge(other.Times),
        };
    }

    private ProbePhaseSum Together(ProbeRollup other, Func<ProbeRollup, ProbePhaseSum> phase) =>
        Counted == 0 ? phase(other) : other.Counted == 0 ? phase(this) : phase(this).Merge(phase(other));
}
