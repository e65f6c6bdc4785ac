using System.Text;

namespace Hengjian.Core.Captures;

/// <summary>The names under which pages declare charsets, reduced to one name a charset as the WHATWG Encoding Standard does.</summary>
internal static class CharsetLabel
{
    private static readonly Dictionary<string, string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = "utf-8",
        ["utf8"] = "utf-8",
        ["unicode-1-1-utf-8"] = "utf-8",
        ["gb18030"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["gb2312"] = "gb18030",
        ["gb_2312"] = "gb18030",
        ["gb_2312-80"] = "gb18030",
        ["csgb2312"] = "gb18030",
        ["chinese"] = "gb18030",
        ["cp936"] = "gb18030",
        ["ms936"] = "gb18030",
        ["windows-936"] = "gb18030",
        ["big5"] = "big5",
        ["big5-hkscs"] = "big5",
        ["cn-big5"] = "big5",
        ["x-x-big5"] = "big5",
        ["utf-16"] = "utf-16le",
        ["utf-16le"] = "utf-16le",
        ["unicode"] = "utf-16le",
        ["utf-16be"] = "utf-16be",
        ["iso-8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["ascii"] = "windows-1252",
        ["windows-1252"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["shift_jis"] = "shift_jis",
        ["euc-kr"] = "euc-kr",
        ["windows-1251"] = "windows-1251",
    };

    /// <summary>The charset that a byte order mark names, and the mark's length; length 0 when there is no mark.</summary>
    public static (string Charset, int Length) FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        _ => ("", 0),
    };

    /// <summary>The value of the charset parameter; null when there is none.</summary>
    public static string? FromContentType(string? contentType)
    {
        var from = contentType?.IndexOf("charset", StringComparison.OrdinalIgnoreCase) ?? -1;
        while (from >= 0)
        {
            var rest = contentType.AsSpan(from + "charset".Length).TrimStart();
            if (rest is ['=', ..])
            {
                var value = rest[1..].TrimStart();
                var quote = value is ['"' or '\'', ..] ? value[0] : '\0';
                value = quote == '\0' ? value : value[1..];
                var end = quote == '\0' ? value.IndexOfAny(" \t;,\r\n\f") : value.IndexOf(quote);
                return (end < 0 ? value : value[..end]).ToString();
            }

            from = contentType!.IndexOf("charset", from + 1, StringComparison.OrdinalIgnoreCase);
        }

        return null;
    }

    /// <summary>The charset's one name; null for a label that is unknown.</summary>
    public static string? Normalise(string? label) =>
        label is not null && Labels.TryGetValue(label.Trim(), out var charset) ? charset : null;

    /// <summary>The decoder of a charset that <see cref="Normalise"/> gave.</summary>
    public static Encoding EncodingOf(string charset) => charset switch
    {
        "utf-8" => Encoding.UTF8,
        "utf-16le" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.UTF8,
    };
}
