using Hengjian.Collect.Probes.Alarms;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Running;

/// <summary>A probe that was made or missed, and what follows from it.</summary>
/// <param name="Result">The probe, with its exclusion where it has one.</param>
/// <param name="State">How the site stands after it.</param>
/// <param name="Notices">What people are to be told; mostly nothing.</param>
public sealed record ProbeEvent(ProbeResult Result, AlarmState State, IReadOnlyList<AlarmNotice> Notices);
