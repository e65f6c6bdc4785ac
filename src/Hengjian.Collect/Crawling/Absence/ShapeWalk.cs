using System.Buffers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>One walk over a parsed page that gathers its shape.</summary>
/// <remarks>The stack is its own: pages nest deeper than a thread's stack. What browsers do not show is left out: scripts, styles, templates, <c>noscript</c>, <c>hidden</c>, <c>display:none</c>.</remarks>
internal sealed class ShapeWalk
{
    private const int MostKept = 2_000;
    private const int LongestMark = 300;

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\r\n\f\u00A0\u3000");

    private readonly TextSieve sieve = new();
    private readonly StringBuilder kept = new(256);
    private readonly Stack<(INodeList Children, int Next, Part Part, bool Ends)> open = new();
    private string title = "";
    private int links;
    private bool gonePicture;
    private bool articleMarks;
    private bool asksPassword;
    private StringBuilder? dialogue;

    private enum Part
    {
        Own,
        Link,
        Footer,
    }

    /// <summary>Reads the page.</summary>
    public PageShape Read(IHtmlDocument document)
    {
        open.Push((document.ChildNodes, 0, Part.Own, false));
        while (open.TryPop(out var level))
        {
            if (level.Next >= level.Children.Length)
            {
                if (level.Ends)
                {
                    Keep('\n');
                }

                continue;
            }

            var node = level.Children[level.Next];
            open.Push(level with { Next = level.Next + 1 });
            if (node is IElement element)
            {
                Enter(element, level.Part);
            }
            else if (node.NodeType == NodeType.Text)
            {
                AddText(((IText)node).Data, level.Part);
            }
        }

        return Shape();
    }

    private PageShape Shape()
    {
        var titleSieve = new TextSieve();
        titleSieve.Add(title, own: false);
        var words = new GoneWords(title, kept.ToString(), sieve.OwnLength <= GoneWords.MostDialogue ? dialogue?.ToString() ?? "" : "");
        var said = kept.Length < MostKept ? words.Judge(sieve.OwnLength, gonePicture, articleMarks) : GoneSaying.Nothing;
        return new PageShape(
            titleSieve.Length == 0 ? 0 : titleSieve.Digest,
            sieve.Digest,
            sieve.Sketch,
            sieve.Length,
            sieve.OwnLength,
            links,
            said != GoneSaying.Nothing,
            said == GoneSaying.Notice,
            asksPassword);
    }

    private void AddText(string text, Part part)
    {
        var own = part == Part.Own;
        sieve.Add(text, own);
        if (own && kept.Length < MostKept)
        {
            KeepText(text);
        }
    }

    /// <summary>Keeps a text with each run of blanks as one.</summary>
    private void KeepText(string text)
    {
        var rest = text.AsSpan();
        while (rest.Length > 0 && kept.Length < MostKept)
        {
            var blanks = rest.IndexOfAnyExcept(Blanks) is >= 0 and var start ? start : rest.Length;
            if (blanks > 0 && kept.Length > 0 && kept[^1] is not (' ' or '\n'))
            {
                kept.Append(' ');
            }

            rest = rest[blanks..];
            var words = rest.IndexOfAny(Blanks) is >= 0 and var end ? end : rest.Length;
            kept.Append(rest[..Math.Min(words, MostKept - kept.Length)]);
            rest = rest[words..];
        }
    }

    private void Keep(char separator)
    {
        if (kept.Length < MostKept && kept.Length > 0 && kept[^1] != '\n')
        {
            kept.Append(separator);
        }
    }

    private void Enter(IElement element, Part part)
    {
        switch (element.LocalName)
        {
            case "script":
                EnterScript(element);
                return;
            case "style" or "template" or "noscript" or "textarea" or "svg" or "link":
                return;
            case "title":
                title = title.Length == 0 ? element.TextContent : title;
                return;
            case "meta":
                articleMarks |= IsArticleMark(element);
                return;
            case "br":
                Keep(' ');
                return;
            case "input":
                asksPassword |= string.Equals(element.GetAttribute("type"), "password", StringComparison.OrdinalIgnoreCase);
                return;
            case "img" or "iframe" or "frame" or "embed" or "video" or "audio" or "source":
                Mark(element.GetAttribute("src"), element.LocalName == "img" ? element.GetAttribute("alt") ?? "" : null);
                break;
            case "object":
                Mark(element.GetAttribute("data"), null);
                break;
            case "a" or "area":
                links += element.HasAttribute("href") ? 1 : 0;
                part = part == Part.Own ? Part.Link : part;
                break;
            case "button" or "option":
                part = part == Part.Own ? Part.Link : part;
                break;
            case "footer" or "nav":
                part = Part.Footer;
                break;
        }

        if (element.Attributes.Length > 0)
        {
            if (element.LocalName is not ("body" or "html") && IsHidden(element))
            {
                return;
            }

            part = part == Part.Own && IsFooter(element) ? Part.Footer : part;
        }

        if (element.ChildNodes.Length > 0)
        {
            open.Push((element.ChildNodes, 0, part, !IsInline(element.LocalName)));
            if (!IsInline(element.LocalName))
            {
                Keep('\n');
            }
        }
    }

    private void EnterScript(IElement script)
    {
        if (script.GetAttribute("src") is { } source)
        {
            Mark(source, null);
        }
        else if (script.TextContent is var text && text.Contains("alert", StringComparison.Ordinal) && text.Length <= MostKept)
        {
            dialogue ??= new StringBuilder();
            dialogue.Append(GoneWords.Spoken(text));
        }
    }

    private void Mark(string? address, string? words)
    {
        if (address is null)
        {
            return;
        }

        var path = address.AsSpan(0, Math.Min(address.Length, LongestMark));
        path = path.IndexOf('?') is >= 0 and var query ? path[..query] : path;
        sieve.AddMark(path);
        gonePicture |= words is not null && GoneWords.NamesGone(path, words);
    }

    private static bool IsArticleMark(IElement meta) =>
        meta.GetAttribute("name") is { } name
        && (name.Equals("ArticleTitle", StringComparison.OrdinalIgnoreCase) || name.Equals("PubDate", StringComparison.OrdinalIgnoreCase))
        && !string.IsNullOrWhiteSpace(meta.GetAttribute("content"));

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { Length: > 10 } style && style.Contains("display", StringComparison.OrdinalIgnoreCase) && IsNone(style));

    private static bool IsNone(string style)
    {
        var rest = style.AsSpan(style.IndexOf("display", StringComparison.OrdinalIgnoreCase) + "display".Length).TrimStart();
        return rest is [':', ..] && rest[1..].TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsFooter(IElement element) => IsFooter(element.GetAttribute("class")) || IsFooter(element.GetAttribute("id"));

    private static bool IsFooter(string? name) =>
        name is not null && (name.Contains("foot", StringComparison.OrdinalIgnoreCase) || name.Contains("copyright", StringComparison.OrdinalIgnoreCase));

    private static bool IsInline(string name) =>
        name is "a" or "b" or "i" or "em" or "strong" or "span" or "font" or "small" or "big" or "u" or "s" or "sub" or "sup" or "code" or "tt" or "label" or "bdi" or "mark" or "ins" or "del";
}
