using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Outages;

/// <summary>Finds the times in which we were cut off ourselves, from the record of all sites' probes, and takes the failures of those times off the sites. Pure: the same record gives the same answer.</summary>
/// <remarks>
/// The probes of all sites stand in the order of their beginning; one that reached nothing scores one, one that reached its host loses as much as the share demands (nine at 90 %). The
/// stretches in question are the maximal scoring ones (Ruzzo and Tompa, A Linear Time Algorithm for Finding All Maximal Scoring Subsequences, ISMB 1999), within which no part does worse
/// than the share. A reference host that is reached, or a gap without any probe, ends a stretch. Costs a sort and one pass.
/// </remarks>
public static class OwnOutage
{
    /// <summary>The words that excluded probes carry.</summary>
    internal const string Words = "同一时段几乎所有网站都连不上，属于监测方自身的网络中断，不计入统计";

    /// <summary>The outages, by time.</summary>
    /// <param name="probes">The probes of all sites over some time, reference hosts included, in any order.</param>
    /// <param name="options">When an outage is our own.</param>
    public static IReadOnlyList<OutageSpan> Spans(IEnumerable<ProbeResult> probes, OutageOptions options)
    {
        options.Validate();
        var asked = probes.Where(probe => probe.Cause != FailureCause.NotAsked).OrderBy(probe => probe.At).ThenBy(probe => probe.Home).ToList();
        var networks = new HostNetworks();
        asked.ForEach(networks.Learn);
        return [.. Pieces(asked, options).SelectMany(piece => SpansOf(piece, networks, options))];
    }

    /// <summary>The probes with those of outages excluded as ours: the ones that reached nothing or were slow. An answer that came in time stays; it speaks for the site.</summary>
    public static IEnumerable<ProbeResult> Apply(IEnumerable<ProbeResult> probes, IReadOnlyList<OutageSpan> spans) => probes.Select(probe => Apply(probe, spans));

    private static ProbeResult Apply(ProbeResult probe, IReadOnlyList<OutageSpan> spans) =>
        probe.Exclusion is null && Suffers(probe) && spans.Any(span => probe.At >= span.From && probe.At <= span.Until)
            ? probe with { Exclusion = new ProbeExclusion(ProbeExclusionReason.Ours, Words) }
            : probe;

    internal static bool Suffers(ProbeResult probe) => probe.IsUnreached || probe.IsSlow;

    internal static decimal ScoreOf(ProbeResult probe, OutageOptions options) =>
        probe.IsUnreached ? 1 : options.Share == 1 ? decimal.MinValue / 1_000_000 : -options.Share / (1 - options.Share);

    private static IEnumerable<List<ProbeResult>> Pieces(List<ProbeResult> asked, OutageOptions options)
    {
        var piece = new List<ProbeResult>();
        foreach (var probe in asked)
        {
            var proves = probe.IsReached && options.References.Contains(probe.Home);
            if (piece.Count > 0 && (proves || probe.At - piece[^1].At > options.Gap))
            {
                yield return piece;
                piece = [];
            }

            if (!proves)
            {
                piece.Add(probe);
            }
        }

        yield return piece;
    }

    private static IEnumerable<OutageSpan> SpansOf(List<ProbeResult> piece, HostNetworks networks, OutageOptions options)
    {
        foreach (var (first, last) in MaximalStretches.Of([.. piece.Select(probe => ScoreOf(probe, options))]))
        {
            var stretch = new OutageStretch(networks, options);
            for (var i = first; i <= last; i++)
            {
                stretch.Add(piece[i]);
            }

            if (stretch.IsOurs)
            {
                yield return new OutageSpan(piece[first].At, piece[last].At, stretch.Hosts);
            }
        }
    }
}
