namespace Hengjian.Collect.Probes.Alarms;

/// <summary>How a site stands in one respect.</summary>
public enum AlarmStanding
{
    /// <summary>In order.</summary>
    Up,

    /// <summary>Suspected: extra probes are confirming or clearing it. Nobody is told yet.</summary>
    Pending,

    /// <summary>Confirmed; people have been told.</summary>
    Down,
}
