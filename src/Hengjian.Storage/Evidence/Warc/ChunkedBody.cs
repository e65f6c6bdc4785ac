using System.Globalization;
using System.Text;

namespace Hengjian.Storage.Evidence.Warc;

/// <summary>The chunked transfer coding (RFC 9112, section 7.1).</summary>
internal static class ChunkedBody
{
    private const int LongestSize = 8;

    /// <summary>The bytes without chunks; where they end early, those that came. Null where they are not chunked at all.</summary>
    public static byte[]? Decode(ReadOnlySpan<byte> bytes)
    {
        using var body = new MemoryStream(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var lineEnd = bytes.IndexOf((byte)'\n');
            if (lineEnd < 0)
            {
                break;
            }

            var line = Encoding.Latin1.GetString(bytes[..lineEnd]);
            var size = line.Split(';', 2)[0].Trim();
            if (size.Length > LongestSize || !int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                return null;
            }

            bytes = bytes[(lineEnd + 1)..];
            var there = Math.Min(length, bytes.Length);
            body.Write(bytes[..there]);
            bytes = bytes[there..];
            if (length == 0 || there < length)
            {
                break;
            }

            bytes = bytes.StartsWith("\r\n"u8) ? bytes[2..] : bytes.StartsWith("\n"u8) ? bytes[1..] : bytes;
        }

        return body.ToArray();
    }
}
