using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hengjian.Collect.Crawling.Absence;
using Hengjian.Collect.Rendering;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>Finds what a page leads to.</summary>
internal static class LinkReader
{
    private const int LongestWords = 80;
    private const int LongestWritten = 200;
    private const int MostScript = 512 * 1024;

    private static readonly HtmlParser Parser = new();

    /// <summary>Reads a page.</summary>
    /// <param name="html">Its text.</param>
    /// <param name="url">Its address, after redirects.</param>
    /// <param name="charset">The charset in which its links' queries are encoded.</param>
    /// <param name="mostLinks">The most links taken.</param>
    public static PageLinks Read(string html, PageUrl url, string charset, int mostLinks)
    {
        var whole = MarkupNesting.Cut(html);
        using var document = Parser.ParseDocument(whole);
        var baseUrl = document.QuerySelector("base[href]") is { } element && url.TryResolve(element.GetAttribute("href"), out var named, charset) ? named : url;
        var links = new List<FoundLink>();
        var lists = new List<PageUrl>();
        var seen = new HashSet<(PageUrl, bool)>();
        var script = new StringBuilder();
        var cut = false;
        foreach (var node in document.DocumentElement.DescendantsAndSelf<IElement>())
        {
            if (Target(node) is { } text && LinkAddress.TryRead(baseUrl, text, out var address, charset) && seen.Add((address.Url, node.LocalName == "img")))
            {
                cut |= links.Count >= mostLinks;
                if (links.Count < mostLinks)
                {
                    links.Add(new FoundLink(address, Words(node), text.Length <= LongestWritten ? text : text[..LongestWritten], node.LocalName == "img"));
                }
            }

            if (node.LocalName == "script" && !node.HasAttribute("src") && script.Length < MostScript)
            {
                script.Append(node.TextContent).Append('\n');
            }

            ListAddress.AddFromAttributes(node, baseUrl, lists);
        }

        var scripts = script.ToString();
        ListAddress.AddFromScript(scripts, baseUrl, lists);
        var shape = PageShape.Of(document);
        return new PageLinks(baseUrl, charset, links, lists, PagerScript.Pages(scripts, url), cut) { Shape = shape, Jump = ScriptedJump.Of(document, url, shape.OwnLength), Scripted = ScriptedPage.IsNotEnough(document), IsTooDeep = whole.Length < html.Length };
    }

    private static string? Target(IElement element) => element.LocalName switch
    {
        "a" or "area" => element.GetAttribute("href"),
        "img" or "iframe" or "frame" => element.GetAttribute("src"),
        _ => null,
    };

    private static string Words(IElement element)
    {
        var words = Collapse(element.LocalName == "a" ? element.TextContent : "");
        words = words.Length > 0 ? words : Collapse(element.GetAttribute("alt") ?? element.GetAttribute("title") ?? "");
        return words.Length > 0 || element.LocalName != "a" ? words : Collapse(element.QuerySelector("img")?.GetAttribute("alt") ?? "");
    }

    private static string Collapse(string text)
    {
        var collapsed = new StringBuilder(Math.Min(text.Length, LongestWords));
        foreach (var c in text)
        {
            var blank = char.IsWhiteSpace(c) || c == '\u200B';
            if (blank ? collapsed.Length > 0 && collapsed[^1] != ' ' : true)
            {
                collapsed.Append(blank ? ' ' : c);
            }

            if (collapsed.Length >= LongestWords)
            {
                break;
            }
        }

        if (collapsed.Length > 0 && char.IsHighSurrogate(collapsed[^1]))
        {
            collapsed.Length--;
        }

        return collapsed.ToString().TrimEnd();
    }
}
