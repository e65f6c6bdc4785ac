using System.Text.Json;
using Hengjian.Core;
using Hengjian.Storage.Evidence.Indexes;
using Hengjian.Storage.Evidence.Ledgers;
using Hengjian.Storage.Evidence.Warc;

namespace Hengjian.Storage.Evidence;

/// <summary>Reads units back: a record, a capture, a body, or what the index keeps of them.</summary>
internal sealed class UnitReader(WarcFiles files)
{
    /// <summary>One record of a unit.</summary>
    /// <exception cref="FileNotFoundException">The file is gone.</exception>
    /// <exception cref="InvalidDataException">The record was changed or damaged.</exception>
    public WarcRecord Record(UnitPlace unit, int record)
    {
        var (offset, length) = unit.PartAt(record);
        return WarcRecord.ReadVerified(GzipMember.Read(files.Read(unit.File, offset, length), 0, length));
    }

    /// <summary>The record of a capture, with which its unit ends.</summary>
    /// <exception cref="FileNotFoundException">The file is gone.</exception>
    /// <exception cref="InvalidDataException">The record was changed or damaged.</exception>
    public CaptureRecord Capture(UnitPlace unit) => CaptureOf(Record(unit, unit.Parts.Count - 1));

    /// <summary>The body that a record holds, decoded and compared with its digest, with the record.</summary>
    /// <exception cref="FileNotFoundException">The file is gone.</exception>
    /// <exception cref="InvalidDataException">The bytes were changed or damaged.</exception>
    public (WarcRecord Record, ReadOnlyMemory<byte> Body) Body(PayloadPlace place)
    {
        var record = Record(place.Unit, place.Record);
        return BodyOf(record, place.Length) is { } body && Digest.Of(body.Span) == place.Digest
            ? (record, body)
            : throw new InvalidDataException("The body does not match its digest.");
    }

    /// <summary>The body that a record holds, decoded; null where it holds none.</summary>
    public static ReadOnlyMemory<byte>? BodyOf(WarcRecord record, long length) => record.Type switch
    {
        "response" => HttpAnswer.Read(record.Block)?.Decode(length),
        "resource" or "conversion" => record.Block,
        _ => null,
    };

    /// <summary>The capture that a metadata record describes.</summary>
    /// <exception cref="InvalidDataException">It describes none.</exception>
    public static CaptureRecord CaptureOf(WarcRecord record)
    {
        try
        {
            return record.Type == "metadata" && JsonSerializer.Deserialize(record.Block.Span, RecordJson.Default.CaptureRecord) is { } capture
                ? capture
                : throw new InvalidDataException("The unit does not end with the record of a capture.");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException("The record of the capture cannot be read.", fault);
        }
    }

    /// <summary>What the index keeps of a unit.</summary>
    /// <exception cref="FileNotFoundException">The file is gone.</exception>
    /// <exception cref="InvalidDataException">The unit was changed or damaged.</exception>
    public UnitFacts Facts(LedgerLine line) => FactsOf(line.Kind, Record(new UnitPlace(0, line.FileNumber, line.Offset, line.Parts), line.Parts.Count - 1));

    /// <summary>What the index keeps of a unit, from the record with which it ends.</summary>
    public static UnitFacts FactsOf(UnitKind kind, WarcRecord last)
    {
        var identity = UnitIdentity.Read(last.Id)?.Identity.Key ?? throw new InvalidDataException("The record's id is none of ours.");
        switch (kind)
        {
            case UnitKind.Capture:
                var capture = CaptureOf(last);
                return new UnitFacts(identity, capture.Book, capture.Capture.Url.Text, capture.Held);
            case UnitKind.Resource:
                return new UnitFacts(identity, null, null, new HeldPayload(Digest.Of(last.Block.Span), last.Block.Length, 0, null));
            default:
                return new UnitFacts(identity, null, null, null);
        }
    }
}
