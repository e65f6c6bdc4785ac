using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Outages;

/// <summary>Probes one after the other that may be an outage of our own, and the judgement of them.</summary>
internal sealed class OutageStretch(HostNetworks networks, OutageOptions options)
{
    private readonly HashSet<string> unreached = new(StringComparer.Ordinal);
    private readonly HashSet<string> reached = new(StringComparer.Ordinal);
    private readonly HashSet<string> inNetworks = new(StringComparer.Ordinal);
    private readonly HashSet<PageUrl> references = [];

    /// <summary>How many different hosts were asked in vain.</summary>
    public int Hosts => unreached.Count;

    /// <summary>Whether it is an outage of our own: nearly nothing was reached of enough hosts in enough networks, or none of the reference hosts was.</summary>
    public bool IsOurs => unreached.Count > 0 && (NoReference || (unreached.Count >= options.Hosts && inNetworks.Count >= options.Networks && FewReached));

    private bool NoReference => options.References.Count > 0 && references.Count == options.References.Count && FewReached;

    private bool FewReached => unreached.Count >= options.Share * (unreached.Count + reached.Count(host => !unreached.Contains(host)));

    /// <summary>Adds a probe.</summary>
    public void Add(ProbeResult probe)
    {
        if (probe.IsReached)
        {
            reached.Add(probe.Home.Host);
            return;
        }

        unreached.Add(probe.Home.Host);
        inNetworks.Add(networks.Of(probe.Home.Host));
        if (options.References.Contains(probe.Home))
        {
            references.Add(probe.Home);
        }
    }
}
