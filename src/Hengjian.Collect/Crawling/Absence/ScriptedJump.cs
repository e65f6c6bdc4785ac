using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>Where a page sends its visitor within 3 seconds without being asked: by <c>&lt;meta http-equiv=refresh&gt;</c> or, on a page with hardly any text, by a plain statement of its script.</summary>
/// <remarks>
/// Nothing is run: only statements at the outermost level of a script are read, and <c>setTimeout</c> with such a statement; what stands behind a condition or inside a function may never happen and does not count.
/// A refresh inside <c>noscript</c> does not count either.
/// </remarks>
internal static partial class ScriptedJump
{
    private const double LongestSeconds = 3;
    private const int MostText = 120;
    private const int MostScript = 4_000;

    /// <summary>The address to which a page sends its visitor; null when it does not.</summary>
    /// <param name="document">The parsed page.</param>
    /// <param name="url">Its address, after redirects.</param>
    /// <param name="ownLength">The length of its own text: <see cref="PageShape.OwnLength"/>.</param>
    public static PageUrl? Of(IHtmlDocument document, PageUrl url, int ownLength)
    {
        PageUrl? found = null;
        foreach (var meta in document.GetElementsByTagName("meta"))
        {
            if (string.Equals(meta.GetAttribute("http-equiv")?.Trim(), "refresh", StringComparison.OrdinalIgnoreCase) && !IsInside(meta, "noscript"))
            {
                found ??= Refresh(meta.GetAttribute("content") ?? "", url);
            }
        }

        if (found is not null || ownLength > MostText)
        {
            return found;
        }

        if (document.Body?.GetAttribute("onload") is { Length: <= MostScript } onload && Statement(onload, url) is { } loaded)
        {
            return loaded;
        }

        foreach (var script in document.GetElementsByTagName("script"))
        {
            if (!script.HasAttribute("src") && script.TextContent is { Length: > 0 and <= MostScript } text && Statement(text, url) is { } jump)
            {
                return jump;
            }
        }

        return null;
    }

    private static PageUrl? Refresh(string content, PageUrl url) =>
        RefreshForm().Match(content) is { Success: true } match
        && double.TryParse(match.Groups[1].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds)
        && seconds <= LongestSeconds
            ? Resolved(match.Groups[2].Value.Trim().Trim('"', '\''), url)
            : null;

    private static PageUrl? Statement(string script, PageUrl url)
    {
        foreach (var statement in ScriptStatements.Outermost(script))
        {
            var match = Jump().Match(statement);
            if (match.Success)
            {
                return Resolved(match.Groups[1].Value, url);
            }

            match = Delayed().Match(statement);
            if (match.Success && double.TryParse(match.Groups[2].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var wait) && wait <= LongestSeconds * 1000)
            {
                return Resolved(match.Groups[1].Value, url);
            }
        }

        return null;
    }

    private static PageUrl? Resolved(string link, PageUrl url) => link.Length > 0 && url.TryResolve(link, out var target) && target != url ? target : null;

    private static bool IsInside(IElement element, string name)
    {
        for (var parent = element.ParentElement; parent is not null; parent = parent.ParentElement)
        {
            if (parent.LocalName == name)
            {
                return true;
            }
        }

        return false;
    }

    [GeneratedRegex(@"^\s*([0-9]+(?:\.[0-9]*)?|\.[0-9]+)\s*[;,]?\s*(?:url\s*=)?\s*(\S.*)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex RefreshForm();

    [GeneratedRegex("""^\s*(?:(?:window|self|top|parent|document)\s*\.\s*)*location\s*(?:(?:\.\s*href\s*)?=\s*|\.\s*(?:replace|assign)\s*\(\s*)["']([^"'<>\n]{1,300})["']\s*(?:\)\s*)?$""", RegexOptions.None, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Jump();

    [GeneratedRegex("""^\s*(?:window\s*\.\s*)?setTimeout\s*\(\s*(?:function\s*\(\s*\)\s*\{\s*|\(\s*\)\s*=>\s*(?:\{\s*)?|["']\s*)(?:(?:window|self|top|parent|document)\s*\.\s*)*location\s*(?:(?:\.\s*href\s*)?=\s*|\.\s*(?:replace|assign)\s*\(\s*)\\?["']([^"'<>\\\n]{1,300})\\?["']\s*(?:\)\s*)?(?:;\s*)?(?:[}"']\s*)?,\s*([0-9]{1,9})\s*\)\s*$""", RegexOptions.None, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Delayed();
}
