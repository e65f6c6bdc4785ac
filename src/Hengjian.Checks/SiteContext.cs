using Hengjian.Core.Captures;
using Hengjian.Core.Registry;

namespace Hengjian.Checks;

/// <summary>What a check knows of a site besides its pages.</summary>
/// <param name="Site">The site.</param>
/// <param name="Registry">The whole registry, to recognise other units' names.</param>
/// <param name="MonitoredAt">The monitoring time that all windows count back from.</param>
/// <param name="Probes">The probes of the site, by time; may reach further back than the window.</param>
/// <param name="Links">The verdict on every link target found on the site.</param>
/// <param name="Seed">Seeds the drawing of samples, so that the same draw can be repeated and shown.</param>
public sealed record SiteContext(
    Site Site,
    CityRegistry Registry,
    DateTimeOffset MonitoredAt,
    IReadOnlyList<ProbeResult> Probes,
    IReadOnlyList<LinkVerdict> Links,
    int Seed);
