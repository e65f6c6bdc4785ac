using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Feeds;

/// <summary>The text of a feed's bytes, whatever charset the server claims, and with the ampersands of HTML that XML does not know.</summary>
internal static partial class FeedText
{
    /// <summary>Decodes a feed.</summary>
    /// <remarks>
    /// Bytes that are sound UTF-8 and hold a character of three bytes, as every Chinese one is, are UTF-8: servers often claim another charset for them.
    /// Otherwise header, declaration and content decide as for pages; a claim that leaves undecodable bytes gives way to one that leaves fewer.
    /// </remarks>
    public static string Decode(ReadOnlySpan<byte> bytes, string? contentType)
    {
        if (bytes.IndexOfAnyInRange((byte)0xE0, (byte)0xF4) >= 0 && Utf8.IsValid(bytes))
        {
            return Trimmed(PageText.Read(bytes, "text/xml; charset=utf-8").Text);
        }

        var best = PageText.Read(bytes, contentType).Text;
        foreach (var other in new[] { null, "text/xml; charset=gb18030" })
        {
            if (!best.Contains('\uFFFD', StringComparison.Ordinal))
            {
                break;
            }

            var text = PageText.Read(bytes, other).Text;
            best = text.Count(letter => letter == '\uFFFD') < best.Count(letter => letter == '\uFFFD') ? text : best;
        }

        return Trimmed(best);
    }

    /// <summary>The text with named entities of HTML as characters, lone ampersands escaped and control characters left out; and how many there were.</summary>
    /// <remarks>XML knows five names only and no control characters; generators write &amp;nbsp;, bare &amp; and U+0001 all the same. CDATA keeps its ampersands.</remarks>
    public static (string Text, int Mended) Mend(string text)
    {
        var allowed = PlainText.WithoutControls(text);
        var mended = text.Length - allowed.Length;
        text = allowed;
        var sound = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var next = text.AsSpan(at).IndexOfAny('&', '<') is >= 0 and var found ? at + found : text.Length;
            sound.Append(text, at, next - at);
            if (next == text.Length)
            {
                break;
            }

            at = text[next] == '<' ? PassMarkup(text, next, sound) : PassAmpersand(text, next, sound, ref mended);
        }

        return mended == 0 ? (text, 0) : (sound.ToString(), mended);
    }

    private static int PassMarkup(string text, int at, StringBuilder sound)
    {
        var (open, close) = string.CompareOrdinal(text, at, "<![CDATA[", 0, 9) == 0 ? (9, "]]>") : string.CompareOrdinal(text, at, "<!--", 0, 4) == 0 ? (4, "-->") : (1, "");
        var end = close.Length == 0 ? at + 1 : text.IndexOf(close, at + open, StringComparison.Ordinal) is >= 0 and var found ? found + close.Length : text.Length;
        sound.Append(text, at, end - at);
        return end;
    }

    private static int PassAmpersand(string text, int at, StringBuilder sound, ref int mended)
    {
        var entity = Number().Match(text, at, Math.Min(40, text.Length - at));
        if (entity.Success && !IsCharacter(entity))
        {
            mended++;
            return at + entity.Length;
        }

        entity = Entity().Match(text, at, Math.Min(40, text.Length - at));
        if (entity.Success && (entity.Groups[1].Length == 0 || entity.Groups[1].Value is "amp" or "lt" or "gt" or "quot" or "apos"))
        {
            sound.Append(entity.Value);
            return at + entity.Length;
        }

        mended++;
        if (entity.Success && WebUtility.HtmlDecode(entity.Value) is var letter && letter != entity.Value)
        {
            sound.Append(letter);
            return at + entity.Length;
        }

        sound.Append("&amp;");
        return at + 1;
    }

    private static bool IsCharacter(Match number) =>
        int.TryParse(number.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var code) || int.TryParse(number.Groups[2].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out code)
            ? Rune.IsValid(code) && (code >= 0x20 || code is '\t' or '\n' or '\r') && code is not (0xFFFE or 0xFFFF)
            : false;

    private static string Trimmed(string text) => text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\0');

    [GeneratedRegex("^&#(?:([0-9]{1,12})|x([0-9A-Fa-f]{1,12}));", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex("^&(?:#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6}|([A-Za-z][A-Za-z0-9]{1,30}));", RegexOptions.NonBacktracking)]
    private static partial Regex Entity();
}
