using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Hengjian.Collect.Crawling.Attachments;

/// <summary>Whether a file is whole or cut off, by its beginning, its end and its length. True is whole, false is cut off, null is not known.</summary>
internal static class Wholeness
{
    /// <summary>How much of the end is asked for first. ISO 32000-1, Annex H, note 18: PDF readers look for <c>%%EOF</c> within the last 1,024 bytes.</summary>
    public const int ShortEnd = 1024;

    /// <summary>How much of the end is asked for when the first is not enough: a ZIP's end record with the longest comment (APPNOTE.TXT 4.3.16: 22 and 65,535 bytes).</summary>
    public const int LongEnd = 22 + 65_535;

    private const int CompoundHeader = 512;
    private const int FirstTable = 76;
    private const uint MostTablesInHeader = 109;
    private const uint LastRegularSector = 0xFFFFFFFA;

    /// <summary>What the beginning of a file says of its length.</summary>
    /// <param name="end">How such a file shows that it is whole.</param>
    /// <param name="head">Its first bytes.</param>
    /// <param name="total">Its length.</param>
    public static bool? ByHead(FileEnd end, ReadOnlySpan<byte> head, long total) => end switch
    {
        FileEnd.Pdf => ByLinearization(head, total),
        FileEnd.SevenZip => BySevenZip(head, total),
        FileEnd.Compound => ByCompound(head, total),
        _ => null,
    };

    /// <summary>What the last bytes of a file say.</summary>
    /// <param name="end">How such a file shows that it is whole.</param>
    /// <param name="tail">Its last bytes.</param>
    /// <param name="isAll">Whether there is no more to look at: they are the whole file, or <see cref="LongEnd"/> bytes of it.</param>
    public static bool? ByTail(FileEnd end, ReadOnlySpan<byte> tail, bool isAll) => end switch
    {
        FileEnd.Pdf => tail.IndexOf("%%EOF"u8) >= 0 || tail.IndexOf("startxref"u8) >= 0 ? true : isAll && !IsPadding(tail) ? false : null,
        FileEnd.Zip => tail.LastIndexOf("PK\u0005\u0006"u8) >= 0 ? true : isAll && !IsPadding(tail) ? false : null,
        _ => null,
    };

    /// <summary>Whether the end of a file can say anything.</summary>
    public static bool IsInTail(FileEnd end) => end is FileEnd.Pdf or FileEnd.Zip;

    // ISO 32000-1, F.3.1: the first object of a linearised file holds the length of the whole in /L. It may have grown since, not shrunk.
    private static bool? ByLinearization(ReadOnlySpan<byte> head, long total)
    {
        var text = Encoding.Latin1.GetString(head);
        var from = text.IndexOf("/Linearized", StringComparison.Ordinal);
        var to = from < 0 ? -1 : text.IndexOf(">>", from, StringComparison.Ordinal);
        if (to < 0)
        {
            return null;
        }

        var at = text.IndexOf("/L ", from, to - from, StringComparison.Ordinal);
        var digits = at < 0 ? "" : new string([.. text[(at + 3)..to].TrimStart().TakeWhile(char.IsAsciiDigit)]);
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var stated) && stated > total ? false : null;
    }

    // 7zFormat.txt: the start header says where the end header lies and how long it is.
    private static bool? BySevenZip(ReadOnlySpan<byte> head, long total)
    {
        const int StartHeader = 32;
        if (head.Length < StartHeader)
        {
            return total < StartHeader ? false : null;
        }

        var offset = BinaryPrimitives.ReadUInt64LittleEndian(head[12..]);
        var size = BinaryPrimitives.ReadUInt64LittleEndian(head[20..]);
        return offset > long.MaxValue / 4 || size > long.MaxValue / 4 ? null : (long)(StartHeader + offset + size) <= total;
    }

    // [MS-CFB] 2.2: the header names the first sector of the directory and the sectors of the allocation table; without them no program opens the file.
    private static bool? ByCompound(ReadOnlySpan<byte> head, long total)
    {
        if (head.Length < CompoundHeader)
        {
            return total < CompoundHeader ? false : null;
        }

        var shift = BinaryPrimitives.ReadUInt16LittleEndian(head[30..]);
        if (shift is not (9 or 12))
        {
            return null;
        }

        var farthest = BinaryPrimitives.ReadUInt32LittleEndian(head[48..]);
        var tables = Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(head[44..]), MostTablesInHeader);
        for (var i = 0; i < tables; i++)
        {
            var sector = BinaryPrimitives.ReadUInt32LittleEndian(head[(FirstTable + (4 * i))..]);
            farthest = sector <= LastRegularSector && (sector > farthest || farthest > LastRegularSector) ? sector : farthest;
        }

        // The last sector may be short in files that some programs write; where it begins is what counts.
        return farthest > LastRegularSector ? null : ((long)farthest + 1) << shift < total;
    }

    private static bool IsPadding(ReadOnlySpan<byte> tail) => tail.IndexOfAnyExcept((ReadOnlySpan<byte>)[0, 9, 10, 13, 32, 0xFF]) < 0;
}
