using System.Numerics;
using System.Runtime.Intrinsics;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>Gathers features of a text into a SimHash: bit i is set when more features have it set than not.</summary>
/// <remarks>Charikar, Similarity estimation techniques from rounding algorithms, STOC 2002; for web pages Manku, Jain, Das Sarma, WWW 2007. The features here are triples of letters. Eight bits are counted at once, each in a byte of a word.</remarks>
internal sealed class Sketcher
{
    private static readonly Vector256<byte> Bits = Vector256.Create(0x8040_2010_0804_0201UL).AsByte();
    private static readonly Vector256<byte> Low = Vector256.Create(0x0000_0000_0000_0000UL, 0x0101_0101_0101_0101, 0x0202_0202_0202_0202, 0x0303_0303_0303_0303).AsByte();
    private static readonly Vector256<byte> High = Vector256.Create(0x0404_0404_0404_0404UL, 0x0505_0505_0505_0505, 0x0606_0606_0606_0606, 0x0707_0707_0707_0707).AsByte();

    private readonly int[] totals = new int[64];
    private Vector256<byte> lowCounts;
    private Vector256<byte> highCounts;
    private int pending;
    private int features;
    private ulong last;

    /// <summary>Takes the next letter.</summary>
    public void Add(char letter)
    {
        last = ((last << 16) | letter) & 0xFFFF_FFFF_FFFF;
        var feature = Vector256.Create(Mixed(last)).AsByte();

        // Each bit becomes a byte of ones where it is set, which subtracted counts one up.
        lowCounts -= Vector256.Equals(Vector256.Shuffle(feature, Low) & Bits, Bits);
        highCounts -= Vector256.Equals(Vector256.Shuffle(feature, High) & Bits, Bits);
        features++;
        if (++pending == byte.MaxValue)
        {
            Flush();
        }
    }

    /// <summary>The sketch of what was taken; 0 for nothing.</summary>
    public ulong Result()
    {
        Flush();
        var sketch = 0UL;
        for (var bit = 0; bit < totals.Length; bit++)
        {
            sketch |= totals[bit] * 2L > features ? 1UL << bit : 0;
        }

        return sketch;
    }

    /// <summary>A number spread over all its bits (the finaliser of MurmurHash3).</summary>
    public static ulong Mixed(ulong value)
    {
        unchecked
        {
            value = (value ^ (value >> 33)) * 0xFF51AFD7ED558CCD;
            value = (value ^ (value >> 33)) * 0xC4CEB9FE1A85EC53;
            return value ^ (value >> 33);
        }
    }

    /// <summary>A running digest with one more value in it.</summary>
    public static ulong With(ulong digest, ulong value) => unchecked((BitOperations.RotateLeft(digest, 23) ^ value) * 0x9E3779B97F4A7C15);

    private void Flush()
    {
        for (var bit = 0; bit < 32; bit++)
        {
            totals[bit] += lowCounts[bit];
            totals[bit + 32] += highCounts[bit];
        }

        lowCounts = default;
        highCounts = default;
        pending = 0;
    }
}
