using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Absence;

/// <summary>Addresses that are named as the page that says "not found".</summary>
internal static partial class NoticeAddress
{
    /// <summary>Whether an address is so named: <c>/404.html</c>, <c>/error/404</c>, <c>/notfound.jsp</c>, <c>/error.html</c>…</summary>
    public static bool Is(PageUrl address) => Name().IsMatch(address.Path);

    [GeneratedRegex(@"/(?:e|err|error|page|http|status)?[-_]?404(?:page|error|err)?(?:[/._-][^/]*)?$|/(?:page)?[-_]?not[-_]?found[^/]*$|/(?:error|err|errorpage|error[-_]page|nopage|lost|missing)(?:\.[a-z]{2,6})?/?$|/(?:error|err)/(?:index|default|error)\.[a-z]{2,6}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: PatternTime.Longest)]
    private static partial Regex Name();
}
