using System.Text;

namespace Hengjian.Core.Captures;

/// <summary>The decoder of GB18030 and of GBK and GB2312, which it contains, as the WHATWG Encoding Standard describes it.</summary>
/// <remarks>
/// The framework's decoder follows the edition of 2000: it reads the vertical punctuation marks and eight hanzi as private-use characters, does not know
/// the euro sign 0x80 of GBK, and may swallow a <c>&lt;</c> after a broken character. The pairs of bytes follow the edition of 2022; A3A0 is the blank that old pages mean by it.
/// </remarks>
internal static class Gb18030
{
    private const int Trails = 190;

    // Eighteen code points of two bytes that newer editions moved out of the private-use area, and the two hanzi of A8BC and 8135F437 that changed places.
    private static readonly Dictionary<char, char> Moved = new()
    {
        ['\uE78D'] = '\uFE10',
        ['\uE78E'] = '\uFE12',
        ['\uE78F'] = '\uFE11',
        ['\uE790'] = '\uFE13',
        ['\uE791'] = '\uFE14',
        ['\uE792'] = '\uFE15',
        ['\uE793'] = '\uFE16',
        ['\uE794'] = '\uFE17',
        ['\uE795'] = '\uFE18',
        ['\uE796'] = '\uFE19',
        ['\uE81E'] = '\u9FB4',
        ['\uE826'] = '\u9FB5',
        ['\uE82B'] = '\u9FB6',
        ['\uE82C'] = '\u9FB7',
        ['\uE832'] = '\u9FB8',
        ['\uE843'] = '\u9FB9',
        ['\uE854'] = '\u9FBA',
        ['\uE864'] = '\u9FBB',
        ['\uE7C7'] = '\u1E3F',
        ['\uE5E5'] = '\u3000',
    };

    private static readonly Encoding Framework = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
    private static readonly Lazy<char[]> Pairs = new(ReadPairs);

    /// <summary>Reads bytes; what does not decode becomes U+FFFD, one for each broken sequence.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="faults">The number of broken sequences, without one that the end of the bytes cuts off.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, out int faults)
    {
        var text = new StringBuilder(bytes.Length);
        faults = 0;
        var at = 0;
        while (at < bytes.Length)
        {
            var plain = bytes[at..].IndexOfAnyInRange((byte)0x80, (byte)0xFF);
            plain = plain < 0 ? bytes.Length - at : plain;
            text.Append(Encoding.ASCII.GetString(bytes.Slice(at, plain)));
            at += plain;
            if (at < bytes.Length)
            {
                at += One(bytes[at..], text, ref faults);
            }
        }

        return text.ToString();
    }

    /// <summary>A character's bytes.</summary>
    /// <param name="rune">A character outside ASCII.</param>
    /// <param name="onlyGbk">Whether only pairs will do, and the euro sign is 0x80.</param>
    /// <returns>Null where there are none.</returns>
    public static byte[]? Encode(Rune rune, bool onlyGbk)
    {
        if (rune.Value == 0x20AC && onlyGbk)
        {
            return [0x80];
        }

        var pair = rune.IsBmp && rune.Value != 0xE5E5 && rune.Value != 0x3000 ? Array.IndexOf(Pairs.Value, (char)rune.Value) : -1;
        if (pair >= 0 && rune.Value != 0xFFFD)
        {
            var trail = pair % Trails;
            return [(byte)(0x81 + (pair / Trails)), (byte)(trail + (trail < 0x3F ? 0x40 : 0x41))];
        }

        var bytes = rune.Value switch
        {
            0xE5E5 => [],
            0xE7C7 => [0x81, 0x35, 0xF4, 0x37],
            _ => Framework.GetBytes(rune.ToString()),
        };
        return bytes.Length < 2 || (onlyGbk && bytes.Length > 2) ? null : bytes;
    }

    /// <summary>Reads the character that begins with a byte above 0x7F and returns its length.</summary>
    private static int One(ReadOnlySpan<byte> bytes, StringBuilder text, ref int faults)
    {
        if (bytes[0] is 0x80 or 0xFF)
        {
            faults += bytes[0] == 0xFF ? 1 : 0;
            text.Append(bytes[0] == 0x80 ? '€' : '\uFFFD');
            return 1;
        }

        if (bytes.Length == 1)
        {
            text.Append('\uFFFD');
            return 1;
        }

        if (bytes[1] is >= 0x30 and <= 0x39)
        {
            return Four(bytes, text, ref faults);
        }

        var offset = bytes[1] < 0x7F ? 0x40 : 0x41;
        var isTrail = bytes[1] is (>= 0x40 and <= 0x7E) or (>= 0x80 and <= 0xFE);
        var read = isTrail ? Pairs.Value[((bytes[0] - 0x81) * Trails) + bytes[1] - offset] : '\uFFFD';
        faults += read == '\uFFFD' ? 1 : 0;
        text.Append(read);
        return read == '\uFFFD' && bytes[1] < 0x80 ? 1 : 2;
    }

    private static int Four(ReadOnlySpan<byte> bytes, StringBuilder text, ref int faults)
    {
        if (bytes.Length < 4)
        {
            var cut = bytes.Length == 2 || bytes[2] is >= 0x81 and <= 0xFE;
            faults += cut ? 0 : 1;
            text.Append('\uFFFD');
            return cut ? bytes.Length : 1;
        }

        if (bytes[..4] is [0x81, 0x35, 0xF4, 0x37])
        {
            text.Append('\uE7C7');
            return 4;
        }

        var read = bytes[2] is >= 0x81 and <= 0xFE && bytes[3] is >= 0x30 and <= 0x39 ? Framework.GetString(bytes[..4]) : "";
        if (read.Length is 0 or > 2 || read[0] is '\uFFFD' or '?')
        {
            faults += bytes[..4] is [0x84, 0x31, 0xA4, 0x37] ? 0 : 1;
            text.Append('\uFFFD');
            return bytes[..4] is [0x84, 0x31, 0xA4, 0x37] ? 4 : 1;
        }

        text.Append(read);
        return 4;
    }

    private static char[] ReadPairs()
    {
        var pairs = new char[126 * Trails];
        for (var i = 0; i < pairs.Length; i++)
        {
            var trail = i % Trails;
            var read = Framework.GetString([(byte)(0x81 + (i / Trails)), (byte)(trail + (trail < 0x3F ? 0x40 : 0x41))]);
            pairs[i] = read.Length != 1 ? '\uFFFD' : Moved.GetValueOrDefault(read[0], read[0]);
        }

        return pairs;
    }
}
