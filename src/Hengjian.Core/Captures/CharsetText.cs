using System.Text;

namespace Hengjian.Core.Captures;

/// <summary>Decodes bytes whose charset is known.</summary>
internal static class CharsetText
{
    /// <summary>The bytes as text; what does not decode becomes U+FFFD.</summary>
    /// <param name="bytes">The bytes, without a byte order mark.</param>
    /// <param name="charset">A name that <see cref="CharsetLabel.Normalise"/> gave.</param>
    /// <param name="faults">The number of U+FFFD that stand for bytes, without one for a character that the end cuts off.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, string charset, out int faults)
    {
        if (charset is "gbk" or "gb18030")
        {
            return Gb18030.Decode(bytes, out faults);
        }

        var encoding = CharsetLabel.EncodingOf(charset);
        var marking = (Encoding)encoding.Clone();
        marking.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
        var text = marking.GetString(bytes);
        faults = text.AsSpan(0, Math.Max(text.Length - 1, 0)).Count('\uFFFD');
        return text;
    }

    /// <summary>A character's bytes; null where the charset lacks it.</summary>
    /// <param name="rune">A character outside ASCII.</param>
    /// <param name="charset">A name as <see cref="PageText.LinkCharset"/> gives it; one that is unknown means UTF-8.</param>
    public static byte[]? Encode(Rune rune, string charset)
    {
        if (charset is "gbk" or "gb18030")
        {
            return Gb18030.Encode(rune, charset == "gbk");
        }

        var strict = (Encoding)CharsetLabel.EncodingOf(CharsetLabel.Normalise(charset) is { } known and not ("utf-16le" or "utf-16be") ? known : "utf-8").Clone();
        strict.EncoderFallback = EncoderFallback.ExceptionFallback;
        try
        {
            var bytes = strict.GetBytes(rune.ToString());
            return strict.GetString(bytes) == rune.ToString() ? bytes : null;
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }
}
