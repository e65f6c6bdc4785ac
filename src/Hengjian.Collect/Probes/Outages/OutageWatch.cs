using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Outages;

/// <summary>Notices while probes come in that we are cut off ourselves, so that no alarm goes out for it. Not safe for several threads.</summary>
/// <remarks>It sees less than <see cref="OwnOutage"/>, which knows what came after; statistics go by that one.</remarks>
public sealed class OutageWatch
{
    private const int ReachedInARow = 3;

    private readonly OutageOptions options;
    private readonly HostNetworks networks = new();
    private OutageStretch stretch;
    private decimal score;
    private int reached;
    private DateTimeOffset last;

    /// <summary>Makes a watch.</summary>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public OutageWatch(OutageOptions options)
    {
        options.Validate();
        this.options = options;
        stretch = new OutageStretch(networks, options);
    }

    /// <summary>Whether we seem to be cut off now.</summary>
    public bool IsOurs => stretch.IsOurs;

    /// <summary>Takes a finished probe.</summary>
    /// <returns>The probe, excluded as ours when it suffers from an outage of our own.</returns>
    public ProbeResult Take(ProbeResult probe)
    {
        if (probe.Cause == FailureCause.NotAsked)
        {
            return probe;
        }

        networks.Learn(probe);
        reached = probe.IsReached ? reached + 1 : 0;
        score = Math.Max(0, score + OwnOutage.ScoreOf(probe, options));
        if (score == 0 || reached >= ReachedInARow || probe.At - last > options.Gap || (probe.IsReached && options.References.Contains(probe.Home)))
        {
            stretch = new OutageStretch(networks, options);
            score = probe.IsUnreached ? 1 : 0;
        }

        last = probe.At > last ? probe.At : last;
        if (score > 0)
        {
            stretch.Add(probe);
        }

        return probe.Exclusion is null && stretch.IsOurs && OwnOutage.Suffers(probe)
            ? probe with { Exclusion = new ProbeExclusion(ProbeExclusionReason.Ours, OwnOutage.Words) }
            : probe;
    }
}
