using Hengjian.Collect.Probes.Alarms;
using Hengjian.Core.Captures;
using Hengjian.Core.Registry;

namespace Hengjian.Collect.Probes.Running;

/// <summary>A site to be probed, with what is known from before.</summary>
/// <param name="Site">The site.</param>
public sealed record ProbeTarget(Site Site)
{
    /// <summary>Until when its probes are on record; due times from then to the start are recorded as missed by us, at most eight days of them. Null when nothing is to be filled in.</summary>
    public DateTimeOffset? RecordedUntil { get; init; }

    /// <summary>How it stood; <see cref="AlarmState.Replay"/> finds it from the record.</summary>
    public AlarmState State { get; init; } = new();

    /// <summary>Its day roll-ups of the last seven days, for the early warning; others are passed over.</summary>
    public IReadOnlyList<ProbeRollup> Week { get; init; } = [];
}
