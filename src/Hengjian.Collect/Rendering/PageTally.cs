using System.Buffers;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Hengjian.Collect.Rendering;

/// <summary>What a page shows without script, and what hints at more: counted in one walk.</summary>
internal sealed partial class PageTally
{
    /// <summary>Items of a list from which on a page is enough.</summary>
    private const int EnoughItems = 3;

    /// <summary>Characters of running text from which on a page is enough.</summary>
    private const int EnoughText = 200;

    /// <summary>Characters of a link's words from which on they read like the title of an article, not like the name of a column.</summary>
    private const int TitleLength = 12;

    /// <summary>Characters of one stretch of text from which on it counts as running text.</summary>
    private const int StretchLength = 30;

    private static readonly HashSet<string> Unseen = new(["script", "style", "template", "noscript", "head", "svg", "option", "textarea"], StringComparer.Ordinal);
    private static readonly HashSet<string> Mounts = new(["app", "root", "__next", "__nuxt", "q-app", "main-app", "vue-app", "react-root", "container-app", "mount"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> TemplateAttributes = new(["v-for", "v-repeat", "ng-repeat", "data-ng-repeat", "ms-for", "ms-repeat", "x-for"], StringComparer.Ordinal);
    private static readonly SearchValues<string> Centuries = SearchValues.Create(["19", "20"], StringComparison.Ordinal);

    private PageTally()
    {
    }

    /// <summary>Whether the page shows items or a text. Then it was not walked to its end.</summary>
    public bool IsEnough => Items >= EnoughItems || RunningText >= EnoughText;

    /// <summary>Whether the page calls itself an article, by the tag of the standard for government sites (ArticleTitle).</summary>
    public bool IsArticle { get; private set; }

    /// <summary>Characters that are seen, without blanks.</summary>
    public int Text { get; private set; }

    /// <summary>Characters in long stretches outside header, footer and navigation.</summary>
    public int RunningText { get; private set; }

    /// <summary>Links that are seen.</summary>
    public int Links { get; private set; }

    /// <summary>Items of lists: links with long words, or dates, whichever are more; outside header, footer and navigation.</summary>
    public int Items => Math.Max(titles, dates);

    /// <summary>Scripts, data blocks for search engines not counted.</summary>
    public int Scripts { get; private set; }

    /// <summary>The first empty element into which frameworks put their page, as a selector.</summary>
    public string? Mount { get; private set; }

    /// <summary>The first list without content, as a selector.</summary>
    public string? EmptyList { get; private set; }

    /// <summary>The first mark of a template that is still folded.</summary>
    public string? Template { get; private set; }

    /// <summary>Whether a list lies in a script as data.</summary>
    public bool DataScript { get; private set; }

    /// <summary>Whether a note for browsers without script asks for it.</summary>
    public bool NeedsScript { get; private set; }

    /// <summary>Whether the page says that it is loading.</summary>
    public bool IsLoading { get; private set; }

    /// <summary>Whether the page sends its visitors on by itself.</summary>
    public bool IsRefreshed { get; private set; }

    private int titles;
    private int dates;

    /// <summary>Counts.</summary>
    /// <remarks>
    /// It walks without recursion, because how deep a page nests its elements is the page's choice, and with an index into each list of children, because finding the next sibling costs a search.
    /// </remarks>
    public static PageTally Of(IDocument document)
    {
        var tally = new PageTally();
        var open = new Stack<(INodeList Children, int Next, bool IsFrame)>();
        open.Push((document.DocumentElement.ChildNodes, 0, false));
        while (!tally.IsEnough && open.TryPop(out var level))
        {
            if (level.Next >= level.Children.Length)
            {
                continue;
            }

            open.Push(level with { Next = level.Next + 1 });
            switch (level.Children[level.Next])
            {
                case IText text:
                    tally.Read(text.Data, level.IsFrame);
                    break;
                case IElement element when tally.Enter(element, level.IsFrame) && element.HasChildNodes:
                    open.Push((element.ChildNodes, 0, level.IsFrame || PageFrame.Is(element)));
                    break;
            }
        }

        return tally;
    }

    private bool Enter(IElement element, bool isFrame)
    {
        switch (element.LocalName)
        {
            case "script":
                ReadScript(element);
                return false;
            case "noscript":
                NeedsScript |= element.TextContent is { Length: < 2000 } note && AsksForScript().IsMatch(note);
                return false;
            case "head":
                ReadHead(element);
                return false;
            case "a" when element.HasAttribute("href"):
                Links++;
                titles += !isFrame && LengthOf(element.ChildNodes is { Length: 1 } only && only[0] is IText words ? words.Data : element.TextContent) >= TitleLength ? 1 : 0;
                break;
        }

        if (Unseen.Contains(element.LocalName))
        {
            return false;
        }

        if (element.Attributes.Length == 0 && element.LocalName is not ("ul" or "ol" or "dl" or "tbody" or "app-root"))
        {
            return true;
        }

        Template ??= TemplateOf(element.Attributes);
        Mount ??= (element.Id is { } id && Mounts.Contains(id)) || element.LocalName == "app-root" ? EmptyBox.NameOf(element, mayWait: true) : null;
        EmptyList ??= isFrame || !EmptyBox.IsForList(element) ? null : EmptyBox.NameOf(element, mayWait: false);
        return true;
    }

    private void Read(string data, bool isFrame)
    {
        var length = LengthOf(data);
        Text += length;
        if (length == 0 || isFrame)
        {
            return;
        }

        RunningText += length >= StretchLength ? length : 0;
        dates += length <= 24 && data.AsSpan().ContainsAny(Centuries) && Date().IsMatch(data) ? 1 : 0;
        IsLoading |= length <= 24 && Loading().IsMatch(data);
        if (Template is null && data.Contains("{{", StringComparison.Ordinal) && data.Contains("}}", StringComparison.Ordinal))
        {
            Template = "{{ }}";
        }
    }

    private static string? TemplateOf(INamedNodeMap attributes)
    {
        for (var i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is { } attribute && TemplateAttributes.Contains(attribute.Name))
            {
                return attribute.Name;
            }
        }

        return null;
    }

    private void ReadHead(IElement head)
    {
        foreach (var child in head.Children)
        {
            switch (child.LocalName)
            {
                case "meta":
                    IsRefreshed |= string.Equals(child.GetAttribute("http-equiv"), "refresh", StringComparison.OrdinalIgnoreCase);
                    IsArticle |= string.Equals(child.GetAttribute("name"), "ArticleTitle", StringComparison.OrdinalIgnoreCase) && !string.IsNullOrWhiteSpace(child.GetAttribute("content"));
                    break;
                case "script":
                    ReadScript(child);
                    break;
            }
        }
    }

    private void ReadScript(IElement script)
    {
        if (EmptyBox.Runs(script))
        {
            Scripts++;
        }

        // The list component of Hanweb's CMS (jpage) keeps its records in a script of type text/xml.
        DataScript |= script.GetAttribute("type") is "text/xml" && script.TextContent.Contains("<datastore>", StringComparison.OrdinalIgnoreCase);
        if (Template is null && script.GetAttribute("type") is { } type && type.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            && (type.EndsWith("template", StringComparison.OrdinalIgnoreCase) || type.EndsWith("html", StringComparison.OrdinalIgnoreCase) || type.Contains("x-", StringComparison.OrdinalIgnoreCase))
            && script.TextContent.Contains("<li", StringComparison.OrdinalIgnoreCase))
        {
            Template = type;
        }
    }

    private static int LengthOf(string text)
    {
        var length = 0;
        foreach (var c in text)
        {
            length += char.IsWhiteSpace(c) ? 0 : 1;
        }

        return length;
    }

    [GeneratedRegex("(19|20)[0-9]{2}[-/.年][0-9]{1,2}", RegexOptions.NonBacktracking)]
    private static partial Regex Date();

    [GeneratedRegex("加载中|正在加载|载入中|数据加载|^\\s*loading", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Loading();

    [GeneratedRegex("javascript|脚本|script", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex AsksForScript();
}
