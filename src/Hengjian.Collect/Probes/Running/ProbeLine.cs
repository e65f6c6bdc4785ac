using Hengjian.Collect.Probes.Alarms;
using Hengjian.Core;

namespace Hengjian.Collect.Probes.Running;

/// <summary>What the runner remembers of one site; a few hundred bytes. Its members are read and written under a lock of the line.</summary>
internal sealed class ProbeLine(PageUrl home, AlarmState state, WeekTally? week)
{
    public PageUrl Home => home;

    /// <summary>The running week; null for a reference host.</summary>
    public WeekTally? Week => week;

    public AlarmState State { get; set; } = state;

    /// <summary>Whether an extra probe is on the agenda.</summary>
    public bool Confirming { get; set; }

    /// <summary>Missed due times that are not recorded yet and that the next missed one may join; null once a probe was made in between.</summary>
    public MissedSpan? Missed { get; set; }
}
