using Hengjian.Collect.Fetching;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling.Attachments;

/// <summary>The requests that one look at an attachment made, in order.</summary>
internal sealed class AttachmentTrail
{
    private readonly List<FetchTry> tries = [];
    private readonly List<HttpExchange> exchanges = [];

    /// <summary>Keeps a request.</summary>
    /// <returns>The part itself.</returns>
    public FetchedRange? Add(FetchedRange? part)
    {
        if (part is not null)
        {
            tries.AddRange(part.Fetched.Capture.Tries);
            exchanges.AddRange(part.Fetched.Exchanges);
        }

        return part;
    }

    /// <summary>Ends the look.</summary>
    public AttachmentResult Result(AttachmentVerdict verdict, string? words, FetchedRange decided)
    {
        if (verdict is AttachmentVerdict.Dead or AttachmentVerdict.LookAgain or AttachmentVerdict.NotProven)
        {
            tries[^1] = tries[^1] with { Cause = FailureCause.Malformed, Error = words };
        }

        return new AttachmentResult(verdict, words, decided.Fetched, tries, exchanges);
    }

    /// <summary>Ends the look with a fault that must show twice.</summary>
    public AttachmentResult Fault(string words, FetchedRange decided, bool isSecondLook) =>
        Result(isSecondLook ? AttachmentVerdict.Dead : AttachmentVerdict.LookAgain, words, decided);
}
