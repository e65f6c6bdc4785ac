using System.Text;

namespace Hengjian.Collect.Crawling.Sitemaps;

/// <summary>Cuts XML into tags and text as it comes, sound or not. Comments and processing instructions are passed over; a piece keeps 8,192 characters and drops the rest.</summary>
internal sealed class MarkupReader(TextReader reader)
{
    private const int LongestPiece = 8_192;

    private readonly StringBuilder piece = new();
    private readonly HashSet<string> own = new(StringComparer.Ordinal) { "", "atom", "dc" };
    private bool begun;

    /// <summary>The text of a piece of text or document type; a tag without its angle brackets.</summary>
    public string Value { get; private set; } = "";

    /// <summary>The local name of a tag in lower case.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Whether a start tag is an empty element.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Whether a tag's prefix is that of an extension such as pictures or videos: neither none, nor the first tag's, nor one of a feed's dates and links.</summary>
    public bool IsForeign { get; private set; }

    /// <summary>Reads the next piece; null at the end, and for a tag that is cut off.</summary>
    public MarkupPiece? Next()
    {
        while (reader.Peek() is >= 0 and var next)
        {
            if (next != '<')
            {
                ReadTo('<');
                return MarkupPiece.Text;
            }

            reader.Read();
            switch (reader.Peek())
            {
                case '?':
                    Skip("?>");
                    break;
                case '!':
                    if (Declaration() is { } declared)
                    {
                        return declared;
                    }

                    break;
                default:
                    return Tag();
            }
        }

        return null;
    }

    /// <summary>The value of a tag's attribute, without entities resolved; null when it has none of that name.</summary>
    public string? Attribute(string name)
    {
        for (var at = Value.IndexOf(name, StringComparison.OrdinalIgnoreCase); at > 0; at = Value.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var rest = Value.AsSpan(at + name.Length).TrimStart();
            if (char.IsWhiteSpace(Value[at - 1]) && rest is ['=', ..] && rest[1..].TrimStart() is [('"' or '\'') and var quote, .. var value])
            {
                return value.IndexOf(quote) is >= 0 and var end ? value[..end].ToString() : null;
            }
        }

        return null;
    }

    private MarkupPiece? Tag()
    {
        if (!ReadTo('>'))
        {
            return null;
        }

        reader.Read();
        var isEnd = Value is ['/', ..];
        var name = Value.AsSpan().TrimStart('/');
        name = name.IndexOfAny(" \t\r\n/") is >= 0 and var end ? name[..end] : name;
        var colon = name.IndexOf(':');
        var prefix = colon < 0 ? "" : name[..colon].ToString();
        if (!begun)
        {
            begun = true;
            own.Add(prefix);
        }

        IsForeign = !own.Contains(prefix);
        Name = name[(colon + 1)..].ToString().ToLowerInvariant();
        IsEmpty = Value is [.., '/'];
        return isEnd ? MarkupPiece.End : MarkupPiece.Start;
    }

    private MarkupPiece? Declaration()
    {
        piece.Clear();
        while (reader.Peek() is >= 0 and var next && piece.Length < 8 && next is not ('>' or ' '))
        {
            piece.Append((char)reader.Read());
            if (piece.Length == 3 && piece.Equals("!--"))
            {
                Skip("-->");
                return null;
            }
        }

        if (piece.Equals("![CDATA["))
        {
            Keep("]]>");
            return MarkupPiece.Text;
        }

        var isType = piece.ToString().StartsWith("!DOCTYPE", StringComparison.OrdinalIgnoreCase);
        ReadTo('>');
        reader.Read();
        return isType ? MarkupPiece.DocumentType : null;
    }

    /// <summary>Reads up to a letter, which stays; false when the end comes first.</summary>
    private bool ReadTo(char stop)
    {
        piece.Clear();
        while (reader.Peek() is >= 0 and var next && next != stop)
        {
            Append((char)reader.Read());
        }

        Value = piece.ToString();
        return reader.Peek() >= 0;
    }

    private void Keep(string close)
    {
        piece.Clear();
        var kept = Pass(close, keep: true);
        Value = kept ? piece.ToString(0, Math.Max(0, piece.Length - close.Length)) : piece.ToString();
    }

    private void Skip(string close) => Pass(close, keep: false);

    private bool Pass(string close, bool keep)
    {
        var matched = 0;
        while (reader.Read() is >= 0 and var next)
        {
            if (keep)
            {
                Append((char)next);
            }

            // The closing marks begin with a run of one letter: a third hyphen or bracket keeps the match of the two before it.
            matched = next == close[matched] ? matched + 1 : matched == close.Length - 1 && next == close[0] ? matched : next == close[0] ? 1 : 0;
            if (matched == close.Length)
            {
                return true;
            }
        }

        return false;
    }

    private void Append(char letter)
    {
        if (piece.Length < LongestPiece)
        {
            piece.Append(letter);
        }
    }
}
