using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hengjian.Core;

namespace Hengjian.Storage.Evidence.Warc;

/// <summary>The ids of the records of one unit: UUIDs (RFC 9562, version 8) made from what is recorded, so that the same input gives the same bytes.</summary>
/// <remarks>All ids of a unit share their first 14 bytes; the last two count its records.</remarks>
internal sealed class UnitIdentity
{
    private const string Prefix = "<urn:uuid:";
    private readonly byte[] bytes = new byte[16];

    private UnitIdentity()
    {
    }

    /// <summary>The number under which the index finds the unit.</summary>
    public long Key => BinaryPrimitives.ReadInt64BigEndian(bytes);

    /// <summary>An identity for a new unit.</summary>
    /// <param name="origin">The ledger's chain when the folder was opened; with the number it makes two equal captures two units.</param>
    /// <param name="number">How many units came before since then.</param>
    /// <param name="what">What is recorded.</param>
    public static UnitIdentity Of(Digest origin, long number, params ReadOnlySpan<string> what)
    {
        var identity = new UnitIdentity();
        var text = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{origin}\n{number}\n{string.Join('\n', what)}"));
        SHA256.HashData(text).AsSpan(0, 14).CopyTo(identity.bytes);
        identity.bytes[6] = (byte)((identity.bytes[6] & 0x0F) | 0x80);
        identity.bytes[8] = (byte)((identity.bytes[8] & 0x3F) | 0x80);
        return identity;
    }

    /// <summary>The identity of the unit that a record belongs to, and the record's number in it; null where it is no id of ours.</summary>
    /// <param name="id">As in <c>WARC-Record-ID</c>, or the UUID alone.</param>
    public static (UnitIdentity Identity, int Record)? Read(string id)
    {
        var text = id.StartsWith(Prefix, StringComparison.Ordinal) && id.EndsWith('>') ? id[Prefix.Length..^1] : id.StartsWith("urn:uuid:", StringComparison.Ordinal) ? id[9..] : id;
        if (!Guid.TryParseExact(text, "D", out var uuid))
        {
            return null;
        }

        var identity = new UnitIdentity();
        uuid.TryWriteBytes(identity.bytes, bigEndian: true, out _);
        var record = BinaryPrimitives.ReadUInt16BigEndian(identity.bytes.AsSpan(14));
        identity.bytes.AsSpan(14).Clear();
        return (identity, record);
    }

    /// <summary>The id of a record.</summary>
    /// <param name="record">Its number in the unit, from 0.</param>
    public string IdOf(int record)
    {
        Span<byte> id = stackalloc byte[16];
        bytes.CopyTo(id);
        BinaryPrimitives.WriteUInt16BigEndian(id[14..], checked((ushort)record));
        return $"{Prefix}{new Guid(id, bigEndian: true)}>";
    }
}
