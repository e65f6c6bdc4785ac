using System.Globalization;
using Hengjian.Core;
using Hengjian.Storage.Evidence.Indexes;
using Hengjian.Storage.Evidence.Ledgers;
using Hengjian.Storage.Evidence.Warc;

namespace Hengjian.Storage.Evidence.Verification;

/// <summary>Compares one unit with its line in the ledger, each record with its digests, and what the capture says with the bytes that are there.</summary>
/// <param name="files">The WARC files.</param>
/// <param name="found">The units verified so far: a capture may rest on bytes of an earlier one.</param>
/// <param name="differences">Where faults are named.</param>
internal sealed class UnitVerification(WarcFiles files, EvidenceIndex found, BoundedList differences)
{
    /// <summary>Verifies a unit.</summary>
    /// <param name="line">Its line.</param>
    /// <param name="file">The file's name, for messages.</param>
    /// <returns>What the index keeps of it; null where something is wrong with it.</returns>
    public UnitFacts? Verify(LedgerLine line, string file)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{file} 第 {line.Offset} 字节起的 {line.Length} 字节");
        try
        {
            var bytes = files.Read(line.FileNumber, line.Offset, line.Length);
            if (Digest.Of(bytes) != line.Digest)
            {
                differences.Add($"{place}被改动：摘要与账本所记不同{NameOf(bytes, line)}");
                return null;
            }

            return Verify(line, RecordsOf(line, bytes), place);
        }
        catch (FileNotFoundException)
        {
            differences.Add($"{place}不见了：没有这个文件");
        }
        catch (InvalidDataException fault)
        {
            differences.Add($"{place}不见了或读不懂：{fault.Message}");
        }

        return null;
    }

    private UnitFacts? Verify(LedgerLine line, IReadOnlyList<WarcRecord> records, string place)
    {
        var sound = true;
        foreach (var record in records)
        {
            var payload = record.Type switch
            {
                "response" => HttpAnswer.Read(record.Block) is { } answer ? Digest.Of(answer.Entity.Span) : (Digest?)null,
                "resource" or "conversion" => Digest.Of(record.Block.Span),
                _ => null,
            };
            if (payload is { } digest && !record.Agrees("WARC-Payload-Digest", digest))
            {
                differences.Add($"{place}：{record.Id} 的内容与 WARC-Payload-Digest 不符");
                sound = false;
            }
        }

        var facts = UnitReader.FactsOf(line.Kind, records[^1]);
        if (facts.Payload is { } held && !Holds(records, held))
        {
            differences.Add($"{place}：所记的内容 {held.Digest} 与摘要不符");
            sound = false;
        }

        if (facts.Payload is null && line.Kind == UnitKind.Capture && UnitReader.CaptureOf(records[^1]).Capture is { Payload: { } kept } capture && found.Body(kept, long.MaxValue) is null)
        {
            differences.Add($"{place}：{capture.Url} 所记的内容 {kept} 不见了，或已被改动");
        }

        return sound ? facts : null;
    }

    private static bool Holds(IReadOnlyList<WarcRecord> records, HeldPayload held) =>
        held.Record < records.Count && UnitReader.BodyOf(records[held.Record], held.Length) is { } body && Digest.Of(body.Span) == held.Digest;

    private static List<WarcRecord> RecordsOf(LedgerLine line, byte[] bytes)
    {
        var records = new List<WarcRecord>(line.Parts.Count);
        var at = 0;
        foreach (var part in line.Parts)
        {
            records.Add(WarcRecord.ReadVerified(GzipMember.Read(bytes, at, part)));
            at += part;
        }

        return records;
    }

    /// <summary>Whose capture was changed, if that can still be read.</summary>
    private static string NameOf(byte[] bytes, LedgerLine line)
    {
        try
        {
            var last = WarcRecord.Read(GzipMember.Read(bytes, line.Length - line.Parts[^1], line.Parts[^1]));
            return last["WARC-Target-URI"] is { } address ? $"（{address}）" : "";
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }
}
