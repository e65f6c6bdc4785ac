namespace Hengjian.Collect.Probes.Alarms;

/// <summary>What follows from one probe.</summary>
/// <param name="State">How the site stands now.</param>
/// <param name="Notices">What people are to be told, in order; mostly nothing.</param>
/// <param name="ProbeAgain">After how long an extra probe is wanted that confirms or clears a suspicion; null when none is.</param>
public sealed record AlarmStep(AlarmState State, IReadOnlyList<AlarmNotice> Notices, TimeSpan? ProbeAgain);
