using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Reports.Cycles;
using Hengjian.Workflow.Cycles;
using Microsoft.AspNetCore.Http;

namespace Hengjian.Server.Results;

/// <summary>Shows captured bytes: the page around them, their text, their look in a cage, or the bytes to keep.</summary>
internal sealed class EvidencePages(EvaluationBook book, IEvidenceStore evidence)
{
    private readonly ProofIndex proofs = new(book, evidence);

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

        var bytes = await evidence.ReadAsync(digest, context.RequestAborted);
        var proof = await proofs.ReadAsync(digest, bytes, isSaved: false, context.RequestAborted);
        switch (form)
        {
            case "bytes":
                context.Response.Headers.ContentDisposition = $"attachment; filename={digest.Text}.bin";
                await SendAsync(context, bytes, "application/octet-stream");
                return true;
            case "text" when proof.Text is { } text:
                await SendAsync(context, System.Text.Encoding.UTF8.GetBytes(text.Text), "text/plain; charset=utf-8");
                return true;
            case "view" when proof.IsPage:
                SecurityHeaders.Cage(context.Response.Headers);
                await SendAsync(context, bytes, $"text/html; charset={proof.Text!.Charset}");
                return true;
            case "":
                SecurityHeaders.Allow(context.Response.Headers, ProofPage.Policy);
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
}
