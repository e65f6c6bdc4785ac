using System.Text.RegularExpressions;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Reads the title that a page shows and when it says it was published.</summary>
internal static partial class PublicationReader
{
    /// <summary>The heading with which <c>title</c> begins or that the label names, else the first heading of the content, else the words of <c>title</c> without the site's name.</summary>
    public static string VisibleTitle(PageTree tree)
    {
        PageElement? heading = null;
        foreach (var element in tree.Elements)
        {
            if (element.TextLength is <= 2 or >= 200 || element.Region is PageRegion.Footer or PageRegion.Navigation or PageRegion.Aside or PageRegion.Breadcrumb || element.Links > 0)
            {
                continue;
            }

            if (element.Tag is "h1" or "h2" or "h3" || TitleMarks().IsMatch(element.Marks))
            {
                var text = tree.TextOf(element).Replace('\n', ' ');
                if (text.Length > 2 && (tree.Title.StartsWith(text, StringComparison.Ordinal) || text == tree.Labels.ArticleTitle))
                {
                    return text;
                }

                heading = heading is null || (element.Tag == "h1" && heading.Tag != "h1") ? element : heading;
            }
        }

        if (tree.Labels.ArticleTitle is null && heading is { Tag: "h1" or "h2" })
        {
            return tree.TextOf(heading).Replace('\n', ' ');
        }

        if (tree.Labels.ArticleTitle is { } labelled)
        {
            return labelled;
        }

        return TitleTail().Replace(tree.Title, "").Trim();
    }

    /// <summary>The date that stands with 发布时间 and the like, or right after the title; not one in a row of a list.</summary>
    /// <returns>The date, and which sort of word says that it is the date of publication.</returns>
    public static (DateOnly? Date, DateWord Word) VisibleDate(PageTree tree, ContentReader content, string title, IReadOnlyList<(int Start, int End)> rows)
    {
        foreach (Match match in Labelled().Matches(tree.Folded))
        {
            if (content.IsContent(match.Index) && !InRow(rows, match.Index) && DateWords.First(match.Value) is { } date)
            {
                return (date, match.Value.StartsWith("发", StringComparison.Ordinal) || match.Value.StartsWith("公", StringComparison.Ordinal) ? DateWord.Published : DateWord.Time);
            }
        }

        var at = title.Length > 3 ? tree.Text.LastIndexOf(title, StringComparison.Ordinal) : -1;
        if (at >= 0)
        {
            var from = at + title.Length;
            foreach (var line in tree.Folded[from..Math.Min(tree.Folded.Length, from + 200)].Split('\n').Take(5))
            {
                if (line.Length < 80 && Leading().IsMatch(line) && !InRow(rows, from) && DateWords.First(line) is { } date)
                {
                    return (date, DateWord.None);
                }
            }
        }

        return (null, DateWord.None);
    }

    private static bool InRow(IReadOnlyList<(int Start, int End)> rows, int offset)
    {
        foreach (var (start, end) in rows)
        {
            if (start <= offset && offset < end)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"(?:发布时间|发布日期|发文日期|发文时间|公开日期|公布日期|发表时间|发稿时间|更新时间|更新日期|成文日期|生成日期|录入时间|时间|日期)\s*[:\]】]?\s*(?:[\[【]\s*)?(?:19|20)[0-9]{2}\s?[-/.年]\s?[0-9]{1,2}\s?[-/.月]\s?[0-9]{1,2}", RegexOptions.NonBacktracking)]
    private static partial Regex Labelled();

    [GeneratedRegex(@"^[\s\[\(【]*(?:来源[^0-9]{0,40})?(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}", RegexOptions.NonBacktracking)]
    private static partial Regex Leading();

    [GeneratedRegex(@"(?:^|[^a-z])(?:title|tit|bt|biaoti|wzbt|headline|article-title|content-title)(?:$|[^a-z])", RegexOptions.NonBacktracking)]
    private static partial Regex TitleMarks();

    [GeneratedRegex(@"\s*[_|\-—–]{1,2}\s*[^_|]{2,30}$", RegexOptions.NonBacktracking)]
    private static partial Regex TitleTail();
}
