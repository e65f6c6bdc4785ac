using Hengjian.Storage;

namespace Hengjian.Server.Evaluations;

/// <summary>Hashes every byte of the evidence again and follows the ledger's chain, whether or not scoring needs it.</summary>
internal static class EvidenceAudit
{
    /// <summary>Audits the evidence; every fault is named with its file and place.</summary>
    public static void Run(string folder, DifferenceList differences, CancellationToken cancellation)
    {
        foreach (var line in EvidenceVerification.Run(folder, cancellation).Differences)
        {
            differences.Add($"证据有损：{line}");
        }
    }
}
