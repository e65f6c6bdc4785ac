using System.Collections.Concurrent;
using Hengjian.Collect.Probes.Alarms;
using Hengjian.Collect.Probes.Outages;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Running;

/// <summary>What follows from a finished probe: exclusions, our own outage, the state of the site, and wishes for extra probes. In memory only, and quick.</summary>
internal sealed class ProbeAftermath
{
    private static readonly TimeSpan BetweenReferences = TimeSpan.FromSeconds(20);

    private readonly ProbeRunOptions options;
    private readonly TimeProvider clock;
    private readonly OutageWatch watch;
    private readonly IReadOnlyList<ProbeLine> references;
    private readonly ConcurrentQueue<AgendaEntry> wishes = new();
    private readonly Lock gate = new();
    private DateTimeOffset referencesAsked = DateTimeOffset.MinValue;

    public ProbeAftermath(ProbeRunOptions options, TimeProvider clock)
    {
        this.options = options;
        this.clock = clock;
        watch = new OutageWatch(options.Outage);
        references = [.. options.Outage.References.Select(home => new ProbeLine(home, new AlarmState(), null))];
    }

    public bool CutOff
    {
        get
        {
            lock (gate)
            {
                return watch.IsOurs;
            }
        }
    }

    /// <summary>Takes a wish for an extra probe.</summary>
    public bool TryTakeWish(out AgendaEntry wish) => wishes.TryDequeue(out wish);

    /// <summary>The event that a finished probe is.</summary>
    public ProbeEvent Of(ProbeLine line, ProbeResult result)
    {
        var settled = Watched(options.Exclusions.Apply(result));
        lock (line)
        {
            var step = line.State.After(settled, options.Alarm);
            var notices = step.Notices;
            line.State = step.State;
            if (settled.Counts && line.Week is { } tally)
            {
                var week = line.State.After(tally.Add(settled), settled, options.Alarm);
                line.State = week.State;
                notices = [.. notices, .. week.Notices];
            }

            if (step.ProbeAgain is { } wait && !line.Confirming)
            {
                line.Confirming = true;
                wishes.Enqueue(new AgendaEntry(line, clock.GetUtcNow() + wait, ProbePurpose.Confirmation));
            }

            return new ProbeEvent(settled, line.State, notices);
        }
    }

    private ProbeResult Watched(ProbeResult result)
    {
        lock (gate)
        {
            var settled = watch.Take(result);
            var now = clock.GetUtcNow();
            if (result.IsUnreached && references.Count > 0 && result.Purpose != ProbePurpose.Reference && now - referencesAsked >= BetweenReferences)
            {
                referencesAsked = now;
                foreach (var reference in references)
                {
                    wishes.Enqueue(new AgendaEntry(reference, now, ProbePurpose.Reference));
                }
            }

            return settled;
        }
    }
}
