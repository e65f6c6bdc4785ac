using Hengjian.Collect.Fetching;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Attachments;

/// <summary>Proves that a link to a file leads to that file, by its first and last bytes: whether it is there, is what its ending says, and is whole.</summary>
/// <remarks>
/// One request for most files, two for PDF and ZIP kinds. A server that refuses ranges is asked without one; of one that ignores them, files up to 1 MB are read whole.
/// Dead needs certainty: nothing at all, or an end that is missing where the length delivered is the length stated, and both twice. A wrong ending is a remark:
/// Word opens RTF and pages called .doc. A page in a file's place is for the engine to prove, which knows what the server says of addresses that cannot exist.
/// </remarks>
/// <param name="parts">Fetches the parts.</param>
internal sealed class AttachmentLook(IFileParts parts)
{
    private const int HeadBytes = 1024;
    private const int MostReadWhole = 1024 * 1024;

    /// <summary>Whether a path ends as a file that can be looked into; others are only asked whether they answer.</summary>
    public static bool CanProve(PageUrl url) => FileKinds.Expected(EndingOf(url)) is not null;

    /// <summary>Looks at a file once.</summary>
    /// <param name="url">The file; <see cref="CanProve"/> holds.</param>
    /// <param name="isSecondLook">Whether a look before came to <see cref="AttachmentVerdict.LookAgain"/>.</param>
    /// <param name="cancellation">Ends the look with <see cref="OperationCanceledException"/>.</param>
    /// <returns>What it showed; null when the host may not be asked any more.</returns>
    /// <exception cref="ArgumentException">The file's ending is none that can be looked into.</exception>
    public async Task<AttachmentResult?> LookAsync(PageUrl url, bool isSecondLook, CancellationToken cancellation)
    {
        var expected = FileKinds.Expected(EndingOf(url)) ?? throw new ArgumentException($"Nothing is known of such files: {url.Path}", nameof(url));
        var trail = new AttachmentTrail();
        var first = trail.Add(await parts.FirstAsync(url, HeadBytes, byRange: true, cancellation).ConfigureAwait(false));
        if (first is not null && NeedsWhole(first))
        {
            first = trail.Add(await parts.FirstAsync(url, HeadBytes, byRange: false, cancellation).ConfigureAwait(false));
        }

        if (first is null)
        {
            return null;
        }

        if (first.Fetched.Firewall is not null || first.Fetched.Capture is not { Failure: null, Status: 200 or 206 })
        {
            return trail.Result(AttachmentVerdict.Unanswered, null, first);
        }

        if (IsEmpty(first))
        {
            return trail.Fault("文件是空的（0 字节）", first, isSecondLook);
        }

        if (first.Bytes.IsEmpty)
        {
            // Compressed on the way against our wish, or a part that is not the one asked for: there is something, and it cannot be read.
            return trail.Result(AttachmentVerdict.Alive, null, first);
        }

        var judged = AttachmentKind.Judge(EndingOf(url), expected, first, out var kind);
        if (judged is { } other)
        {
            return other.Verdict == AttachmentVerdict.Dead ? trail.Fault(other.Words, first, isSecondLook) : trail.Result(other.Verdict, other.Words, first);
        }

        var isWhole = await IsWholeAsync(url, kind!, first, trail, cancellation).ConfigureAwait(false);
        return isWhole == false
            ? trail.Fault($"{kind!.Name}不完整：服务器声明并送出 {Size(LengthOf(first))}，但缺少文件结尾，打不开", first, isSecondLook)
            : trail.Result(AttachmentVerdict.Alive, AttachmentKind.RemarkOn(EndingOf(url), expected, kind!), first);
    }

    private static string EndingOf(PageUrl url) => Path.GetExtension(url.Path);

    /// <summary>Whether the server stumbled over the range rather than over the file: 416, 400, 403, 405, 500, 501 and whatever else is not plainly about the file, or a part that is not the one asked for.</summary>
    private static bool NeedsWhole(FetchedRange part) => part.Fetched.Capture.Status is (>= 400 and not 404 and not 410 and not 412 and not 429 and not 503 and not 521)
        || (part.Fetched.Capture is { Status: 206, Failure: null } && part.Bytes.IsEmpty && part.Total != 0);

    private static bool IsEmpty(FetchedRange first) => first.Bytes.IsEmpty && !first.Fetched.BodyWasSkipped && first.Fetched.Capture.Status == 200 && first.Total is null or 0;

    /// <summary>The length of the file: as stated, or as seen when it ended before we had enough.</summary>
    private static long? LengthOf(FetchedRange first) => first.Total ?? (first.IsIgnored && first.Bytes.Length < HeadBytes ? first.Bytes.Length : null);

    private static string Size(long? bytes) => bytes < 10_000 ? $"{bytes} 字节" : FormattableString.Invariant($"{bytes / 1024.0:0.#} KB");

    private async Task<bool?> IsWholeAsync(PageUrl url, FileKind kind, FetchedRange first, AttachmentTrail trail, CancellationToken cancellation)
    {
        if (LengthOf(first) is not { } total || first.Bytes.Length > total)
        {
            return null;
        }

        if (first.Bytes.Length == total)
        {
            return Wholeness.ByHead(kind.End, first.Bytes.Span, total) ?? Wholeness.ByTail(kind.End, first.Bytes.Span, isAll: true);
        }

        // A head shorter than asked for belongs to a file that is not as long as stated: nothing is sure then.
        if (first.Bytes.Length < Math.Min(HeadBytes, total))
        {
            return null;
        }

        var byHead = Wholeness.ByHead(kind.End, first.Bytes.Span, total);
        return byHead is not null || !Wholeness.IsInTail(kind.End) ? byHead
            : first.IsIgnored ? await ByWholeAsync(url, kind, total, trail, cancellation).ConfigureAwait(false)
            : await ByTailAsync(url, kind, first, total, trail, cancellation).ConfigureAwait(false);
    }

    private async Task<bool?> ByTailAsync(PageUrl url, FileKind kind, FetchedRange first, long total, AttachmentTrail trail, CancellationToken cancellation)
    {
        foreach (var wanted in new[] { Wholeness.ShortEnd, Wholeness.LongEnd })
        {
            var count = (int)Math.Min(wanted, total);
            var last = trail.Add(await parts.LastAsync(url, count, cancellation).ConfigureAwait(false));
            var isSound = last is { IsIgnored: false, Fetched.Capture: { Status: 206, Failure: null } } && last.Total == total && last.Bytes.Length == count;

            // A server that answers every range with the beginning of the file must not make it look cut off.
            var isHeadAgain = isSound && count < total && last!.Bytes.Span[..Math.Min(count, HeadBytes)].SequenceEqual(first.Bytes.Span[..Math.Min(count, HeadBytes)]);
            if (!isSound || isHeadAgain)
            {
                return last is null ? null : await ByWholeAsync(url, kind, total, trail, cancellation).ConfigureAwait(false);
            }

            if (Wholeness.ByTail(kind.End, last!.Bytes.Span, isAll: wanted == Wholeness.LongEnd || count == total) is { } known)
            {
                return known;
            }
        }

        return null;
    }

    private async Task<bool?> ByWholeAsync(PageUrl url, FileKind kind, long total, AttachmentTrail trail, CancellationToken cancellation)
    {
        if (total > MostReadWhole)
        {
            return null;
        }

        var whole = trail.Add(await parts.FirstAsync(url, (int)total, byRange: false, cancellation).ConfigureAwait(false));
        return whole is { Fetched.Capture: { Status: 200, Failure: null } } && whole.Total == total && whole.Bytes.Length == total
            ? Wholeness.ByTail(kind.End, whole.Bytes.Span, isAll: true)
            : null;
    }
}
