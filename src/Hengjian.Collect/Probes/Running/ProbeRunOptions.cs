using Hengjian.Collect.Probes.Alarms;
using Hengjian.Collect.Probes.Exclusions;
using Hengjian.Collect.Probes.Outages;

namespace Hengjian.Collect.Probes.Running;

/// <summary>How a registry is probed all day.</summary>
public sealed record ProbeRunOptions
{
    /// <summary>How often, how many at a time, how late.</summary>
    public ProbeOptions Probe { get; init; } = new();

    /// <summary>When people are told.</summary>
    public AlarmOptions Alarm { get; init; } = new();

    /// <summary>When an outage is our own.</summary>
    public OutageOptions Outage { get; init; } = new();

    /// <summary>Maintenance and exemptions; none by default.</summary>
    public ExclusionPlan Exclusions { get; init; } = ExclusionPlan.None;

    internal void Validate()
    {
        Probe.Validate();
        Alarm.Validate();
        Outage.Validate();
    }
}
