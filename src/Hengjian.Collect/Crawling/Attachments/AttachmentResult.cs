using Hengjian.Collect.Fetching;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling.Attachments;

/// <summary>What one look at an attachment showed, with its proof.</summary>
/// <param name="Verdict">What it comes to.</param>
/// <param name="Words">The fault or the remark in words for a person (zh-CN); null when there is nothing to say.</param>
/// <param name="Fetched">The fetch that decided: for <see cref="AttachmentVerdict.Unanswered"/> the one that failed, else the one that brought the first bytes.</param>
/// <param name="Tries">Every try, in order; the last one carries the cause and the words of an empty or cut-off file.</param>
/// <param name="Exchanges">The requests and answers behind it, in order.</param>
internal sealed record AttachmentResult(AttachmentVerdict Verdict, string? Words, Fetched Fetched, IReadOnlyList<FetchTry> Tries, IReadOnlyList<HttpExchange> Exchanges)
{
    /// <summary>Why the link is dead or not proven; null when it is neither, and for <see cref="AttachmentVerdict.Unanswered"/>, where the fetch says it.</summary>
    public FailureCause? Cause => Verdict is AttachmentVerdict.Dead or AttachmentVerdict.LookAgain or AttachmentVerdict.NotProven ? FailureCause.Malformed : null;
}
