using System.Globalization;
using System.Text;
using Hengjian.Core.Captures;

namespace Hengjian.Core.Addresses;

/// <summary>Percent-encoding as the WHATWG URL Standard does it: what is encoded already, rightly or wrongly, stays as it is.</summary>
internal static class PercentCoding
{
    private const string OfPath = " \"#<>?^`{}";
    private const string OfQuery = " \"#<>'";
    private const string OfUser = OfPath + "/:;=@[\\]|";

    /// <summary>A path, in UTF-8.</summary>
    public static string Path(string text) => Encode(text, OfPath, "utf-8");

    /// <summary>Name and password, in UTF-8.</summary>
    public static string User(string text) => Encode(text, OfUser, "utf-8");

    /// <summary>A query in the charset of its page; characters that the charset lacks as <c>%26%23</c>number<c>%3B</c>.</summary>
    public static string Query(string text, string charset) => Encode(text, OfQuery, charset);

    /// <summary>Bytes that are encoded, as UTF-8.</summary>
    public static string Decode(string text) =>
        text.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(text) : text;

    private static string Encode(string text, string encoded, string charset)
    {
        if (text.AsSpan().IndexOfAny(encoded) < 0 && text.AsSpan().IndexOfAnyExceptInRange('!', '~') < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsAscii)
            {
                var c = (char)rune.Value;
                _ = c is > ' ' and < '\u007F' && !encoded.Contains(c, StringComparison.Ordinal) ? result.Append(c) : Append(result, [(byte)c], encoded);
            }
            else if (CharsetText.Encode(rune, charset) is { } bytes)
            {
                Append(result, bytes, encoded);
            }
            else
            {
                result.Append(CultureInfo.InvariantCulture, $"%26%23{rune.Value}%3B");
            }
        }

        return result.ToString();
    }

    // The second byte of a character may be an ASCII letter and stays one: 丂 in GBK is %81@.
    private static StringBuilder Append(StringBuilder result, ReadOnlySpan<byte> bytes, string encoded)
    {
        foreach (var b in bytes)
        {
            _ = b is > 0x20 and < 0x7F && !encoded.Contains((char)b, StringComparison.Ordinal)
                ? result.Append((char)b)
                : result.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }

        return result;
    }
}
