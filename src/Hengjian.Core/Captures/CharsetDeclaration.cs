using System.Text;

namespace Hengjian.Core.Captures;

/// <summary>The charset that a page declares about itself in its first 1,024 bytes: a meta element or an XML declaration.</summary>
/// <remarks>The HTML standard's "prescan a byte stream to determine its encoding". Comments are skipped, so a charset in one does not count.</remarks>
internal sealed class CharsetDeclaration
{
    private const int PrescanLength = 1024;
    private const string Blanks = "\t\n\f\r ";

    private readonly string head;
    private int at;

    private CharsetDeclaration(string head) => this.head = head;

    /// <summary>The declared charset; null when none is declared or its label is unknown.</summary>
    public static string? Find(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x3C, 0, 0x3F, 0, 0x78, 0, ..] => "utf-16le",
        [0, 0x3C, 0, 0x3F, 0, 0x78, ..] => "utf-16be",
        _ => new CharsetDeclaration(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, PrescanLength)])).Find(),
    };

    private string? Find()
    {
        var found = head.StartsWith("<?xml", StringComparison.Ordinal) ? OfXml() : null;
        while (found is null && (at = head.IndexOf('<', at)) >= 0)
        {
            if (StartsWith("<!--"))
            {
                // The two hyphens that open a comment may also close it.
                var close = head.IndexOf("-->", at + 2, StringComparison.Ordinal);
                at = close < 0 ? head.Length : close + 3;
            }
            else if (StartsWith("<meta") && at + 5 < head.Length && (Blanks.Contains(head[at + 5], StringComparison.Ordinal) || head[at + 5] == '/'))
            {
                at += 5;
                found = OfMeta();
            }
            else if (IsLetter(at + 1) || (Is(at + 1, '/') && IsLetter(at + 2)))
            {
                at = SkipTo(at, Blanks + ">");
                while (NextAttribute() is not null)
                {
                }
            }
            else
            {
                at = Is(at + 1, '!') || Is(at + 1, '/') || Is(at + 1, '?') ? SkipTo(at, ">") : at + 1;
            }
        }

        return found switch
        {
            "utf-16le" or "utf-16be" => "utf-8",
            "x-user-defined" => "windows-1252",
            _ => found,
        };
    }

    private string? OfXml()
    {
        var end = head.IndexOf('>', StringComparison.Ordinal);
        if (end < 0)
        {
            return null;
        }

        var declaration = new CharsetDeclaration(head[..end].TrimEnd('?')) { at = 5 };
        while (declaration.NextAttribute() is { } attribute)
        {
            if (attribute.Name == "encoding")
            {
                return CharsetLabel.Normalise(attribute.Value);
            }
        }

        return null;
    }

    private string? OfMeta()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? charset = null;
        string? content = null;
        var isPragma = false;
        while (NextAttribute() is { } attribute)
        {
            if (!seen.Add(attribute.Name))
            {
                continue;
            }

            switch (attribute.Name)
            {
                case "http-equiv":
                    isPragma = attribute.Value.Trim() == "content-type";
                    break;
                case "content":
                    content = CharsetLabel.FromContentType(attribute.Value);
                    break;
                case "charset":
                    charset = attribute.Value;
                    break;
            }
        }

        // A charset attribute decides even when its label is unknown.
        return CharsetLabel.Normalise(charset ?? (isPragma ? content : null));
    }

    /// <summary>The next attribute of a tag in lower case; null at the tag's end, which is then passed. One that the prescan cuts off counts for nothing.</summary>
    private (string Name, string Value)? NextAttribute()
    {
        at = SkipAll(at, Blanks + "/");
        if (at >= head.Length || head[at] == '>')
        {
            return null;
        }

        var nameEnd = SkipTo(at + 1, Blanks + "=/>");
        var name = head[at..nameEnd].ToLowerInvariant();
        at = SkipAll(nameEnd, Blanks);
        if (!Is(at, '='))
        {
            return (name, "");
        }

        at = SkipAll(at + 1, Blanks);
        var quoted = Is(at, '"') || Is(at, '\'');
        var from = quoted ? at + 1 : at;
        at = quoted ? SkipTo(from, head[at..from]) : SkipTo(from, Blanks + ">");
        if (at >= head.Length && quoted)
        {
            return null;
        }

        var value = head[from..at].ToLowerInvariant();
        at = quoted ? at + 1 : at;
        return (name, value);
    }

    private bool StartsWith(string start) => string.Compare(head, at, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0;

    private bool Is(int place, char wanted) => place < head.Length && head[place] == wanted;

    private bool IsLetter(int place) => place < head.Length && char.IsAsciiLetter(head[place]);

    private int SkipAll(int place, string skipped) =>
        place >= head.Length || head.AsSpan(place).IndexOfAnyExcept(skipped) is not (>= 0 and var step) ? head.Length : place + step;

    private int SkipTo(int place, string ends) =>
        place >= head.Length || head.AsSpan(place).IndexOfAny(ends) is not (>= 0 and var step) ? head.Length : place + step;
}
