namespace Hengjian.Collect.Probes.Alarms;

/// <summary>What an alarm is about.</summary>
public enum AlarmKind
{
    /// <summary>No page comes: no connection, an error, silence.</summary>
    Dead,

    /// <summary>The page comes, but only after 15 seconds or more.</summary>
    Slow,

    /// <summary>The server refuses us (403, 429, 451); it may do so to our address alone.</summary>
    Refused,

    /// <summary>The running week has reached 3 % of failed probes: an early warning before the veto at 5 %.</summary>
    Week,
}
