namespace Hengjian.Core.Captures;

/// <summary>One fetched thing with its proof: what was asked, when, what came back, and the digest of the bytes.</summary>
/// <param name="Url">The address asked for, as the registry or a link spells it.</param>
/// <param name="FinalUrl">The address that answered, after redirects.</param>
/// <param name="At">When the request began.</param>
/// <param name="Status">The HTTP status of the final answer; null when there was none. 304 means unchanged: the payload is the earlier one.</param>
/// <param name="ContentType">The Content-Type header as sent; null when there was none.</param>
/// <param name="Headers">The headers of the final answer in the order sent.</param>
/// <param name="Payload">The digest of the stored bytes; null when nothing came.</param>
/// <param name="Length">The stored bytes' number.</param>
/// <param name="Redirects">The addresses passed through, in order, without the first and the last.</param>
/// <param name="Tries">Every try, in order; the last one gave the result.</param>
public sealed record Capture(
    PageUrl Url,
    PageUrl FinalUrl,
    DateTimeOffset At,
    int? Status,
    string? ContentType,
    IReadOnlyList<HeaderLine> Headers,
    Digest? Payload,
    long Length,
    IReadOnlyList<PageUrl> Redirects,
    IReadOnlyList<FetchTry> Tries)
{
    /// <summary>Why the last try failed; null when it did not.</summary>
    public FailureCause? Failure => Tries.Count == 0 ? null : Tries[^1].Cause;
}
