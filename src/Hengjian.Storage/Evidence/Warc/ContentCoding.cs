using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Hengjian.Storage.Evidence.Warc;

/// <summary>The content codings that the framework can undo (RFC 9110, section 8.4.1; brotli: RFC 7932).</summary>
internal static class ContentCoding
{
    /// <summary>The bytes without the coding; where they are damaged or cut off, what could be had of them. Null for an unknown coding.</summary>
    /// <param name="coding">Its name in lower case.</param>
    /// <param name="bytes">The coded bytes.</param>
    /// <param name="most">Decoding ends when there are more bytes than this.</param>
    public static ReadOnlyMemory<byte>? Decode(string coding, ReadOnlyMemory<byte> bytes, long most)
    {
        using var source = MemoryMarshal.TryGetArray(bytes, out var array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false) : new MemoryStream(bytes.ToArray());
        using Stream? decoder = coding switch
        {
            "gzip" or "x-gzip" => new GZipStream(source, CompressionMode.Decompress),
            "deflate" when IsZlib(bytes.Span) => new ZLibStream(source, CompressionMode.Decompress),
            "deflate" => new DeflateStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            _ => null,
        };
        return decoder is null ? null : ReadAll(decoder, most);
    }

    /// <summary>Servers send deflate with and without the zlib wrapper (RFC 1950) that the standard asks for.</summary>
    private static bool IsZlib(ReadOnlySpan<byte> bytes) => bytes.Length > 1 && (bytes[0] & 0x0F) == 8 && ((bytes[0] << 8) | bytes[1]) % 31 == 0;

    private static ReadOnlyMemory<byte> ReadAll(Stream decoder, long most)
    {
        using var plain = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            for (int read; plain.Length <= most && (read = decoder.Read(buffer)) > 0;)
            {
                plain.Write(buffer, 0, read);
            }
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            // What came before the damage is what a browser would have shown; whether it is the body is decided by its digest.
        }

        return plain.GetBuffer().AsMemory(0, (int)plain.Length);
    }
}
