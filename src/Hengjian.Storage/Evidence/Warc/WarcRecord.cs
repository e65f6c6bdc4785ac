using System.Globalization;
using System.Text;
using Hengjian.Core;

namespace Hengjian.Storage.Evidence.Warc;

/// <summary>A record as read: its fields and its block.</summary>
internal sealed class WarcRecord
{
    public const string Version = "WARC/1.1";

    private readonly List<(string Name, string Value)> fields;

    private WarcRecord(List<(string Name, string Value)> fields, ReadOnlyMemory<byte> block)
    {
        this.fields = fields;
        Block = block;
    }

    /// <summary>The end of every record: two empty lines.</summary>
    public static ReadOnlySpan<byte> End => "\r\n\r\n"u8;

    /// <summary>What lies between the head and the end.</summary>
    public ReadOnlyMemory<byte> Block { get; }

    /// <summary>The value of <c>WARC-Type</c>; empty when there is none.</summary>
    public string Type => this["WARC-Type"] ?? "";

    /// <summary>The value of <c>WARC-Record-ID</c>; empty when there is none.</summary>
    public string Id => this["WARC-Record-ID"] ?? "";

    /// <summary>The value of a field's first occurrence; null when the field is absent.</summary>
    public string? this[string name] => fields.Find(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>The fields in order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => [.. fields.Select(pair => KeyValuePair.Create(pair.Name, pair.Value))];

    /// <summary>Reads a record that stands alone.</summary>
    /// <exception cref="InvalidDataException">The bytes are not exactly one record.</exception>
    public static WarcRecord Read(ReadOnlyMemory<byte> bytes)
    {
        var headLength = bytes.Span.IndexOf("\r\n\r\n"u8);
        var lines = headLength < 0 ? [] : Encoding.UTF8.GetString(bytes.Span[..headLength]).Split("\r\n");
        if (lines.Length == 0 || lines[0] != Version)
        {
            throw new InvalidDataException("Not a record of WARC 1.1.");
        }

        var fields = new List<(string, string)>(lines.Length);
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            fields.Add(colon > 0 ? (line[..colon], line[(colon + 1)..].Trim(' ')) : throw new InvalidDataException("A line of the head is not a field."));
        }

        var block = bytes[(headLength + 4)..];
        var record = new WarcRecord(fields, block.Length < End.Length ? default : block[..^End.Length]);
        return block.Span.EndsWith(End) && record["Content-Length"] == record.Block.Length.ToString(CultureInfo.InvariantCulture)
            ? record
            : throw new InvalidDataException("The record does not end where its head says.");
    }

    /// <summary>Whether a field names this digest; one that is absent claims nothing, so it is no fault.</summary>
    public bool Agrees(string field, Digest digest) => this[field] is not { } claimed || claimed == WarcHead.LabelOf(digest);

    /// <summary>Reads a record and compares its block with the digest in its head.</summary>
    /// <exception cref="InvalidDataException">It is no record, or the block was changed.</exception>
    public static WarcRecord ReadVerified(ReadOnlyMemory<byte> bytes)
    {
        var record = Read(bytes);
        return record["WARC-Block-Digest"] is not null && record.Agrees("WARC-Block-Digest", Digest.Of(record.Block.Span))
            ? record
            : throw new InvalidDataException("The block does not match its digest.");
    }
}
