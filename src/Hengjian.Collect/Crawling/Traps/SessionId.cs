using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Traps;

/// <summary>Session identifiers in addresses: the same page under a new address for every visitor.</summary>
internal static partial class SessionId
{
    /// <summary>The address without its session identifier; the same one when it has none that is clearly such.</summary>
    /// <remarks>
    /// Known: <c>;jsessionid=</c> and other path parameters of that name, ASP.NET's folder <c>/(S(…))/</c>, and in the query <c>jsessionid</c>, <c>phpsessid</c>, <c>aspsessionid…</c>, <c>sessionid</c>, <c>cfid</c> with <c>cftoken</c>,
    /// and <c>sid</c> as PHP boards write it: 32 hexadecimal digits behind a <c>.php</c>. A short <c>sid=12</c>, a <c>uuid</c>, an <c>id</c> names the page and stays.
    /// </remarks>
    public static PageUrl Strip(PageUrl url)
    {
        if (!MayHold(url.Text))
        {
            return url;
        }

        var path = Folder().Replace(PathParameter().Replace(url.Path, ""), "/");
        var query = WithoutPairs(url.Uri.Query, path);
        return PageUrl.TryParse($"{url.Uri.Scheme}://{url.Uri.Authority}{path}{query}", out var stripped) ? stripped : url;
    }

    private static bool MayHold(string text) =>
        text.Contains("sess", StringComparison.OrdinalIgnoreCase) || text.Contains("sid=", StringComparison.OrdinalIgnoreCase)
        || text.Contains("cfid=", StringComparison.OrdinalIgnoreCase) || text.Contains("cftoken=", StringComparison.OrdinalIgnoreCase) || text.Contains("/(", StringComparison.Ordinal);

    private static string WithoutPairs(string query, string path)
    {
        if (query.Length < 2)
        {
            return query;
        }

        var pairs = query[1..].Split('&');
        var kept = pairs.Where(pair => !Pair().IsMatch(pair) && !(path.EndsWith(".php", StringComparison.OrdinalIgnoreCase) && BoardPair().IsMatch(pair))).ToArray();
        return kept.Length == pairs.Length ? query : kept.Length == 0 ? "" : "?" + string.Join('&', kept);
    }

    [GeneratedRegex(";(?:jsessionid|phpsessid|sessionid|sid)(?:=|%3D)[^/;?]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex PathParameter();

    [GeneratedRegex(@"/\((?:[A-Z]\([A-Za-z0-9]{8,}\))+\)/", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Folder();

    [GeneratedRegex("^(?:(?:jsessionid|phpsessid|aspsessionid[a-z]*|asp\\.net_sessionid|session_?id|phpsession)=[A-Za-z0-9_.!,-]{8,}|cfid=[0-9]+|cftoken=[0-9a-z-]{6,})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Pair();

    [GeneratedRegex("^(?:sid|s|zenid|oscsid)=[0-9a-f]{32}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex BoardPair();
}
