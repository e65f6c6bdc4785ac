using System.Buffers;
using System.Text;

namespace Hengjian.Collect.Crawling.Robots;

/// <summary>Paths and patterns in the one spelling in which they are compared (RFC 9309, 2.2.2).</summary>
/// <remarks>
/// Escapes of unreserved characters are undone (<c>%61</c> is <c>a</c>), the digits of other escapes are in upper case, everything that RFC 3986 allows in no address is escaped.
/// <c>*</c> and <c>$</c> are escaped in a path, so that they meet only their escaped form in a pattern (RFC 9309, 2.2.3).
/// </remarks>
internal static class RobotsPath
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static readonly SearchValues<char> UnreservedCharacters = SearchValues.Create(Unreserved);
    private static readonly SearchValues<char> Plain = SearchValues.Create(Unreserved + ":/?#[]@!&'()+,;=");

    /// <summary>The path and query of an address.</summary>
    public static string OfAddress(string pathAndQuery) =>
        pathAndQuery.AsSpan().IndexOfAnyExcept(Plain) < 0 ? pathAndQuery : Write(Encoding.UTF8.GetBytes(pathAndQuery), keepSpecial: false);

    /// <summary>The bytes of a rule's value; <c>*</c> and <c>$</c> keep their meaning.</summary>
    public static string OfRule(ReadOnlySpan<byte> value) => Write(value, keepSpecial: true);

    private static string Write(ReadOnlySpan<byte> bytes, bool keepSpecial)
    {
        var text = new StringBuilder(bytes.Length + 16);
        for (var i = 0; i < bytes.Length; i++)
        {
            var c = (char)bytes[i];
            if (c == '%' && i + 2 < bytes.Length && char.IsAsciiHexDigit((char)bytes[i + 1]) && char.IsAsciiHexDigit((char)bytes[i + 2]))
            {
                var meant = (byte)((Digit(bytes[i + 1]) << 4) | Digit(bytes[i + 2]));
                Append(text, meant, UnreservedCharacters.Contains((char)meant));
                i += 2;
            }
            else
            {
                Append(text, bytes[i], Plain.Contains(c) || c == '%' || (keepSpecial && c is '*' or '$'));
            }
        }

        return text.ToString();
    }

    private static int Digit(byte c) => c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;

    private static void Append(StringBuilder text, byte octet, bool asItIs)
    {
        const string Digits = "0123456789ABCDEF";
        if (asItIs)
        {
            text.Append((char)octet);
        }
        else
        {
            text.Append('%').Append(Digits[octet >> 4]).Append(Digits[octet & 15]);
        }
    }
}
