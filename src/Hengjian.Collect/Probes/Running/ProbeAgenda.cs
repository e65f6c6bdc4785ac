using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Running;

/// <summary>All probes to come in the order of their due times: one heap for all sites. Not safe for several threads.</summary>
internal sealed class ProbeAgenda(int perDay, TimeSpan mostLateness)
{
    private readonly PriorityQueue<AgendaEntry, (long Due, long Order)> entries = new();
    private long order;

    /// <summary>When the next probe is due; null when none is.</summary>
    public DateTimeOffset? NextDue => entries.TryPeek(out var next, out _) ? next.DueAt : null;

    /// <summary>Puts a site on the agenda, with its first due time after a moment.</summary>
    public void Begin(ProbeLine line, DateTimeOffset after) => Add(new AgendaEntry(line, ProbeSchedule.NextAfter(line.Home, after, perDay), ProbePurpose.Scheduled));

    /// <summary>Puts an extra probe on the agenda.</summary>
    public void Add(AgendaEntry entry) => entries.Enqueue(entry, (entry.DueAt.UtcTicks, order++));

    /// <summary>Takes the next entry that is due, if one is. A scheduled one makes room for its successor.</summary>
    /// <param name="now">The time.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="missed">Whether it is too late for it: the due times from it up to now are missed, and the next lies after now.</param>
    public bool TryTake(DateTimeOffset now, out AgendaEntry entry, out bool missed)
    {
        missed = false;
        if (!entries.TryPeek(out entry, out _) || entry.DueAt > now)
        {
            return false;
        }

        entries.Dequeue();
        missed = entry.Purpose == ProbePurpose.Scheduled && now - entry.DueAt > mostLateness;
        if (entry.Purpose == ProbePurpose.Scheduled)
        {
            Begin(entry.Line, missed ? now : entry.DueAt);
        }

        return true;
    }
}
