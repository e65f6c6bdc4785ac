using Hengjian.Core;
using Hengjian.Storage.Evidence;
using Hengjian.Storage.Evidence.Verification;

namespace Hengjian.Storage;

/// <summary>What came of verifying a folder of evidence: every byte hashed again, the ledger's chain followed, index and files compared.</summary>
/// <param name="Records">How many WARC records the ledger knows.</param>
/// <param name="Captures">How many captures.</param>
/// <param name="Probes">How many probes.</param>
/// <param name="Head">The end of the ledger's chain. Whoever kept it, as after publication, can tell later whether anything before it was changed.</param>
/// <param name="Differences">What differs, one line each (zh-CN), at most a thousand; a last line counts the rest.</param>
/// <param name="Warnings">What is odd and takes nothing from the evidence, likewise: files and folders that are none of ours, an index that cannot be read.</param>
public sealed record EvidenceVerification(long Records, long Captures, long Probes, Digest Head, IReadOnlyList<string> Differences, IReadOnlyList<string> Warnings)
{
    /// <summary>Whether nothing differs.</summary>
    public bool IsVerified => Differences.Count == 0;

    /// <summary>Verifies a folder by itself alone.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static EvidenceVerification Run(string root, CancellationToken cancellation) => Run(root, null, cancellation);

    /// <summary>Verifies a folder. Nothing in it is changed or added. Memory does not grow with what is kept.</summary>
    /// <param name="root">The folder of evidence.</param>
    /// <param name="noted">An end of the chain that was noted or published earlier: it must be on the chain, or the folder was put back to an earlier state, or made anew. Null to ask for none; then a folder put back as a whole passes.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static EvidenceVerification Run(string root, Digest? noted, CancellationToken cancellation)
    {
        using var verification = new FolderVerification(new FolderLayout(root));
        return verification.Run(noted, cancellation);
    }
}
