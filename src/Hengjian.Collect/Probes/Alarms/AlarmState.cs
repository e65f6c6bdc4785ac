using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Alarms;

/// <summary>How a site stands: dead, slow and refused apart, each UP, PENDING or DOWN, and the early warning of its week. A pure value: replaying the probes gives the same state.</summary>
/// <remarks>
/// A single failure never raises an alarm: extra probes confirm it first (<see cref="AlarmOptions.ConfirmAfter"/>). Probes that are excluded — our own outage, maintenance, exemption — leave
/// everything as it is; extra ones are evidence here although they never enter the rubric's statistics. A slow answer is an answer: it clears the suspicion that the site is dead, and a dead
/// site says nothing of its speed.
/// </remarks>
public sealed record AlarmState
{
    /// <summary>Whether the page comes at all.</summary>
    public AlarmTrack Dead { get; init; } = new(AlarmKind.Dead);

    /// <summary>Whether it comes within 15 seconds.</summary>
    public AlarmTrack Slow { get; init; } = new(AlarmKind.Slow);

    /// <summary>Whether we are let in.</summary>
    public AlarmTrack Refused { get; init; } = new(AlarmKind.Refused);

    /// <summary>Since when the running week stands at 3 % or more; null while it does not.</summary>
    public DateTimeOffset? WeekSince { get; init; }

    /// <summary>When people were told of the running week; null when they may be told again. They are told at most once in <see cref="AlarmOptions.RemindAfter"/>, however often the share crosses the line.</summary>
    public DateTimeOffset? WeekToldAt { get; init; }

    /// <summary>The gravest of the standings.</summary>
    public AlarmStanding Standing => (AlarmStanding)Math.Max(Math.Max((int)Dead.Standing, (int)Slow.Standing), (int)Refused.Standing);

    /// <summary>The state after a probe.</summary>
    /// <param name="probe">The probe; probes come in the order of their beginning.</param>
    /// <param name="options">When people are told.</param>
    public AlarmStep After(ProbeResult probe, AlarmOptions options)
    {
        if (probe.Exclusion is not null || probe.Cause == FailureCause.NotAsked || probe.Purpose == ProbePurpose.Reference)
        {
            return new AlarmStep(this, [], null);
        }

        var answered = probe.Cause is null || probe.IsRefused;
        var dead = Dead.After(probe.IsRefused ? null : answered, probe, options);
        var slow = Slow.After(answered && !probe.IsRefused ? !probe.IsSlow : null, probe, options);
        var refused = Refused.After(probe.IsRefused ? false : answered ? true : null, probe, options);
        AlarmNotice?[] notices = [dead.Notice, slow.Notice, refused.Notice];
        TimeSpan?[] again = [dead.ProbeAgain, slow.ProbeAgain, refused.ProbeAgain];
        return new AlarmStep(this with { Dead = dead.Track, Slow = slow.Track, Refused = refused.Track }, [.. notices.OfType<AlarmNotice>()], again.Min());
    }

    /// <summary>The state after a look at the running week.</summary>
    /// <param name="week">Today and the six days before it, as far as they have gone.</param>
    /// <param name="probe">The latest probe that counts.</param>
    /// <param name="options">When people are told.</param>
    public AlarmStep After(ProbeWeek week, ProbeResult probe, AlarmOptions options)
    {
        if (!week.WarnsEarly)
        {
            // Only a week that stays below the line for a while may be told of anew: the share goes to and fro as days come and go.
            return new AlarmStep(this with { WeekSince = null, WeekToldAt = probe.At - WeekToldAt < options.RemindAfter ? WeekToldAt : null }, [], null);
        }

        var since = WeekSince ?? probe.At;
        return WeekToldAt is null
            ? new AlarmStep(this with { WeekSince = since, WeekToldAt = probe.At }, [new AlarmNotice(AlarmNoticeKind.Raised, AlarmKind.Week, since, probe)], null)
            : new AlarmStep(this with { WeekSince = since }, [], null);
    }

    /// <summary>The state that a record of probes leads to; used after a restart, so that nothing is told twice.</summary>
    public static AlarmState Replay(IEnumerable<ProbeResult> probes, AlarmOptions options) =>
        probes.Aggregate(new AlarmState(), (state, probe) => state.After(probe, options).State);
}
