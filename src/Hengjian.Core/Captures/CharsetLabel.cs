using System.Collections.Frozen;
using System.Text;

namespace Hengjian.Core.Captures;

/// <summary>The names under which pages declare charsets, reduced to one name a charset as the WHATWG Encoding Standard does.</summary>
internal static class CharsetLabel
{
    private static readonly FrozenDictionary<string, string> Names = CharsetTable.Rows
        .SelectMany(row => row.Labels.Split(' ').Select(label => KeyValuePair.Create(label, row.Name)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> CodePages = CharsetTable.Rows.ToFrozenDictionary(row => row.Name, row => row.CodePage, StringComparer.Ordinal);

    /// <summary>The charset that a byte order mark names, and the mark's length; length 0 when there is no mark.</summary>
    public static (string Charset, int Length) FromMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        _ => ("", 0),
    };

    /// <summary>The value of the charset parameter; null when there is none.</summary>
    /// <param name="contentType">A Content-Type header, or the content of a meta element that stands for one.</param>
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

    /// <summary>The charset's one name in lower case; null for a label that is unknown or refused.</summary>
    public static string? Normalise(string? label) =>
        label is not null && Names.TryGetValue(label.AsSpan().Trim("\t\n\f\r ").ToString(), out var charset) ? charset : null;

    /// <summary>Whether each byte is one character, so that any bytes decode.</summary>
    public static bool IsSingleByte(string charset) => EncodingOf(charset).IsSingleByte;

    /// <summary>The framework's decoder of a charset that <see cref="Normalise"/> gave.</summary>
    public static Encoding EncodingOf(string charset) => OfCodePage(CodePages[charset]);

    private static Encoding OfCodePage(int codePage) => codePage switch
    {
        65001 => Encoding.UTF8,
        1200 => Encoding.Unicode,
        1201 => Encoding.BigEndianUnicode,
        _ => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!,
    };
}
