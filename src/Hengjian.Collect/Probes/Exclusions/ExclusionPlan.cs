using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Exclusions;

/// <summary>All maintenance windows and exemptions: which probes do not count, and why. They are made all the same and their answers kept.</summary>
public sealed class ExclusionPlan
{
    private readonly ILookup<PageUrl, MaintenanceWindow> windows;
    private readonly IReadOnlyList<MaintenanceWindow> common;
    private readonly ILookup<PageUrl, ProbeExemption> exemptions;

    /// <summary>Makes a plan.</summary>
    public ExclusionPlan(IReadOnlyList<MaintenanceWindow> windows, IReadOnlyList<ProbeExemption> exemptions)
    {
        this.windows = windows.Where(window => window.Home is not null).ToLookup(window => window.Home!);
        common = [.. windows.Where(window => window.Home is null)];
        this.exemptions = exemptions.ToLookup(exemption => exemption.Home);
    }

    /// <summary>A plan that excludes nothing.</summary>
    public static ExclusionPlan None { get; } = new([], []);

    /// <summary>Why a probe does not count; null when it does. A probe that only touches the time in question, at its begin or end, belongs to it.</summary>
    public ProbeExclusion? Of(ProbeResult probe)
    {
        var ended = probe.At + probe.Phases.Total;
        if (exemptions[probe.Home].FirstOrDefault(exemption => ended >= exemption.From && (exemption.Until is null || probe.At < exemption.Until)) is { } exempt)
        {
            return new ProbeExclusion(ProbeExclusionReason.Exempt, exempt.Words);
        }

        return windows[probe.Home].Concat(common).FirstOrDefault(window => window.Touches(probe.At, ended)) is { } window
            ? new ProbeExclusion(ProbeExclusionReason.Maintenance, window.Words)
            : null;
    }

    /// <summary>The probe with its exclusion, if it has one; one that was excluded before stays as it is.</summary>
    public ProbeResult Apply(ProbeResult probe) => probe.Exclusion is null && Of(probe) is { } exclusion ? probe with { Exclusion = exclusion } : probe;
}
