using System.Globalization;
using System.Text.RegularExpressions;
using Hengjian.Text;

namespace Hengjian.Checks.Pages;

/// <summary>Dates as government pages write them.</summary>
public static partial class DateWords
{
    /// <summary>The first date in some text: <c>2022-01-30</c>, <c>2022/1/30</c>, <c>2022.01.30</c>, <c>2022年1月30日</c>, and day and month set apart (<c>30</c>, <c>2022-01</c>).</summary>
    /// <returns>Null when there is none, or when it is no day of the calendar.</returns>
    public static DateOnly? First(string text)
    {
        var folded = WidthFolding.Fold(text);
        foreach (Match match in Whole().Matches(folded))
        {
            if (Day(match) is { } day)
            {
                return day;
            }
        }

        return Day(DayFirst().Match(folded)) ?? Day(MonthDayFirst().Match(folded));
    }

    /// <summary>Whether the text is a date and nothing more but brackets, blanks and a time of day.</summary>
    public static bool IsAll(string text) => text.Length is > 3 and < 40 && OnlyDate().IsMatch(WidthFolding.Fold(text));

    /// <summary>A month and day without a year, as the whole of a text: <c>[01-30]</c>, <c>1月30日</c>.</summary>
    public static (int Month, int Day)? MonthAndDay(string text)
    {
        var match = text.Length < 20 ? ShortDate().Match(WidthFolding.Fold(text)) : Match.Empty;
        if (!match.Success)
        {
            return null;
        }

        var (month, day) = (Number(match, "m"), Number(match, "d"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2024, month) ? (month, day) : null;
    }

    private static DateOnly? Day(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        var (year, month, day) = (Number(match, "y"), Number(match, "m"), Number(match, "d"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:^|[^0-9])(?<y>(?:19|20)[0-9]{2})\s?[-/.年]\s?(?<m>[0-9]{1,2})\s?[-/.月\n]\s?(?<d>[0-9]{1,2})", RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex(@"^\s*(?<d>[0-9]{1,2})日?\s+(?<y>(?:19|20)[0-9]{2})[-/.年](?<m>[0-9]{1,2})月?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^\s*(?<m>[0-9]{1,2})[-/.月](?<d>[0-9]{1,2})日?\s+(?<y>(?:19|20)[0-9]{2})年?\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex MonthDayFirst();

    [GeneratedRegex(@"^[\s\[\(【]*(?:[^0-9\s]{2,6}:\s*)?(?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?(?:[T\s]*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?[\s\]\)】]*$", RegexOptions.NonBacktracking)]
    private static partial Regex OnlyDate();

    [GeneratedRegex(@"^[\s\[\(【]*(?<m>[0-9]{1,2})[-/月](?<d>[0-9]{1,2})日?[\s\]\)】]*$", RegexOptions.NonBacktracking)]
    private static partial Regex ShortDate();
}
