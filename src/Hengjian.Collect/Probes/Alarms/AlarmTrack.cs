using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Alarms;

/// <summary>How a site stands in one respect, and how it got there. A pure value: the same probes lead to the same track.</summary>
/// <param name="About">The respect.</param>
public sealed record AlarmTrack(AlarmKind About)
{
    /// <summary>How it stands; in order at first.</summary>
    public AlarmStanding Standing { get; init; }

    /// <summary>When the present trouble was first seen; null while all is in order.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>When people were last told of the present trouble; null when they were not.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>Bad probes in a row.</summary>
    public int Bad { get; init; }

    /// <summary>Good probes in a row while the trouble is confirmed.</summary>
    public int Good { get; init; }

    /// <summary>The track after a probe.</summary>
    /// <param name="good">Whether the probe was good in this respect; null when it says nothing.</param>
    /// <param name="probe">The probe.</param>
    /// <param name="options">When people are told.</param>
    /// <returns>The new track, what people are to be told, and after how long an extra probe is wanted.</returns>
    internal (AlarmTrack Track, AlarmNotice? Notice, TimeSpan? ProbeAgain) After(bool? good, ProbeResult probe, AlarmOptions options) => good switch
    {
        null => (this, null, null),
        true => AfterGood(probe, options),
        false => AfterBad(probe, options),
    };

    private (AlarmTrack, AlarmNotice?, TimeSpan?) AfterGood(ProbeResult probe, AlarmOptions options)
    {
        if (Standing != AlarmStanding.Down)
        {
            return (new AlarmTrack(About), null, null);
        }

        return Good + 1 >= options.GoodInARow
            ? (new AlarmTrack(About), Tell(AlarmNoticeKind.Cleared, probe), null)
            : (this with { Good = Good + 1, Bad = 0 }, null, options.ConfirmAfter.Count > 0 ? options.ConfirmAfter[0] : null);
    }

    private (AlarmTrack, AlarmNotice?, TimeSpan?) AfterBad(ProbeResult probe, AlarmOptions options)
    {
        var next = this with { Bad = Bad + 1, Good = 0, Since = Since ?? probe.At };
        if (Standing == AlarmStanding.Down)
        {
            return probe.At - ToldAt >= options.RemindAfter ? (next with { ToldAt = probe.At }, Tell(AlarmNoticeKind.Reminder, probe), null) : (next, null, null);
        }

        return Bad < options.ConfirmAfter.Count
            ? (next with { Standing = AlarmStanding.Pending }, null, options.ConfirmAfter[Bad])
            : (next with { Standing = AlarmStanding.Down, ToldAt = probe.At }, next.Tell(AlarmNoticeKind.Raised, probe), null);
    }

    private AlarmNotice Tell(AlarmNoticeKind kind, ProbeResult probe) => new(kind, About, Since ?? probe.At, probe);
}
