using Hengjian.Collect;
using Hengjian.Collect.Probes;
using Hengjian.Collect.Probes.Alarms;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Server.Patrols;

/// <summary>Watches one site by probes: every visit recorded and rolled up, suspicions confirmed before they are alarms.</summary>
internal sealed class SiteWatch(PageUrl home, CollectOptions collect, Func<DateTimeOffset, Lane> openLane, IEvidenceStore store, IProbeRollups rollups)
{
    private readonly AlarmOptions options = new();
    private readonly List<ProbeResult> probes = [];
    private AlarmState state = new();
    private int alarms;

    /// <summary>Makes the visit that is due, and those that its answer asks for.</summary>
    public async Task ProbeAsync(DateTimeOffset dueAt, CancellationToken cancellation)
    {
        var purpose = ProbePurpose.Scheduled;
        DateTimeOffset? due = dueAt;
        while (due is { } at)
        {
            var lane = openLane(at);
            var probe = await new Prober(lane.Network, lane.Clock, collect).ProbeAsync(home, at, purpose, cancellation);
            await store.RecordAsync(home.Text, probe, cancellation);
            probes.Add(probe);
            var step = state.After(probe, options);
            state = step.State;
            alarms += step.Notices.Count(notice => notice.Kind == AlarmNoticeKind.Raised);
            due = step.ProbeAgain is { } wait ? lane.Clock.GetUtcNow() + wait : null;
            purpose = ProbePurpose.Confirmation;
        }
    }

    /// <summary>Rolls the visits up and sums up what they showed.</summary>
    public async Task<PatrolProbes> ConcludeAsync(CancellationToken cancellation)
    {
        await rollups.AddAsync(probes, cancellation);
        var days = await rollups.ReadAsync(home, ProbeGrain.Day, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, cancellation);
        var scheduled = probes.Count(probe => probe.Purpose == ProbePurpose.Scheduled);
        return new PatrolProbes(scheduled, probes.Count - scheduled, alarms, ProbeWeek.Every([.. days]).Any(week => week.WarnsEarly) ? 1 : 0);
    }
}
