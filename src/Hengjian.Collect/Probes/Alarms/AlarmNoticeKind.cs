namespace Hengjian.Collect.Probes.Alarms;

/// <summary>What people are told.</summary>
public enum AlarmNoticeKind
{
    /// <summary>The trouble is confirmed.</summary>
    Raised,

    /// <summary>The trouble goes on.</summary>
    Reminder,

    /// <summary>The trouble is over.</summary>
    Cleared,
}
