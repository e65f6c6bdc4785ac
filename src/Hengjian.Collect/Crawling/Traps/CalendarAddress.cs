using System.Globalization;
using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Traps;

/// <summary>Addresses of calendars far from today, which lead from month to month without end.</summary>
/// <remarks>
/// Only what is formed as a page of a calendar counts: a month or day in the query, or as folders of year and month that end the path, or behind a name such as <c>calendar</c> or <c>rili</c>.
/// A dated article (<c>/202611/t20261101_123.html</c>) is none, whatever its date; a year alone (<c>?year=1949</c>, yearbooks) is none: there are few of them.
/// </remarks>
internal static partial class CalendarAddress
{
    private const int FirstYear = 1970;
    private const int MonthsAhead = 14;

    /// <summary>Why an address is not to be asked, in words for a person (zh-CN); null when it is no page of a calendar, or near.</summary>
    public static string? RefusalOf(PageUrl url, DateTimeOffset now)
    {
        if (MonthOf(url) is not { } month)
        {
            return null;
        }

        var today = ChinaTime.DayOf(now);
        var ahead = ((month.Year - today.Year) * 12) + month.Month - today.Month;
        return ahead > MonthsAhead || month.Year < FirstYear
            ? string.Create(CultureInfo.InvariantCulture, $"日历翻到了 {month.Year} 年 {month.Month} 月，离今天太远，不再往下采集")
            : null;
    }

    private static (int Year, int Month)? MonthOf(PageUrl url)
    {
        var query = url.Uri.Query;
        if (query.Length > 1 && !HasArticle().IsMatch(query))
        {
            var date = QueryDate().Match(query);
            if (date.Success)
            {
                return Month(date.Groups[1].ValueSpan, date.Groups[2].ValueSpan);
            }

            var year = QueryYear().Match(query);
            var month = QueryMonth().Match(query);
            if (year.Success && month.Success)
            {
                return Month(year.Groups[1].ValueSpan, month.Groups[1].ValueSpan);
            }
        }

        var path = PathDate().Match(url.Path);
        return path.Success ? Month(path.Groups[1].ValueSpan, path.Groups[2].ValueSpan) : null;
    }

    private static (int Year, int Month)? Month(ReadOnlySpan<char> year, ReadOnlySpan<char> month) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m is >= 0 and <= 12
            ? (y, Math.Max(1, m))
            : null;

    [GeneratedRegex("[?&](?:date|day|month|mon|ym|yearmonth|cal|calendar|time|rq|riqi|start|from|d)=([0-9]{4})[-/.]?([0-9]{1,2})(?:[-/.]?[0-9]{1,2})?(?:&|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex QueryDate();

    [GeneratedRegex("[?&](?:year|y|yyyy|nian)=([0-9]{1,5})(?:&|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex QueryYear();

    [GeneratedRegex("[?&](?:month|mon|m|mm|yue)=([0-9]{1,2})(?:&|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex QueryMonth();

    [GeneratedRegex("[?&](?:id|aid|articleid|docid|contentid|infoid|newsid)=", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex HasArticle();

    [GeneratedRegex("(?:/|(?:calendar|rili|events?)[/_-])([0-9]{4})[/-]([0-9]{1,2})(?:[/-][0-9]{1,2})?/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex PathDate();
}
