using Hengjian.Core.Captures;
using Hengjian.Core.Registry;

namespace Hengjian.Checks;

/// <summary>What a check knows of a site besides its pages.</summary>
/// <param name="Site">The site.</param>
/// <param name="Registry">The whole registry, to recognise other units' names.</param>
/// <param name="MonitoredAt">The monitoring time that all windows count back from.</param>
/// <param name="Probes">The probes of the site, by time; may reach further back than the window.</param>
/// <param name="Links">The verdicts on the link targets found on the site: at least those that are dead or not proven.</param>
/// <param name="Seed">Seeds the drawing of samples, so that the same draw can be repeated and shown.</param>
public sealed record SiteContext(
    Site Site,
    CityRegistry Registry,
    DateTimeOffset MonitoredAt,
    IReadOnlyList<ProbeResult> Probes,
    IReadOnlyList<LinkVerdict> Links,
    int Seed)
{
    /// <summary>How many link targets were checked, alive ones included. By default all are in <see cref="Links"/>.</summary>
    public int LinksChecked { get; init; } = Links.Count;

    /// <summary>How many of them the home page links to; null when that is to be counted from <see cref="Links"/>.</summary>
    public int? LinksCheckedOnHome { get; init; }
}
