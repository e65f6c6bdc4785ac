using Hengjian.Core;
using Hengjian.Storage.Evidence.Indexes;
using Hengjian.Storage.Evidence.Ledgers;

namespace Hengjian.Storage.Evidence;

/// <summary>The bytes of a digest, decoded and verified.</summary>
internal sealed class EvidenceBytes(FolderLayout layout, UnitReader units)
{
    /// <summary>Reads bytes. Where the index leads to something else, it is done without: the index is no evidence and may be wrong.</summary>
    /// <exception cref="FileNotFoundException">No such bytes are kept (zh-CN).</exception>
    /// <exception cref="InvalidDataException">They no longer match the digest (zh-CN).</exception>
    public byte[] Read(Digest digest, EvidenceLookup lookup)
    {
        var place = lookup.Body(digest);
        if (place is null)
        {
            lookup.CatchUp();
            place = lookup.Body(digest);
        }

        if (place is not null && TryRead(place) is { } bytes)
        {
            return bytes;
        }

        using var anew = EvidenceLookup.OpenForReading(null, new LedgerReader(layout.Ledger), units, null);
        anew.CatchUp();
        return anew.Body(digest) is not { } found
            ? place is null ? throw new FileNotFoundException($"{layout.Root}：没有摘要为 {digest} 的证据") : throw Damaged(digest)
            : TryRead(found) ?? throw Damaged(digest);
    }

    private byte[]? TryRead(PayloadPlace place)
    {
        try
        {
            return units.Body(place).Body.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or FileNotFoundException)
        {
            return null;
        }
    }

    private InvalidDataException Damaged(Digest digest) => new($"{layout.Root}：摘要为 {digest} 的证据与摘要不符，已被改动或损坏");
}
