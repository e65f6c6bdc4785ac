using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Findings;
using Hengjian.Reports.Cycles;
using Hengjian.Workflow.Cycles;
using Microsoft.AspNetCore.Http;

namespace Hengjian.Server.Results;

/// <summary>Shows captured bytes: the page around them, their text, their look in a cage, or the bytes to keep.</summary>
internal sealed class EvidencePages(EvaluationBook book, IEvidenceStore evidence)
{
    private readonly ILookup<Digest, Finding> findings = book.Findings
        .SelectMany(finding => finding.Evidence.Select(proof => proof.Payload).OfType<Digest>().Distinct().Select(digest => (digest, finding)))
        .ToLookup(pair => pair.digest, pair => pair.finding);

    /// <summary>Answers for a digest in one form: empty for the page, <c>text</c>, <c>view</c> or <c>bytes</c>.</summary>
    /// <returns>False when there is no such form of these bytes; nothing was sent.</returns>
    /// <exception cref="FileNotFoundException">No such bytes are kept.</exception>
    /// <exception cref="InvalidDataException">The bytes no longer match the digest.</exception>
    public async Task<bool> TryAnswerAsync(HttpContext context, Digest digest, string form)
    {
        if (form is not ("" or "text" or "view" or "bytes"))
        {
            return false;
        }

        var cancellation = context.RequestAborted;
        var bytes = await evidence.ReadAsync(digest, cancellation);
        var capture = form == "bytes" ? null : await FindCaptureAsync(digest, cancellation);
        var text = IsText(bytes, capture?.ContentType) ? PageText.Read(bytes, capture?.ContentType) : null;
        var isPage = text is not null && IsPage(text.Text, capture?.ContentType);
        switch (form)
        {
            case "bytes":
                context.Response.Headers.ContentDisposition = $"attachment; filename={digest.Text}.bin";
                await SendAsync(context, bytes, "application/octet-stream");
                return true;
            case "text" when text is not null:
                await SendAsync(context, System.Text.Encoding.UTF8.GetBytes(text.Text), "text/plain; charset=utf-8");
                return true;
            case "view" when isPage:
                SecurityHeaders.Cage(context.Response.Headers);
                await SendAsync(context, bytes, $"text/html; charset={text!.Charset}");
                return true;
            case "":
                SecurityHeaders.Allow(context.Response.Headers, ProofPage.Policy);
                var proof = new CapturedProof(digest, bytes.Length, capture, [.. findings[digest]], text, isPage, book.Registry.Simulated);
                await SendPageAsync(context, (stream, token) => ProofPage.WriteAsync(proof, stream, token));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Sends an HTML page whole.</summary>
    public static async Task SendPageAsync(HttpContext context, Func<Stream, CancellationToken, Task> write)
    {
        using var page = new MemoryStream();
        await write(page, context.RequestAborted);
        await SendAsync(context, page.GetBuffer().AsMemory(0, (int)page.Length), "text/html; charset=utf-8");
    }

    private static async Task SendAsync(HttpContext context, ReadOnlyMemory<byte> bytes, string type)
    {
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }

    /// <summary>The record of the capture that a finding names, or else of the first capture that brought these bytes.</summary>
    private async Task<Capture?> FindCaptureAsync(Digest digest, CancellationToken cancellation)
    {
        var named = findings[digest].SelectMany(finding => finding.Evidence).Where(proof => proof.Payload == digest).ToList();
        Capture? first = null;
        var books = findings[digest].Select(finding => finding.Subject)
            .Concat(book.Registry.Sites.Select(site => site.Home.Text))
            .Concat(book.Registry.Accounts.Select(account => account.Code.Text))
            .Distinct(StringComparer.Ordinal);
        foreach (var name in books)
        {
            await foreach (var capture in evidence.CapturesAsync(name, cancellation))
            {
                if (capture.Payload != digest)
                {
                    continue;
                }

                if (named.Count == 0 || named.Any(proof => proof.At == capture.At && (proof.Url == capture.Url || proof.Url == capture.FinalUrl)))
                {
                    return capture;
                }

                first ??= capture;
            }

            if (first is not null)
            {
                return first;
            }
        }

        return null;
    }

    private static bool IsText(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var type = contentType ?? "";
        return type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || type.Contains("json", StringComparison.OrdinalIgnoreCase)
            || type.Contains("xml", StringComparison.OrdinalIgnoreCase)
            || type.Contains("javascript", StringComparison.OrdinalIgnoreCase)
            || !bytes[..Math.Min(bytes.Length, 4096)].Contains((byte)0);
    }

    private static bool IsPage(string text, string? contentType) =>
        contentType is { Length: > 0 } type
            ? type.Contains("html", StringComparison.OrdinalIgnoreCase)
            : text.TrimStart().StartsWith('<') && text.Contains("<html", StringComparison.OrdinalIgnoreCase);
}
