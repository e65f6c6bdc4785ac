using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Hengjian.Collect.Feeds;

/// <summary>The words of a piece of HTML, as a feed carries it: markup, scripts and styles left out, a line for each block.</summary>
/// <remarks>One pass from left to right, without a tree, so that no nesting can exhaust it. A &lt; that begins no tag is a character.</remarks>
internal static class PlainText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "ol", "p", "pre", "section", "table", "td", "th", "tr", "ul",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "noscript", "template" };

    /// <summary>The words of HTML.</summary>
    public static string Of(string html)
    {
        if (html.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return Tidy(html);
        }

        var words = new StringBuilder(html.Length);
        for (var at = 0; at < html.Length;)
        {
            if (html[at] != '<')
            {
                var next = html.IndexOf('<', at) is >= 0 and var found ? found : html.Length;
                words.Append(html, at, next - at);
                at = next;
            }
            else
            {
                at = PassTag(html, at, words);
            }
        }

        return Tidy(WebUtility.HtmlDecode(words.ToString()));
    }

    /// <summary>The words of XHTML that stands in a feed as elements.</summary>
    public static string Of(XElement xhtml)
    {
        var words = new StringBuilder();
        foreach (var node in xhtml.DescendantNodes())
        {
            if (node is XElement element && Blocks.Contains(element.Name.LocalName))
            {
                words.Append('\n');
            }
            else if (node is XText text && !text.Ancestors().Any(each => Silent.Contains(each.Name.LocalName)))
            {
                words.Append(text.Value);
            }
        }

        return Tidy(words.ToString());
    }

    /// <summary>The text in one line, blanks reduced to single ones.</summary>
    public static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The text without the control characters that neither XML nor a spreadsheet can hold; the very text when it has none.</summary>
    public static string WithoutControls(string text) => text.Any(IsControl) ? string.Concat(text.Where(letter => !IsControl(letter))) : text;

    /// <summary>The beginning of a text, with … where it was cut; never half of a surrogate pair.</summary>
    public static string Clipped(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)] + "…";

    private static bool IsControl(char letter) => letter is (< ' ' and not ('\t' or '\n' or '\r')) or '\uFFFE' or '\uFFFF';

    /// <summary>Where the text goes on after the tag that begins at a place.</summary>
    private static int PassTag(string html, int at, StringBuilder words)
    {
        if (string.CompareOrdinal(html, at, "<!--", 0, 4) == 0)
        {
            return After(html, "-->", at + 4);
        }

        var from = at + 1 < html.Length && html[at + 1] is '/' ? at + 2 : at + 1;
        if (from >= html.Length || !(char.IsAsciiLetter(html[from]) || html[from] is '!' or '?'))
        {
            words.Append("&lt;");
            return at + 1;
        }

        var end = from;
        while (end < html.Length && char.IsAsciiLetterOrDigit(html[end]))
        {
            end++;
        }

        var name = html[from..end];
        if (Blocks.Contains(name))
        {
            words.Append('\n');
        }

        var after = AfterTag(html, end);
        return from == at + 1 && Silent.Contains(name) && html[after - 1] == '>' && html[after - 2] != '/' ? After(html, "</" + name, after) : after;
    }

    private static int AfterTag(string html, int at)
    {
        var quote = '\0';
        for (; at < html.Length; at++)
        {
            if (quote != '\0')
            {
                quote = html[at] == quote ? '\0' : quote;
            }
            else if (html[at] is '"' or '\'')
            {
                quote = html[at];
            }
            else if (html[at] == '>')
            {
                return at + 1;
            }
        }

        return html.Length;
    }

    private static int After(string html, string mark, int from) =>
        html.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found + (mark[0] == '<' ? 0 : mark.Length) : html.Length;

    private static string Tidy(string text) =>
        string.Join('\n', text.Split('\n').Select(Line).Where(line => line.Length > 0));
}
