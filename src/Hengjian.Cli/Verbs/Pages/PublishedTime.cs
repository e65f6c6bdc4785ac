using System.Globalization;
using System.Text.RegularExpressions;
using Hengjian.Checks.Pages;

namespace Hengjian.Cli.Verbs.Pages;

/// <summary>When a page was published, as ISO 8601: with the time of day where its label tells one, as a date alone where it does not.</summary>
internal static partial class PublishedTime
{
    /// <summary>The time; null when the page does not say.</summary>
    public static string? Of(Page page)
    {
        if (page.Published is not { } day)
        {
            return null;
        }

        var date = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return Clock().Match(page.Labels.PubDate ?? "") is { Success: true } time && TimeOnly.TryParse(time.Value, CultureInfo.InvariantCulture, out var clock)
            ? $"{date}T{clock.ToString("HH:mm:ss", CultureInfo.InvariantCulture)}+08:00"
            : date;
    }

    [GeneratedRegex("[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?", RegexOptions.NonBacktracking)]
    private static partial Regex Clock();
}
