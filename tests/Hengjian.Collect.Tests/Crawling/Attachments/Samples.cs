using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Hengjian.Collect.Tests.Crawling.Attachments;

/// <summary>Small files of each kind, whole, made as their formats' documents say.</summary>
internal static class Samples
{
    /// <summary>A PDF of about a size.</summary>
    public static byte[] Pdf(int size = 300) => Ascii($"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\n{Filler(size)}\ntrailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");

    /// <summary>A linearised PDF that states its own length, with the first end mark that such files have near their beginning.</summary>
    public static byte[] LinearPdf(int size)
    {
        var rest = $"startxref\n0\n%%EOF\n{Filler(size)}\nstartxref\n9\n%%EOF\n";
        var start = "%PDF-1.4\n1 0 obj\n<</Linearized 1/L 00000000/H[1 2]/O 3/E 4/N 1/T 5>>\nendobj\n";
        return Ascii(start.Replace("00000000", $"{start.Length + rest.Length:00000000}", StringComparison.Ordinal) + rest);
    }

    /// <summary>A package with one stored part of about a size, and a comment.</summary>
    public static byte[] Zip(int size = 300, int comment = 0)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            archive.Comment = new string('c', comment);
            using var part = archive.CreateEntry("word/document.xml", CompressionLevel.NoCompression).Open();
            part.Write(Ascii(Filler(size)));
        }

        return stream.ToArray();
    }

    /// <summary>A compound file of 512-byte sectors whose table lies at one sector and whose directory at another.</summary>
    public static byte[] Compound(int sectors = 8, uint table = 0, uint directory = 1)
    {
        var file = new byte[512 * (sectors + 1)];
        ((byte[])[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).CopyTo(file, 0);
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(30), 9);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(44), 1);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(48), directory);
        file.AsSpan(76, 436).Fill(0xFF);
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(76), table);
        file.AsSpan(512).Fill(0x41);
        return file;
    }

    /// <summary>A 7z archive with an end header of 20 bytes after some data.</summary>
    public static byte[] SevenZip(int data)
    {
        var file = new byte[32 + data + 20];
        ((byte[])[0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4]).CopyTo(file, 0);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(12), (ulong)data);
        BinaryPrimitives.WriteUInt64LittleEndian(file.AsSpan(20), 20);
        return file;
    }

    /// <summary>A file that begins with some bytes and goes on with others that are no text.</summary>
    public static byte[] Marked(params byte[] mark) => [.. mark, .. Enumerable.Range(0, 600).Select(i => (byte)(i * 7 % 256))];

    public static byte[] Ascii(string text) => Encoding.ASCII.GetBytes(text);

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Filler(int size) => string.Concat(Enumerable.Repeat("0123456789abcde\n", (size / 16) + 1))[..size];
}
