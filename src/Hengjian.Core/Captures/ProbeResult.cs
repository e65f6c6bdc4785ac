namespace Hengjian.Core.Captures;

/// <summary>One availability request (拨测) for a site's home page.</summary>
/// <param name="Home">The home page asked for.</param>
/// <param name="DueAt">When it was due.</param>
/// <param name="At">When it began.</param>
/// <param name="Phases">Where the time went.</param>
/// <param name="Status">The HTTP status of the final answer; null when there was none.</param>
/// <param name="Cause">Why it failed; null when it did not. <see cref="FailureCause.NotAsked"/> means our own trouble: the probe does not count.</param>
/// <param name="Error">The failure in words for a person (zh-CN); null when there was none.</param>
public sealed record ProbeResult(PageUrl Home, DateTimeOffset DueAt, DateTimeOffset At, ProbePhases Phases, int? Status, FailureCause? Cause, string? Error);
