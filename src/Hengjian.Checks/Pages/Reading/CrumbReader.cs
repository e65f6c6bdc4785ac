using System.Text.RegularExpressions;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Reads the breadcrumb: by its words (当前位置), by the part of the template named so, or by a line that begins with 首页 and a separator.</summary>
internal static partial class CrumbReader
{
    private const int LongestCrumb = 400;
    private const int LongestMarked = 200;

    public static IReadOnlyList<Crumb> Read(PageTree tree)
    {
        var marker = tree.Folded.Contains("位置", StringComparison.Ordinal) ? Marker().Match(tree.Folded) : Match.Empty;
        while (marker.Success)
        {
            if (Around(tree, marker.Index, marker.Index + marker.Length) is { Count: > 0 } crumbs)
            {
                return crumbs;
            }

            marker = marker.NextMatch();
        }

        foreach (var element in tree.Elements)
        {
            if (element.Region == PageRegion.Breadcrumb && element.Links > 0 && element.TextLength < LongestCrumb)
            {
                return Steps(tree, element, element.TextStart);
            }
        }

        var line = tree.Folded.Contains("首页", StringComparison.Ordinal) ? HomeFirst().Match(tree.Folded) : Match.Empty;
        return line.Success ? Around(tree, line.Index, line.Index) : [];
    }

    private static IReadOnlyList<Crumb> Around(PageTree tree, int marker, int from)
    {
        var at = -1;
        for (var i = 0; i < tree.Elements.Count; i++)
        {
            var element = tree.Elements[i];
            if (element.TextStart <= marker && marker < element.TextEnd && (at < 0 || element.TextLength <= tree.Elements[at].TextLength))
            {
                at = i;
            }
        }

        for (var level = 0; at >= 0 && level < 5; level++, at = tree.Elements[at].Parent)
        {
            var element = tree.Elements[at];
            if (element.TextLength > LongestCrumb)
            {
                return [];
            }

            if (Steps(tree, element, from) is { Count: > 0 } crumbs && (crumbs.Count > 1 || element.Links > 0))
            {
                Mark(tree, at);
                return crumbs;
            }
        }

        return [];
    }

    /// <summary>Marks the element that holds the breadcrumb, so that its links and words are not taken for content.</summary>
    private static void Mark(PageTree tree, int at)
    {
        var element = tree.Elements[at];
        for (var i = at; i < element.End && element.TextLength <= LongestMarked && element.Region == PageRegion.Content; i++)
        {
            if (tree.Elements[i].Tag == "h1")
            {
                return;
            }
        }

        for (var i = element.End - 1; i >= at && element.TextLength <= LongestMarked && element.Region == PageRegion.Content; i--)
        {
            tree.Elements[i].Region = PageRegion.Breadcrumb;
        }
    }

    private static List<Crumb> Steps(PageTree tree, PageElement element, int from)
    {
        var text = tree.Text[Math.Min(element.TextEnd, Math.Max(from, element.TextStart))..element.TextEnd];
        var crumbs = new List<Crumb>();
        foreach (var part in Separator().Split(text.TrimStart(':', '：', ' ', '\n')))
        {
            var name = part.Trim(' ', '\n', ':', '：', '>', '-', '【', '】');
            if (name.Length is 0 or > 80)
            {
                continue;
            }

            Core.PageUrl? target = null;
            for (var i = element.LinkStart; i < element.LinkEnd && target is null; i++)
            {
                target = string.Equals(tree.Anchors[i].Words.Trim(), name, StringComparison.Ordinal) ? tree.Anchors[i].Target : null;
            }

            crumbs.Add(new Crumb(name, target));
        }

        return crumbs;
    }

    [GeneratedRegex(@"(?:当前的?位置|您?当前所?在的?位置|所在位置|您的位置|你的位置|您现在的位置|现在位置|位置)\s*:", RegexOptions.NonBacktracking)]
    private static partial Regex Marker();

    [GeneratedRegex(@"(?m)^(?:网站)?首页\s*(?:>|»|›|->|→)", RegexOptions.NonBacktracking)]
    private static partial Regex HomeFirst();

    [GeneratedRegex(@"\s*(?:->|--|>|＞|»|›|→|\||\\|/|\n)+\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Separator();
}
