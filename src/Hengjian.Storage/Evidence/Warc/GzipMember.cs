using System.Buffers.Binary;
using System.IO.Compression;

namespace Hengjian.Storage.Evidence.Warc;

/// <summary>One gzip member (RFC 1952), which holds one record: so a reader may begin at any record (ISO 28500, annex D).</summary>
internal static class GzipMember
{
    private const int LeastLength = 18;

    /// <summary>Deflate turns at most 1,032 bytes into one; a member that claims more is damaged.</summary>
    private const long LargestRatio = 1032;

    /// <summary>Appends a member with some bytes, given in pieces.</summary>
    /// <returns>The member's length.</returns>
    public static int Append(MemoryStream output, ReadOnlySpan<byte> head, ReadOnlySpan<byte> block, ReadOnlySpan<byte> end)
    {
        var from = output.Length;
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(head);
            gzip.Write(block);
            gzip.Write(end);
        }

        return checked((int)(output.Length - from));
    }

    /// <summary>The bytes that a member holds.</summary>
    /// <exception cref="InvalidDataException">It is not one whole, sound member.</exception>
    public static byte[] Read(byte[] bytes, int offset, int length)
    {
        var claimed = length < LeastLength ? 0 : BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(offset + length - 4, 4));
        if (length < LeastLength || claimed > Math.Min(LargestRatio * length, Array.MaxLength))
        {
            throw new InvalidDataException("Not a whole gzip member.");
        }

        var plain = new byte[claimed];
        using var gzip = new GZipStream(new MemoryStream(bytes, offset, length, writable: false), CompressionMode.Decompress);
        return gzip.ReadAtLeast(plain, plain.Length, throwOnEndOfStream: false) == plain.Length && gzip.ReadByte() < 0
            ? plain
            : throw new InvalidDataException("Not one gzip member.");
    }
}
