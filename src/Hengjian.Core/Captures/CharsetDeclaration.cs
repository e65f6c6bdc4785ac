using System.Text;

namespace Hengjian.Core.Captures;

/// <summary>The charset that a page declares about itself in its first 1,024 bytes: a meta element or an XML declaration.</summary>
/// <remarks>The prescan of the HTML standard, section "determining the character encoding". Comments are skipped, so a charset in one does not count.</remarks>
internal static class CharsetDeclaration
{
    private const int PrescanLength = 1024;

    /// <summary>The declared charset; null when none is declared or its label is unknown.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, PrescanLength)]);
        if (head.StartsWith("<?xml", StringComparison.Ordinal))
        {
            var end = head.IndexOf("?>", StringComparison.Ordinal);
            var declared = end < 0 ? null : CharsetLabel.Normalise(Attribute(head[..end].Replace("?", "", StringComparison.Ordinal), "encoding"));
            if (declared is not null)
            {
                return AsciiCompatible(declared);
            }
        }

        for (var at = head.IndexOf('<', StringComparison.Ordinal); at >= 0; at = head.IndexOf('<', at))
        {
            if (string.CompareOrdinal(head, at, "<!--", 0, 4) == 0)
            {
                var close = head.IndexOf("-->", at + 2, StringComparison.Ordinal);
                if (close < 0)
                {
                    return null;
                }

                at = close + 3;
                continue;
            }

            var end = TagEnd(head, at);
            if (IsMeta(head, at) && OfMeta(head[(at + 5)..end]) is { } charset)
            {
                return AsciiCompatible(charset);
            }

            at = Math.Max(end, at + 1);
        }

        return null;
    }

    private static bool IsMeta(string head, int at) =>
        string.Compare(head, at, "<meta", 0, 5, StringComparison.OrdinalIgnoreCase) == 0
        && at + 5 < head.Length && (char.IsWhiteSpace(head[at + 5]) || head[at + 5] == '/');

    private static string? OfMeta(string attributes)
    {
        if (Attribute(attributes, "charset") is { } charset)
        {
            return CharsetLabel.Normalise(charset);
        }

        var pragma = Attribute(attributes, "http-equiv")?.Trim();
        return string.Equals(pragma, "content-type", StringComparison.OrdinalIgnoreCase)
            ? CharsetLabel.Normalise(CharsetLabel.FromContentType(Attribute(attributes, "content")))
            : null;
    }

    private static string? Attribute(string attributes, string name)
    {
        var at = 0;
        while (at < attributes.Length)
        {
            at = SkipWhile(attributes, at, static c => char.IsWhiteSpace(c) || c == '/');
            var nameEnd = SkipWhile(attributes, at, static c => !char.IsWhiteSpace(c) && c is not '=' and not '/');
            var matches = attributes.AsSpan(at, nameEnd - at).Equals(name, StringComparison.OrdinalIgnoreCase);
            var equals = SkipWhile(attributes, nameEnd, char.IsWhiteSpace);
            if (equals >= attributes.Length || attributes[equals] != '=')
            {
                at = Math.Max(nameEnd, at + 1);
                continue;
            }

            var from = SkipWhile(attributes, equals + 1, char.IsWhiteSpace);
            var quote = from < attributes.Length && attributes[from] is '"' or '\'' ? attributes[from] : '\0';
            from = quote == '\0' ? from : from + 1;
            var to = quote == '\0' ? SkipWhile(attributes, from, static c => !char.IsWhiteSpace(c)) : attributes.IndexOf(quote, from);
            to = to < 0 ? attributes.Length : to;
            if (matches)
            {
                return attributes[from..to];
            }

            at = to + 1;
        }

        return null;
    }

    private static int TagEnd(string head, int at)
    {
        var quote = '\0';
        for (var i = at + 1; i < head.Length; i++)
        {
            var c = head[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '>')
            {
                return i;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
        }

        return head.Length;
    }

    private static int SkipWhile(string text, int at, Func<char, bool> wanted)
    {
        while (at < text.Length && wanted(text[at]))
        {
            at++;
        }

        return at;
    }

    private static string AsciiCompatible(string charset) => charset.StartsWith("utf-16", StringComparison.Ordinal) ? "utf-8" : charset;
}
