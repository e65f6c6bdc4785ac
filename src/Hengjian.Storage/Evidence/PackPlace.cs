using System.Buffers.Binary;
using Hengjian.Core;

namespace Hengjian.Storage.Evidence;

/// <summary>Where some bytes lie: the pack's number, the offset in it, and their number.</summary>
/// <remarks>In the index it takes 48 bytes: the digest (32), the pack (4), the offset (8), the length (4), big-endian.</remarks>
internal readonly record struct PackPlace(int Pack, long Offset, int Length)
{
    public const int EntrySize = 48;
    private const int DigestSize = 32;

    /// <summary>The first half of a digest: enough to find bytes by, half the memory. The whole is verified on reading.</summary>
    public static UInt128 KeyOf(Digest digest) => BinaryPrimitives.ReadUInt128BigEndian(Convert.FromHexString(digest.Text));

    /// <summary>Whether a pack of so many bytes holds these.</summary>
    public bool IsWithin(long packLength) => Pack > 0 && Length >= 0 && Offset >= 0 && Offset <= packLength - Length;

    /// <summary>Reads an entry of the index.</summary>
    public static (UInt128 Key, PackPlace Place) Read(ReadOnlySpan<byte> entry) => (
        BinaryPrimitives.ReadUInt128BigEndian(entry),
        new PackPlace(
            BinaryPrimitives.ReadInt32BigEndian(entry[DigestSize..]),
            BinaryPrimitives.ReadInt64BigEndian(entry[(DigestSize + 4)..]),
            BinaryPrimitives.ReadInt32BigEndian(entry[(DigestSize + 12)..])));

    /// <summary>Writes an entry of the index.</summary>
    public byte[] EntryOf(Digest digest)
    {
        var entry = new byte[EntrySize];
        Convert.FromHexString(digest.Text).CopyTo(entry, 0);
        BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(DigestSize), Pack);
        BinaryPrimitives.WriteInt64BigEndian(entry.AsSpan(DigestSize + 4), Offset);
        BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(DigestSize + 12), Length);
        return entry;
    }
}
