using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>Addresses from which a page's script fills a list.</summary>
/// <remarks>Found are literal addresses only: quoted <c>….json</c>, the address given to a usual request function, data attributes. An address put together by the script is not found.</remarks>
internal static partial class ListAddress
{
    private const int MostOfPage = 50;

    private static readonly string[] NotLists = [".js", ".css", ".html", ".htm", ".shtml", ".jpg", ".jpeg", ".png", ".gif", ".svg", ".ico", ".swf", ".mp4", ".pdf"];

    /// <summary>Adds what an element's data attributes name.</summary>
    public static void AddFromAttributes(IElement element, PageUrl baseUrl, List<PageUrl> found)
    {
        foreach (var attribute in element.Attributes)
        {
            if (!attribute.Name.StartsWith("data-", StringComparison.Ordinal))
            {
                continue;
            }

            var saysList = attribute.Name.Contains("json", StringComparison.Ordinal) || attribute.Name.Contains("api", StringComparison.Ordinal);
            var value = attribute.Value.Trim();
            if (value.Length is > 1 and < 500 && value.AsSpan().IndexOfAny(" \t\r\n{}[]<>\"'") < 0
                && (IsJsonName(value) || (saysList && (value.Contains('/', StringComparison.Ordinal) || value.Contains('.', StringComparison.Ordinal)))))
            {
                Add(value, baseUrl, found);
            }
        }
    }

    /// <summary>Adds what an inline script names.</summary>
    public static void AddFromScript(string script, PageUrl baseUrl, List<PageUrl> found)
    {
        foreach (var match in JsonLiteral().Matches(script).Concat(Request().Matches(script)).OrderBy(match => match.Index))
        {
            Add(match.Groups[1].Value.Replace("\\/", "/", StringComparison.Ordinal), baseUrl, found);
        }
    }

    private static void Add(string text, PageUrl baseUrl, List<PageUrl> found)
    {
        if (found.Count < MostOfPage
            && LinkAddress.TryRead(baseUrl, text, out var address) && address.Broken is null
            && address.Url.Uri.Authority == baseUrl.Uri.Authority
            && !NotLists.Any(ending => address.Url.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            && !found.Contains(address.Url))
        {
            found.Add(address.Url);
        }
    }

    private static bool IsJsonName(string value) => value.Split('?', '#')[0].EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("""["']([^"'\s<>{}]{1,400}\.json(?:\?[^"'\s<>{}]{0,400})?)["']""", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex JsonLiteral();

    [GeneratedRegex("""(?:\burl["']?\s*:|\bfetch\s*\(|\$\.(?:get|getJSON|ajax)\s*\(|\baxios(?:\.get)?\s*\()\s*["']([^"'\s<>{}]{2,400})["']\s*[,;)}]""", RegexOptions.None, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Request();
}
