using Hengjian.Core;
using Hengjian.Storage;

namespace Hengjian.Server.Evaluations;

/// <summary>Reads every payload that any capture names and compares it with its digest, whether or not scoring needs it.</summary>
internal static class EvidenceAudit
{
    /// <summary>Audits the evidence; each payload is read once, and a fault is named for every file of records that rests on it.</summary>
    public static async Task RunAsync(EvidenceFolder store, DifferenceList differences, CancellationToken cancellation)
    {
        var faults = new Dictionary<Digest, string?>();
        await foreach (var (file, capture) in store.EveryCaptureAsync(cancellation))
        {
            if (capture.Payload is not { } payload)
            {
                continue;
            }

            if (!faults.TryGetValue(payload, out var fault))
            {
                fault = await FaultOfAsync(store, payload, cancellation);
                faults.Add(payload, fault);
            }

            if (fault is not null)
            {
                differences.Add($"证据有损：{file} 所记的内容 {payload} {fault}");
            }
        }
    }

    private static async Task<string?> FaultOfAsync(EvidenceFolder store, Digest payload, CancellationToken cancellation)
    {
        try
        {
            await store.ReadAsync(payload, cancellation);
            return null;
        }
        catch (FileNotFoundException)
        {
            return "不见了";
        }
        catch (InvalidDataException)
        {
            return "已被改动或损坏";
        }
    }
}
