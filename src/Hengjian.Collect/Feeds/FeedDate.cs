using System.Globalization;
using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Collect.Feeds;

/// <summary>Reads the dates of feeds and lists: RFC 822, ISO 8601, Unix time, and the forms that Chinese generators write.</summary>
/// <remarks>
/// A time without zone is the offices' time, UTC+8; a date alone is its midnight; CST is China's. The weekday is not looked at, because generators get it wrong.
/// What is not a date, or lies outside the years 1990 to 2100 (zeros of programs that had none), is null, never guessed.
/// </remarks>
internal static partial class FeedDate
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    private static readonly string[] ZonedForms =
    [
        "yyyy-M-d'T'H:m:s.FFFFFFFK", "yyyy-M-d'T'H:mK", "yyyy-M-d H:m:s.FFFFFFFK", "yyyy-M-d H:m:s.FFFFFFF zzz", "yyyy-M-d H:mK", "yyyy-M-d H:m zzz", "yyyyMMdd'T'HHmmssK",
        "d MMM yyyy H:m:s zzz", "d MMM yyyy H:m zzz", "d MMM yy H:m:s zzz", "d MMM yy H:m zzz", "MMM d yyyy H:m:s zzz", "MMM d H:m:s zzz yyyy",
    ];

    private static readonly string[] LocalForms =
    [
        "yyyy-M-d H:m:s.FFFFFFF", "yyyy-M-d H:m", "yyyy-M-d", "yyyy-M-d'T'H:m:s.FFFFFFF", "yyyy-M-d'T'H:m", "yyyyMMdd", "yyyyMMddHHmmss", "yyyyMMdd'T'HHmmss",
        "yyyy-M-d tt h:m:s", "yyyy-M-d tt h:m", "yyyy-M-d h:m:s tt", "yyyy-M-d h:m tt",
        "d MMM yyyy H:m:s", "d MMM yyyy H:m", "d MMM yyyy", "d MMM yy H:m:s", "MMM d yyyy H:m:s", "MMM d yyyy H:m", "MMM d yyyy", "MMM d H:m:s yyyy",
    ];

    private static readonly Dictionary<string, string> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = "+00:00",
        ["UTC"] = "+00:00",
        ["UT"] = "+00:00",
        ["Z"] = "+00:00",
        ["CST"] = "+08:00", // China's, in a feed of a Chinese account; RFC 822 means America's.
        ["EST"] = "-05:00",
        ["EDT"] = "-04:00",
        ["PST"] = "-08:00",
        ["PDT"] = "-07:00",
    };

    private static readonly string[] ChineseMonths = ["十二月", "十一月", "十月", "九月", "八月", "七月", "六月", "五月", "四月", "三月", "二月", "一月"];
    private static readonly string[] Months = ["Dec", "Nov", "Oct", "Sep", "Aug", "Jul", "Jun", "May", "Apr", "Mar", "Feb", "Jan"];

    /// <summary>Reads a date; null when it is none.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 200)
        {
            return null;
        }

        if (UnixTime(text.Trim()) is { } instant)
        {
            return Sensible(instant.DateTime) ? instant : null;
        }

        var plain = Plain(text);
        return DateTime.TryParseExact(plain, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local) ? Sensible(local) ? new DateTimeOffset(local, ChinaTime.Offset) : null
            : DateTimeOffset.TryParseExact(plain, ZonedForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var zoned) && HasZone().IsMatch(plain) && Sensible(zoned.DateTime) ? zoned
            : null;
    }

    private static bool Sensible(DateTime time) => time.Year is >= FirstYear and <= LastYear;

    private static DateTimeOffset? UnixTime(string text) =>
        text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 10 ? number * 1000 : number).ToOffset(ChinaTime.Offset)
            : null;

    /// <summary>One spelling: no weekday, Chinese units as separators, months by three letters, zones as numbers.</summary>
    private static string Plain(string text)
    {
        var plain = Weekday().Replace(text.Trim().Replace('：', ':').Replace('　', ' ').Replace('\u00A0', ' '), "");
        plain = ChineseDay().Replace(plain, "$1-$2-$3 ");
        plain = ChineseTime().Replace(plain, "$1:$2:$3");
        plain = plain.Replace('时', ':').Replace("分", "", StringComparison.Ordinal).Replace("秒", "", StringComparison.Ordinal);
        plain = plain.Replace("上午", " AM ", StringComparison.Ordinal).Replace("下午", " PM ", StringComparison.Ordinal);
        for (var month = 0; month < Months.Length; month++)
        {
            plain = plain.Replace(ChineseMonths[month], $" {Months[month]} ", StringComparison.Ordinal);
        }

        plain = LongMonth().Replace(SlashedDay().Replace(plain, "$1-$2-$3"), "$1");
        plain = Comment().Replace(plain, "").Replace(',', ' ');
        plain = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd(':');
        return Zoned(ZoneName().Replace(plain, "$1"));
    }

    private static string Zoned(string plain)
    {
        var words = plain.Split(' ');
        for (var at = 1; at < words.Length; at++)
        {
            words[at] = Zones.GetValueOrDefault(words[at], words[at]);
        }

        return HourZone().Replace(BareZone().Replace(string.Join(' ', words), "$1:$2"), "${1}0$2:00");
    }

    [GeneratedRegex(@"^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\s*[,.]?\s+|^(?:星期|周)[一二三四五六日天]\s*[,，]?\s*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^([0-9]{4})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*日?", RegexOptions.NonBacktracking)]
    private static partial Regex ChineseDay();

    [GeneratedRegex(@"([0-9]{1,2})\s*时\s*([0-9]{1,2})\s*分\s*([0-9]{1,2})\s*秒", RegexOptions.NonBacktracking)]
    private static partial Regex ChineseTime();

    [GeneratedRegex(@"^([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})", RegexOptions.NonBacktracking)]
    private static partial Regex SlashedDay();

    [GeneratedRegex(@"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|ober|ember)?\b\.?", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex LongMonth();

    [GeneratedRegex(@"\s*\([^)]*\)$", RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"\b(?:GMT|UTC)\s?([+-][0-9])", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex ZoneName();

    [GeneratedRegex(@"([:0-9] ?[+-][0-9]{2})([0-9]{2})$", RegexOptions.NonBacktracking)]
    private static partial Regex BareZone();

    [GeneratedRegex(@"(:[0-9.]+ ?[+-])([0-9])$", RegexOptions.NonBacktracking)]
    private static partial Regex HourZone();

    [GeneratedRegex(@"(?:[Zz]|[+-][0-9]{2}:[0-9]{2})(?: [0-9]{4})?$", RegexOptions.NonBacktracking)]
    private static partial Regex HasZone();
}
