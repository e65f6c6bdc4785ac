namespace Hengjian.Core.Findings;

/// <summary>What proves a finding: a captured page and the place in it.</summary>
/// <param name="Url">The page.</param>
/// <param name="At">When it was captured.</param>
/// <param name="Payload">The digest of the captured bytes; null when the proof is that nothing came.</param>
/// <param name="Excerpt">The part that shows the fault, as text, or the answer in words (zh-CN); at most 600 characters.</param>
public sealed record Evidence(PageUrl Url, DateTimeOffset At, Digest? Payload, string Excerpt);
