using System.Buffers;
using System.Text;

namespace Hengjian.Core.Captures;

/// <summary>How far some bytes are UTF-8.</summary>
/// <param name="Characters">Characters of several bytes that are well formed.</param>
/// <param name="Faults">Sequences that are not UTF-8, without one that the end of the bytes cuts off.</param>
internal readonly record struct Utf8Tally(int Characters, int Faults)
{
    /// <summary>Whether the bytes are UTF-8, but for at most one stray byte in a hundred characters.</summary>
    public bool IsUtf8 => Faults == 0 || Characters / 100 >= Faults;

    /// <summary>Counts.</summary>
    public static Utf8Tally Of(ReadOnlySpan<byte> bytes)
    {
        var (characters, faults) = (0, 0);
        while (true)
        {
            var plain = bytes.IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            if (plain < 0)
            {
                return new Utf8Tally(characters, faults);
            }

            bytes = bytes[plain..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            characters += status == OperationStatus.Done ? 1 : 0;
            faults += status == OperationStatus.InvalidData ? 1 : 0;
            bytes = bytes[length..];
        }
    }
}
