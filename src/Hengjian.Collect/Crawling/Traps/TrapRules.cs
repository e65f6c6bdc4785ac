using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Traps;

/// <summary>Recognises addresses that a site makes up without end: paths that grow in circles, calendars, heaps of filters.</summary>
/// <remarks>
/// Lists of 20,000 pages and portals of half a million articles must pass whole, so no number of pages is a reason, nor is a depth or length that real sites reach.
/// What no address gives away (a pager past its end) is seen by <see cref="MostAlike"/>.
/// </remarks>
internal static partial class TrapRules
{
    /// <summary>
    /// How many pages of one <see cref="UrlPattern"/> and one skeleton are followed further that bring nothing new but addresses of their own pattern. 100.
    /// The engine counts such pages; past the number, addresses of that pattern that are found on such a page are not asked. A page that leads to anything else new does not count:
    /// the pages of a real list lead to their articles.
    /// </summary>
    public const int MostAlike = 100;

    /// <summary>Why the addresses past <see cref="MostAlike"/> are not asked, in words for a person (zh-CN).</summary>
    public const string EndlessReason = "同一形式的页面已有 100 个内容相同、且没有带出任何新页面，疑为无尽翻页，不再往下采集";

    private const int LongestAddress = 1_500;
    private const int MostFolders = 24;
    private const int MostCycles = 3;
    private const int MostSame = 4;
    private const int LeastNameLength = 3;
    private const int MostFacets = 3;
    private const int MostEqualPairs = 3;

    /// <summary>Why an address is not to be asked, in words for a person (zh-CN); null when nothing speaks against it.</summary>
    /// <param name="url">The address, without session identifier.</param>
    /// <param name="home">The site's home page: its own folders do not count.</param>
    /// <param name="now">The time, from which calendars are far.</param>
    public static string? RefusalOf(PageUrl url, PageUrl home, DateTimeOffset now)
    {
        if (url.Path.Length + url.Uri.Query.Length > LongestAddress)
        {
            return $"地址超过 {LongestAddress} 个字符，疑为不断变长的循环地址";
        }

        var own = url.LiesBelow(home) ? home.Path.TrimEnd('/').Length : 0;
        var segments = url.Path[own..].Split('/', StringSplitOptions.RemoveEmptyEntries);
        return segments.Length > MostFolders ? $"地址的目录超过 {MostFolders} 层，疑为不断变长的循环地址"
            : Growth(segments) ?? QueryGrowth(url.Uri.Query) ?? CalendarAddress.RefusalOf(url, now);
    }

    private static string? Growth(string[] segments)
    {
        for (var at = 0; at < segments.Length; at++)
        {
            // A program that stands in its own path is a relative link resolved below it.
            if (at + 1 < segments.Length && segments[at].Contains('.', StringComparison.Ordinal) && Program().IsMatch(segments[at]) && Array.IndexOf(segments, segments[at], at + 1) > 0)
            {
                return $"地址里重复出现 {segments[at]}，疑为相对链接造成的循环地址";
            }

            if (CycleAt(segments, at) is { } cycle)
            {
                return $"地址里 {cycle} 连续重复 {MostCycles} 次，疑为相对链接造成的循环地址";
            }
        }

        if (segments.Length < MostSame)
        {
            return null;
        }

        var often = segments.Where(IsName).GroupBy(segment => segment, StringComparer.Ordinal).FirstOrDefault(group => group.Count() >= MostSame);
        return often is null ? null : $"地址里 {often.Key} 出现 {often.Count()} 次，疑为相对链接造成的循环地址";
    }

    private static string? CycleAt(string[] segments, int at)
    {
        for (var length = 1; at + (length * MostCycles) <= segments.Length; length++)
        {
            var cycle = segments.AsSpan(at, length);
            if (cycle.ContainsName() && cycle.SequenceEqual(segments.AsSpan(at + length, length)) && cycle.SequenceEqual(segments.AsSpan(at + (2 * length), length)))
            {
                return string.Join('/', segments[at..(at + length)]);
            }
        }

        return null;
    }

    private static bool ContainsName(this Span<string> segments)
    {
        foreach (var segment in segments)
        {
            if (segment.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsName(string segment) => segment.Length >= LeastNameLength && segment.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0;

    private static string? QueryGrowth(string query)
    {
        if (query.Length < 2)
        {
            return null;
        }

        // A slash, colon or mark that was encoded three times: one address inside another is common, the third is a circle.
        if (query.Contains("%25252", StringComparison.Ordinal) || query.Contains("%25253", StringComparison.Ordinal))
        {
            return "地址的参数层层转码，疑为不断变长的循环地址";
        }

        var pairs = query[1..].Split('&');
        var repeated = pairs.Where(pair => pair.Length > 0).GroupBy(pair => pair, StringComparer.Ordinal).FirstOrDefault(group => group.Count() >= MostEqualPairs);
        if (repeated is not null)
        {
            return $"地址里参数 {repeated.Key} 重复 {repeated.Count()} 次，疑为不断变长的循环地址";
        }

        var facets = pairs.Where(pair => Facet().IsMatch(pair)).Select(pair => pair.Split('=')[0]).Distinct(StringComparer.Ordinal).Count();
        return facets >= MostFacets ? $"地址叠加了 {facets} 个排序、筛选参数，疑为同一列表的排列组合" : null;
    }

    [GeneratedRegex(@"\.(?:php|jsp|jspx|asp|aspx|do|action|cgi|s?html?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Program();

    [GeneratedRegex(@"^(?:sort|sortby|sort_by|sortfield|sortorder|order|orderby|order_by|orderway|dir|direction|asc|desc|view|viewmode|layout|display|style|per_?page|page_?size|rows|limit|filter|facet|(?:f|fq|filter|filters|facet|facets|attr)(?:\[|%5B)[^=]*)=.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Facet();
}
