namespace Hengjian.Core.Captures;

/// <summary>That a probe does not count, and why.</summary>
/// <param name="Reason">The kind of reason.</param>
/// <param name="Words">The reason in words for a person (zh-CN).</param>
public sealed record ProbeExclusion(ProbeExclusionReason Reason, string Words);
