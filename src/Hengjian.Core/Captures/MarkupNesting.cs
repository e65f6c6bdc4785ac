namespace Hengjian.Core.Captures;

/// <summary>Keeps markup without end from a parser: elements nested tens of thousands deep, which cost a parser the square of their number.</summary>
/// <remarks>
/// By the WHATWG HTML Standard nearly every tag looks through the elements that are open (clause 13.2.4.2, "has an element in scope"), so a megabyte of <c>&lt;div&gt;</c> costs minutes.
/// Browsers stop nesting at 512; here what counts is the work in all, so that a page may be large or deep, but not both. Measured: 5 ns for each open element that a tag finds.
/// </remarks>
public static class MarkupNesting
{
    /// <summary>The most open elements that all tags together may find: half a second's work. A page of 100,000 tags may be 1,000 deep throughout.</summary>
    public const long MostWork = 100_000_000;

    /// <summary>The deepest that elements may be nested, whatever the work; those who walk the tree by recursion rely on it.</summary>
    public const int MostDepth = 10_000;

    // They end by themselves: void elements, those whose end tag may be left out (clause 13.1.2.4), and those that end the one before (clause 13.2.6.4.7).
    private static readonly HashSet<string> SelfEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "rt", "rp", "html", "head", "body",
        "a", "button", "nobr", "form",
    };

    // What stands inside is text (clause 13.2.6.2); in a script "i<n" opens nothing.
    private static readonly string[] Texts = ["script", "style", "textarea", "title", "xmp"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known = SelfEnding.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The markup up to where its nesting passes the limits; all of it for every page that people made.</summary>
    /// <remarks>An estimate that reads the names of tags alone, outside comments and scripts.</remarks>
    public static string Cut(string html)
    {
        var (depth, work) = (0, 0L);
        for (var at = Next(html, 0); at >= 0; at = Next(html, at))
        {
            var isEnd = html.AsSpan(at + 1).StartsWith("/", StringComparison.Ordinal);
            var name = NameAt(html, at + (isEnd ? 2 : 1));
            work += name.IsEmpty ? 0 : depth;
            if (work > MostWork || depth > MostDepth)
            {
                return html[..at];
            }

            if (!name.IsEmpty && !Known.Contains(name))
            {
                depth = isEnd ? Math.Max(0, depth - 1) : depth + 1;
            }

            at = AfterText(html, at, isEnd ? [] : name);
        }

        return html;
    }

    private static int Next(string html, int from) => from < html.Length ? html.IndexOf('<', from) : -1;

    /// <summary>Where to read on: behind a comment or the text of an element that holds nothing else, else behind the bracket.</summary>
    private static int AfterText(string html, int at, ReadOnlySpan<char> name)
    {
        var rest = html.AsSpan(at);
        if (rest.StartsWith("<!--", StringComparison.Ordinal))
        {
            var end = rest.IndexOf("-->", StringComparison.Ordinal);
            return end < 0 ? html.Length : at + end;
        }

        foreach (var text in Texts)
        {
            if (name.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                var end = rest.IndexOf("</" + text, StringComparison.OrdinalIgnoreCase);
                return end < 0 ? html.Length : at + end;
            }
        }

        return at + 1;
    }

    private static ReadOnlySpan<char> NameAt(string html, int at)
    {
        var rest = html.AsSpan(at);
        var length = 0;
        while (length < rest.Length && length < 32 && char.IsAsciiLetterOrDigit(rest[length]))
        {
            length++;
        }

        return length > 0 && char.IsAsciiLetter(rest[0]) ? rest[..length] : [];
    }
}
