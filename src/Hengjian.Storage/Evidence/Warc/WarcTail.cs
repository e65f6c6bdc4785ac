using Hengjian.Storage.Evidence.Indexes;
using Hengjian.Storage.Evidence.Ledgers;

namespace Hengjian.Storage.Evidence.Warc;

/// <summary>Finds the whole units at the end of a file that the ledger does not know yet.</summary>
internal static class WarcTail
{
    private static ReadOnlySpan<byte> Magic => [0x1F, 0x8B, 0x08];

    /// <summary>The units from the beginning of some bytes, up to the first that is torn or none of ours.</summary>
    public static IEnumerable<(UnitKind Kind, IReadOnlyList<int> Parts, UnitFacts Facts)> UnitsOf(byte[] bytes)
    {
        var parts = new List<int>();
        var at = 0;
        while (Next(bytes, at) is var (record, length))
        {
            if (UnitIdentity.Read(record.Id) is not { } id || id.Record != parts.Count)
            {
                yield break;
            }

            parts.Add(length);
            at += length;
            if (KindOf(record) is { } kind)
            {
                if (FactsOf(kind, record) is not { } facts)
                {
                    yield break;
                }

                yield return (kind, parts, facts);
                parts = [];
            }
        }
    }

    /// <summary>What a unit is that ends with this record; null where more must follow.</summary>
    private static UnitKind? KindOf(WarcRecord record) => record.Type switch
    {
        "metadata" => UnitKind.Capture,
        "warcinfo" => UnitKind.FileHead,
        "resource" when record["WARC-Target-URI"]?.StartsWith(ResourceUnit.AddressStart, StringComparison.Ordinal) == true => UnitKind.Resource,
        _ => null,
    };

    private static UnitFacts? FactsOf(UnitKind kind, WarcRecord record)
    {
        try
        {
            return UnitReader.FactsOf(kind, record);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The member that begins at a place: it ends where the next begins, or with the bytes.</summary>
    private static (WarcRecord Record, int Length)? Next(byte[] bytes, int from)
    {
        if (!bytes.AsSpan(from).StartsWith(Magic))
        {
            return null;
        }

        for (var end = from; end < bytes.Length;)
        {
            var next = bytes.AsSpan(end + 1).IndexOf(Magic);
            end = next < 0 ? bytes.Length : end + 1 + next;
            try
            {
                return (WarcRecord.ReadVerified(GzipMember.Read(bytes, from, end - from)), end - from);
            }
            catch (InvalidDataException)
            {
                // These three bytes were no beginning but compressed data, or the member is torn.
            }
        }

        return null;
    }
}
