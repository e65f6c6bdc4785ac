using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Findings;
using Hengjian.Reports.Cycles;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Server.Results;

/// <summary>Knows for the captured bytes of a result which findings rest on them and which capture brought them.</summary>
internal sealed class ProofIndex(EvaluationBook book, IEvidenceStore evidence)
{
    private readonly SemaphoreSlim gate = new(1);
    private readonly ILookup<Digest, Finding> findings = book.Findings
        .SelectMany(finding => finding.Evidence.Select(proof => proof.Payload).OfType<Digest>().Distinct().Select(digest => (digest, finding)))
        .ToLookup(pair => pair.digest, pair => pair.finding);

    private Dictionary<Digest, Capture>? captures;

    /// <summary>The digests that findings and score entries point to, sorted.</summary>
    public IReadOnlyList<Digest> Digests =>
    [
        .. findings.Select(group => group.Key)
            .Concat(book.Units.SelectMany(unit => unit.Sheet.Parts)
                .SelectMany(part => part.Indicators).SelectMany(indicator => indicator.Entries).SelectMany(entry => entry.Evidence)
                .Concat(book.Units.Select(unit => unit.Sheet).Concat(book.Accounts.Select(account => account.Sheet)).SelectMany(sheet => sheet.Vetoes).SelectMany(veto => veto.Evidence))
                .Select(proof => Digest.TryParse(proof.Id, out var digest) ? digest : (Digest?)null)
                .OfType<Digest>())
            .Distinct()
            .Order(),
    ];

    /// <summary>Everything that is known of some bytes.</summary>
    public async Task<CapturedProof> ReadAsync(Digest digest, byte[] bytes, bool isSaved, CancellationToken cancellation)
    {
        var capture = (await CapturesAsync(cancellation)).GetValueOrDefault(digest);
        var text = IsText(bytes, capture?.ContentType) ? PageText.Read(bytes, capture?.ContentType) : null;
        var isPage = text is not null && IsPage(text.Text, capture?.ContentType);
        return new CapturedProof(digest, bytes.Length, capture, [.. findings[digest]], text, isPage, book.SimulationNotice, isSaved);
    }

    /// <summary>For each payload the capture that a finding names, or else the first that brought it. All books are read once.</summary>
    private async Task<Dictionary<Digest, Capture>> CapturesAsync(CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            return captures ??= await ReadCapturesAsync(cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<Dictionary<Digest, Capture>> ReadCapturesAsync(CancellationToken cancellation)
    {
        var named = book.Findings.SelectMany(finding => finding.Evidence)
            .Where(proof => proof.Payload is not null)
            .Select(proof => (proof.Payload!.Value, proof.At))
            .ToHashSet();
        var found = new Dictionary<Digest, Capture>();
        var books = book.Registry.Sites.Select(site => site.Home.Text).Concat(book.Registry.Accounts.Select(account => account.Code.Text));
        foreach (var name in books)
        {
            await foreach (var capture in evidence.CapturesAsync(name, cancellation))
            {
                if (capture.Payload is { } payload && (named.Contains((payload, capture.At)) || !found.ContainsKey(payload)))
                {
                    found[payload] = capture;
                }
            }
        }

        return found;
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
