using System.Globalization;
using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Collect.Feeds;

/// <summary>Reads the dates of feeds: RFC 822, ISO 8601 and the forms that Chinese generators write.</summary>
/// <remarks>A time without zone is the offices' time, UTC+8. A date alone is its midnight. What is not a date is null, never guessed.</remarks>
internal static partial class FeedDate
{
    private static readonly string[] ZonedForms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm:sszzz",
        "d MMM yyyy HH:mm:ss zzz", "d MMM yyyy HH:mm zzz", "d MMM yy HH:mm:ss zzz", "d MMM yy HH:mm zzz",
    ];

    private static readonly string[] LocalForms =
    [
        "yyyy-M-d H:m:s", "yyyy-M-d H:m", "yyyy-M-d", "yyyy-M-d'T'H:m:s", "yyyy-M-d'T'H:m", "yyyyMMdd", "yyyyMMddHHmmss",
        "d MMM yyyy HH:mm:ss", "d MMM yyyy HH:mm", "d MMM yyyy",
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

    /// <summary>Reads a date; null when it is none.</summary>
    public static DateTimeOffset? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (UnixTime(text.Trim()) is { } instant)
        {
            return instant;
        }

        var plain = Plain(text);
        return DateTimeOffset.TryParseExact(plain, ZonedForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces | DateTimeStyles.AssumeUniversal, out var zoned) && HasZone().IsMatch(plain) ? zoned
            : DateTime.TryParseExact(plain, LocalForms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local) ? new DateTimeOffset(local, ChinaTime.Offset)
            : DateTime.TryParseExact(plain, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture, DateTimeStyles.None, out local) ? new DateTimeOffset(local, ChinaTime.Offset)
            : null;
    }

    private static DateTimeOffset? UnixTime(string text) =>
        text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? DateTimeOffset.FromUnixTimeMilliseconds(text.Length == 10 ? number * 1000 : number).ToOffset(ChinaTime.Offset)
            : null;

    /// <summary>One spelling: no weekday, Chinese units as separators, named zones as numbers.</summary>
    private static string Plain(string text)
    {
        var plain = Weekday().Replace(text.Trim().Replace('：', ':').Replace('　', ' '), "");
        plain = ChineseDay().Replace(plain, "$1-$2-$3 ");
        plain = ChineseTime().Replace(plain, "$1:$2:$3");
        plain = plain.Replace('时', ':').Replace("分", "", StringComparison.Ordinal).Replace("秒", "", StringComparison.Ordinal);
        plain = SlashedDay().Replace(plain, "$1-$2-$3");
        plain = string.Join(' ', plain.Split(' ', StringSplitOptions.RemoveEmptyEntries)).TrimEnd(':');
        var words = plain.Split(' ');
        if (words.Length > 1 && Zones.TryGetValue(words[^1], out var zone))
        {
            words[^1] = zone;
        }

        return BareZone().Replace(string.Join(' ', words), "$1:$2");
    }

    [GeneratedRegex(@"^[A-Za-z]{3,9},?\s+|^(?:星期|周)[一二三四五六日天]\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^([0-9]{4})\s*年\s*([0-9]{1,2})\s*月\s*([0-9]{1,2})\s*日?", RegexOptions.NonBacktracking)]
    private static partial Regex ChineseDay();

    [GeneratedRegex(@"([0-9]{1,2})\s*时\s*([0-9]{1,2})\s*分\s*([0-9]{1,2})\s*秒", RegexOptions.NonBacktracking)]
    private static partial Regex ChineseTime();

    [GeneratedRegex(@"^([0-9]{4})[/.]([0-9]{1,2})[/.]([0-9]{1,2})", RegexOptions.NonBacktracking)]
    private static partial Regex SlashedDay();

    [GeneratedRegex(@"([+-][0-9]{2})([0-9]{2})$", RegexOptions.NonBacktracking)]
    private static partial Regex BareZone();

    [GeneratedRegex(@"(?:Z|[+-][0-9]{2}:[0-9]{2})$", RegexOptions.NonBacktracking)]
    private static partial Regex HasZone();
}
