using Hengjian.Reports.Cycles.Page;

namespace Hengjian.Reports.Cycles;

/// <summary>The page around captured bytes: address, time, status, headers, digest, the findings that rest on them, and the bytes as text.</summary>
/// <remarks>The bytes stand in the page as escaped text. On a result site a web page is also shown in a frame that runs nothing, and the bytes can be fetched; a saved page has neither.</remarks>
public static class ProofPage
{
    /// <summary>The address of the page for a digest, relative to the report: <c>proof/</c>, the digest, <c>.html</c>.</summary>
    public static string AddressOf(Core.Digest digest) => $"proof/{digest.Text}.html";

    /// <summary>What the page may do, as the Content-Security-Policy header of the server that sends it.</summary>
    public static string Policy => PageAssets.ProofPolicy;

    /// <summary>Writes the page as UTF-8; the stream stays open.</summary>
    public static Task WriteAsync(CapturedProof proof, Stream stream, CancellationToken cancellation) =>
        PageRenderer.WriteAsync<ProofDocument, CapturedProof>(proof, stream, cancellation);
}
