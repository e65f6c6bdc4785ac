using Hengjian.Core.Captures;
using Hengjian.Reports.Cycles;
using Hengjian.Storage;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Server.Results;

/// <summary>Saves the page of every captured thing that a result points to beside its report, so that the report opens its proof from a disk, too.</summary>
public static class ProofFiles
{
    /// <summary>Writes one page for each digest that a finding or a score entry names.</summary>
    /// <exception cref="InvalidDataException">Some bytes no longer match their digest.</exception>
    /// <exception cref="IOException">The disk is full or fails.</exception>
    public static async Task WriteAsync(ResultFolder folder, EvaluationBook book, IEvidenceStore evidence, CancellationToken cancellation)
    {
        var index = new ProofIndex(book, evidence);
        foreach (var digest in index.Digests)
        {
            var proof = await index.ReadAsync(digest, await evidence.ReadAsync(digest, cancellation), isSaved: true, cancellation);
            await folder.WriteAsync(ProofPage.AddressOf(digest), (stream, token) => ProofPage.WriteAsync(proof, stream, token), cancellation);
        }
    }
}
