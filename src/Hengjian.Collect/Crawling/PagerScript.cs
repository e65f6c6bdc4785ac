using System.Globalization;
using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>The pages of a list whose pager is written by the script function <c>createPageHTML</c>, as the common government CMSs generate it.</summary>
/// <remarks>
/// Two forms are in use: <c>createPageHTML(5, 0, "index", "html")</c> counts from nought and names index_1 to index_4;
/// <c>createPageHTML('page_div', 5, 1, 'index', 'html', 98)</c> counts from one and names index_2 to index_5.
/// </remarks>
internal static partial class PagerScript
{
    private const int MostPages = 2_000;

    /// <summary>The further pages, without the first.</summary>
    public static IReadOnlyList<PageUrl> Pages(string script, PageUrl page)
    {
        var pages = new List<PageUrl>();
        foreach (Match match in Call().Matches(script))
        {
            if (!int.TryParse(match.Groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            {
                continue;
            }

            var first = match.Groups["box"].Success ? 2 : 1;
            var last = Math.Min(match.Groups["box"].Success ? count : count - 1, MostPages);
            for (var number = first; number <= last; number++)
            {
                if (page.TryResolve(string.Create(CultureInfo.InvariantCulture, $"{match.Groups["name"].Value}_{number}.{match.Groups["ending"].Value}"), out var url))
                {
                    pages.Add(url);
                }
            }
        }

        return pages;
    }

    [GeneratedRegex("""createPageHTML\s*\(\s*(?:(?<box>["'][^"']{0,60}["'])\s*,\s*)?(?<count>[0-9]{1,6})\s*,\s*[0-9]{1,6}\s*,\s*["'](?<name>[\w./-]{1,80})["']\s*,\s*["'](?<ending>\w{1,10})["']""", RegexOptions.None, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Call();
}
