using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Text;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Lays a parsed page flat in one walk.</summary>
internal sealed class PageTreeBuilder
{
    private const int DeepestNesting = 400;

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "a", "abbr", "acronym", "b", "bdo", "big", "cite", "code", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup",
        "tt", "u", "var", "ucaptitle", "ucapsource", "publishtime",
    };

    private readonly PageTree tree;
    private readonly string charset;
    private readonly StringBuilder text = new();

    /// <summary>Where the last element began; digits of two elements (day and year set apart) do not run together.</summary>
    private int boundary = -1;

    private PageTreeBuilder(PageTree tree, string charset) => (this.tree, this.charset) = (tree, charset);

    public static PageTree Build(string html, PageUrl address, string charset)
    {
        var document = new HtmlParser().ParseDocument(MarkupNesting.Cut(html));
        var tree = new PageTree { Base = address };
        var builder = new PageTreeBuilder(tree, charset);
        builder.ReadHead(document);
        if (document.Body is { } body)
        {
            builder.Walk(body, -1, 0);
        }

        tree.Text = builder.text.ToString();
        tree.Close();
        RegionReader.Mark(tree);
        FooterReader.Mark(tree);
        return tree;
    }

    private void ReadHead(AngleSharp.Html.Dom.IHtmlDocument document)
    {
        tree.Title = Collapse(document.Title ?? "");
        if (document.QuerySelector("base[href]")?.GetAttribute("href") is { } basis && tree.Base.TryResolve(basis, out var resolved, charset))
        {
            tree.Base = resolved;
        }

        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            var name = meta.GetAttribute("name") ?? "";
            if (name.Length > 0)
            {
                tree.Labels.Add(name, meta.GetAttribute("content") ?? "");
            }

            tree.Forwards |= string.Equals(meta.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase)
                && (meta.GetAttribute("content") ?? "").Contains("url", StringComparison.OrdinalIgnoreCase);
        }

        foreach (var element in document.Head?.Children ?? Enumerable.Empty<IElement>())
        {
            if (element.LocalName == "script")
            {
                TakeScript(element);
            }
        }
    }

    private void Walk(IElement element, int parent, int depth)
    {
        var tag = element.LocalName;
        switch (tag)
        {
            case "script":
                TakeScript(element);
                return;
            case "style" or "noscript" or "template" or "svg" or "select" or "object":
                return;
            case "br":
                BreakLine();
                return;
            case "textarea":
                tree.HasTextArea = true;
                return;
            case "img" or "iframe":
                tree.Resources.Add(new PageResource(tag, element.GetAttribute("src") ?? "", $"{element.GetAttribute("alt")} {element.GetAttribute("title")}", text.Length, parent));
                break;
        }

        var block = !Inline.Contains(tag);
        if (block)
        {
            BreakLine();
        }

        boundary = text.Length;
        var index = tree.Elements.Count;
        var flat = new PageElement(tag, Marks(element), element.GetAttribute("role") ?? "", parent) { TextStart = text.Length, LinkStart = tree.Anchors.Count };
        tree.Elements.Add(flat);
        TakeAttributes(element);
        var anchor = tag is "a" or "area" ? OpenAnchor(element, index) : null;
        if (depth < DeepestNesting)
        {
            WalkChildren(element, index, depth);
        }

        flat.End = tree.Elements.Count;
        flat.TextEnd = text.Length;
        flat.LinkEnd = tree.Anchors.Count;
        if (anchor is not null)
        {
            anchor.Words = Words(element, flat);
        }

        if (block)
        {
            BreakLine();
        }
        else if (tag is "span" or "label" or "b" or "strong" or "em" or "i" or "font")
        {
            StandAlone(flat, index);
        }
    }

    /// <summary>Sets a label that an element of its own marks on a line of its own, so that its value follows it as in a table.</summary>
    private void StandAlone(PageElement flat, int index)
    {
        if (flat.TextLength is < 2 or > 16 || flat.Links > 0 || !FieldVocabulary.IsLabel(WidthFolding.Squeeze(text.ToString(flat.TextStart, flat.TextLength))))
        {
            return;
        }

        if (flat.TextStart > 0 && text[flat.TextStart - 1] != '\n')
        {
            text.Insert(flat.TextStart, '\n');
            for (var i = index; i < flat.End; i++)
            {
                tree.Elements[i].TextStart++;
                tree.Elements[i].TextEnd++;
            }
        }

        BreakLine();
    }

    private void WalkChildren(IElement element, int index, int depth)
    {
        for (var node = element.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IElement child)
            {
                Walk(child, index, depth + 1);
            }
            else if (node.NodeType == NodeType.Text)
            {
                Append(node.NodeValue ?? "");
            }
        }
    }

    private PageAnchor? OpenAnchor(IElement element, int index)
    {
        var href = element.GetAttribute("href")?.Trim();
        if (string.IsNullOrEmpty(href) || href[0] == '#')
        {
            return null;
        }

        var anchor = new PageAnchor(index, href, tree.Base.TryResolve(href, out var target, charset) ? target : null);
        tree.Anchors.Add(anchor);
        return anchor;
    }

    private string Words(IElement element, PageElement flat)
    {
        var words = text.ToString(flat.TextStart, flat.TextEnd - flat.TextStart).Trim();
        var title = element.GetAttribute("title")?.Trim() ?? "";
        if (words.Length > 0 && !(title.Length > words.Length && (words.EndsWith('…') || words.EndsWith("...", StringComparison.Ordinal))))
        {
            return words;
        }

        return title.Length > 0 ? title : element.QuerySelector("img[alt]")?.GetAttribute("alt")?.Trim() ?? "";
    }

    private void TakeScript(IElement element)
    {
        if (element.GetAttribute("src") is { Length: > 0 } source)
        {
            tree.Resources.Add(new PageResource("script", source, "", text.Length, -1));
        }
        else
        {
            tree.Scripts.Add(element.TextContent);
        }
    }

    private void TakeAttributes(IElement element)
    {
        foreach (var attribute in element.Attributes)
        {
            var name = attribute.Name;
            if (name.StartsWith("data-", StringComparison.Ordinal))
            {
                tree.DataAddresses.Add(attribute.Value);
            }
            else if (name is "v-for" or "v-html" or "ng-repeat" or "ms-repeat" or "ms-for" or "ng-bind")
            {
                tree.HasPlaceholders = true;
            }
        }
    }

    private static string Marks(IElement element)
    {
        var (id, classes) = (element.Id, element.ClassName);
        return (id, classes) switch
        {
            (null, null) => "",
            (null, _) => classes.ToLowerInvariant(),
            (_, null) => id.ToLowerInvariant(),
            _ => $"{id} {classes}".ToLowerInvariant(),
        };
    }

    private void Append(string value)
    {
        if (value.Length > 0 && text.Length > 0 && text.Length == boundary && char.IsAsciiDigit(value[0]) && char.IsAsciiDigit(text[^1]))
        {
            text.Append(' ');
        }

        foreach (var character in value)
        {
            if (!char.IsWhiteSpace(character) && character is not ('\uFEFF' or '\u200B'))
            {
                text.Append(character);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }
    }

    private void BreakLine()
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            if (text[^1] == ' ')
            {
                text.Length--;
            }

            if (text.Length > 0 && text[^1] != '\n')
            {
                text.Append('\n');
            }
        }
    }

    private static string Collapse(string value) => string.Join(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
