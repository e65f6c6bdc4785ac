using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using Hengjian.Core;

namespace Hengjian.Storage.Evidence.Ledgers;

/// <summary>One line of the ledger: what was appended, where it lies, its digest, and the chain up to it.</summary>
/// <remarks>As text: <c>c 00001 123456 310+4021+902 DIGEST CHAIN</c>, about 160 bytes.</remarks>
/// <param name="Kind">What was appended.</param>
/// <param name="File">The number of the WARC file in five digits, or the name of the book's file of probes without its ending.</param>
/// <param name="Offset">Where it begins in the file.</param>
/// <param name="Parts">The lengths of its gzip members; of a probe the length of its line.</param>
/// <param name="Digest">The SHA-256 of the bytes as they lie in the file.</param>
/// <param name="Chain">The SHA-256 of the chain before (32 bytes) and the digest (32 bytes).</param>
internal sealed record LedgerLine(UnitKind Kind, string File, long Offset, IReadOnlyList<int> Parts, Digest Digest, Digest Chain)
{
    private const int Fields = 6;

    /// <summary>The chain before the first unit: 32 zero bytes.</summary>
    public static readonly Digest Genesis = Digest.TryParse(new string('0', 64), out var zero) ? zero : default;

    /// <summary>The length in bytes.</summary>
    public int Length => Parts.Sum();

    /// <summary>Where it ends in the file.</summary>
    public long End => Offset + Length;

    /// <summary>The number of the WARC file.</summary>
    public int FileNumber => int.Parse(File, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>The chain after a unit.</summary>
    public static Digest ChainAfter(Digest before, Digest unit)
    {
        Span<byte> both = stackalloc byte[2 * SHA256.HashSizeInBytes];
        Convert.FromHexString(before.Text, both, out _, out _);
        Convert.FromHexString(unit.Text, both[SHA256.HashSizeInBytes..], out _, out _);
        return Digest.Of(both);
    }

    /// <summary>Reads a line without its end.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out LedgerLine? line)
    {
        line = null;
        var fields = text.Split(' ');
        if (fields.Length != Fields
            || fields[0].Length != 1
            || !Enum.IsDefined((UnitKind)fields[0][0])
            || fields[1].AsSpan().IndexOfAny('/', '\\') >= 0
            || !long.TryParse(fields[2], NumberStyles.None, CultureInfo.InvariantCulture, out var offset)
            || ReadParts(fields[3]) is not { } parts
            || offset > long.MaxValue - int.MaxValue
            || !Digest.TryParse(fields[4], out var digest)
            || !Digest.TryParse(fields[5], out var chain))
        {
            return false;
        }

        line = new LedgerLine((UnitKind)fields[0][0], fields[1], offset, parts, digest, chain);
        return line.Kind == UnitKind.Probe || (line.File.Length == 5 && line.File.All(char.IsAsciiDigit));
    }

    /// <summary>Reads the lengths of members; null where they are none, or more together than a unit can have.</summary>
    public static IReadOnlyList<int>? ReadParts(string text)
    {
        var parts = new List<int>();
        var sum = 0L;
        foreach (var part in text.Split('+'))
        {
            if (!int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var length) || (sum += length) > Array.MaxLength)
            {
                return null;
            }

            parts.Add(length);
        }

        return parts;
    }

    /// <summary>Lengths of members as text.</summary>
    public static string WriteParts(IReadOnlyList<int> parts) => string.Join('+', parts.Select(part => part.ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(char)Kind} {File} {Offset} {WriteParts(Parts)} {Digest} {Chain}");
}
