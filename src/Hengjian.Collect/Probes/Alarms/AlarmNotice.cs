using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Alarms;

/// <summary>Something that people are to be told.</summary>
/// <param name="Kind">What is told.</param>
/// <param name="About">What it is about.</param>
/// <param name="Since">When the trouble was first seen.</param>
/// <param name="Probe">The probe that decided it.</param>
public sealed record AlarmNotice(AlarmNoticeKind Kind, AlarmKind About, DateTimeOffset Since, ProbeResult Probe);
