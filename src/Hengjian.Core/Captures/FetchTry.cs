namespace Hengjian.Core.Captures;

/// <summary>One try at an address, kept with every verdict.</summary>
/// <param name="At">When the request began.</param>
/// <param name="Method">GET or HEAD.</param>
/// <param name="Status">The HTTP status; null when there was no answer.</param>
/// <param name="Cause">Why it failed; null when it did not.</param>
/// <param name="Error">The failure in words for a person (zh-CN); null when there was none.</param>
/// <param name="Elapsed">Time from the beginning to the end of the answer, or to the failure.</param>
public sealed record FetchTry(DateTimeOffset At, string Method, int? Status, FailureCause? Cause, string? Error, TimeSpan Elapsed);
