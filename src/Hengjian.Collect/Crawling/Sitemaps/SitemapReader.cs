using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling.Sitemaps;

/// <summary>Reads sitemaps: XML and its index (sitemaps.org 0.9), RSS and Atom used as such, plain text with an address a line; each of them also compressed by gzip, whatever its name and type say.</summary>
/// <remarks>
/// At most 50 MB after decompression and 50,000 addresses are read, the protocol's limits; the rest is left and named as a fault. Bad XML is read as far as tags can be made out: a lone ampersand or a file cut off costs nothing that stands before it.
/// A document type is refused: no entity is ever expanded, no other file ever read. Addresses of other hosts are left out and counted; <c>www.</c> and the scheme make no other host.
/// </remarks>
internal static class SitemapReader
{
    /// <summary>The most bytes read, after decompression.</summary>
    public const int MostBytes = 50 * 1024 * 1024;

    /// <summary>The most addresses taken from one file.</summary>
    public const int MostLocations = 50_000;

    private const int CharsetSample = 64 * 1024;
    private const int LongestLine = 4_096;

    /// <summary>Reads a sitemap.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="contentType">The Content-Type header as sent; null when there was none.</param>
    /// <param name="url">The sitemap's address.</param>
    public static SitemapReading Read(ReadOnlyMemory<byte> bytes, string? contentType, PageUrl url)
    {
        var taken = new SitemapCollector(url);
        try
        {
            var encoding = EncodingOf(Beginning(bytes), contentType);
            using var plain = Opened(bytes);
            using var reader = new StreamReader(plain, encoding, detectEncodingFromByteOrderMarks: true);
            Read(reader, taken);
            if (plain.WasCut)
            {
                taken.Fault($"站点地图解压后超过 {MostBytes / (1024 * 1024)} MB，其余未读");
            }
        }
        catch (InvalidDataException)
        {
            taken.Fault("站点地图的压缩数据损坏，只读到损坏处");
        }

        return taken.Result();
    }

    private static BoundedStream Opened(ReadOnlyMemory<byte> bytes)
    {
        var array = MemoryMarshal.TryGetArray(bytes, out var segment) ? segment : new ArraySegment<byte>(bytes.ToArray());
        var stream = new MemoryStream(array.Array!, array.Offset, array.Count, writable: false);
        return new BoundedStream(bytes.Span is [0x1F, 0x8B, ..] ? new GZipStream(stream, CompressionMode.Decompress) : stream, MostBytes);
    }

    private static byte[] Beginning(ReadOnlyMemory<byte> bytes)
    {
        using var stream = Opened(bytes);
        var sample = new byte[CharsetSample];
        return sample[..stream.ReadAtLeast(sample, sample.Length, throwOnEndOfStream: false)];
    }

    private static void Read(StreamReader reader, SitemapCollector taken)
    {
        switch (FirstLetter(reader))
        {
            case null:
                taken.Fault("站点地图是空的");
                break;
            case '<':
                SitemapXml.Read(reader, taken);
                break;
            default:
                ReadLines(reader, taken);
                break;
        }
    }

    /// <summary>The charset by the same rules as for pages, found on the beginning only, cut back to whole characters.</summary>
    private static Encoding EncodingOf(ReadOnlySpan<byte> head, string? contentType)
    {
        var lastMark = head.LastIndexOfAny((byte)'>', (byte)'\n');
        var read = PageText.Read(lastMark > 0 ? head[..(lastMark + 1)] : head, contentType).Charset;
        return CodePagesEncodingProvider.Instance.GetEncoding(read) ?? Encoding.GetEncoding(read);
    }

    private static char? FirstLetter(StreamReader reader)
    {
        while (reader.Peek() is >= 0 and var next)
        {
            if (!char.IsWhiteSpace((char)next) && next is not ('\uFEFF' or 0))
            {
                return (char)next;
            }

            reader.Read();
        }

        return null;
    }

    private static void ReadLines(StreamReader reader, SitemapCollector taken)
    {
        var line = new StringBuilder();
        var number = 1;
        while (!taken.IsFull)
        {
            var letter = reader.Read();
            if (letter is >= 0 and not ('\n' or '\r'))
            {
                line.Append(line.Length < LongestLine ? (char)letter : "");
                continue;
            }

            if (line.Length > 0)
            {
                taken.Line(line.ToString(), number);
                line.Clear();
            }

            number += letter == '\n' ? 1 : 0;
            if (letter < 0)
            {
                return;
            }
        }
    }
}
