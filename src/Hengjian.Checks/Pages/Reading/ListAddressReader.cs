using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Finds the addresses from which a page's scripts fill its lists, and tells whether scripts fill anything at all.</summary>
internal static partial class ListAddressReader
{
    public static IReadOnlyList<PageUrl> Read(PageTree tree)
    {
        var found = new SortedSet<PageUrl>();
        foreach (var script in tree.Scripts)
        {
            foreach (Match literal in Literal().Matches(script))
            {
                Take(tree, literal.ValueSpan[1..^1].ToString(), found);
            }
        }

        foreach (var value in tree.DataAddresses)
        {
            Take(tree, value, found);
        }

        return [.. found];
    }

    /// <summary>Whether something in the page besides the addresses shows that a script fills it.</summary>
    public static bool ShowsFilling(PageTree tree) =>
        tree.HasPlaceholders
        || tree.Text.Contains("{{", StringComparison.Ordinal)
        || tree.Scripts.Exists(script => Request().IsMatch(script))
        || tree.Resources.Exists(resource => resource.Tag == "script" && ListScript().IsMatch(resource.Source));

    private static void Take(PageTree tree, string value, SortedSet<PageUrl> found)
    {
        if (value.Length is > 3 and < 400 && LooksLikeList().IsMatch(value) && !NoList().IsMatch(value) && tree.Base.TryResolve(value, out var address))
        {
            found.Add(address);
        }
    }

    [GeneratedRegex(@"""[^""\s<>\\]{4,400}""|'[^'\s<>\\]{4,400}'", RegexOptions.NonBacktracking)]
    private static partial Regex Literal();

    [GeneratedRegex(@"\.jsonp?(?:$|\?|#)|/api/|/json/|ajax|getlist|querylist|listjson|/interface/|searchlist|jsonlist|/rest/", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeList();

    [GeneratedRegex(@"\.(?:js|css|png|jpe?g|gif|svg|ico|webp|html?|shtml)(?:$|\?)|application/json|jiucuo|beian|conac", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex NoList();

    [GeneratedRegex(@"\.ajax\s*\(|\$\.get\s*\(|\$\.post\s*\(|getJSON|fetch\s*\(|XMLHttpRequest|axios|new\s+Vue|createApp|avalon|angular", RegexOptions.NonBacktracking)]
    private static partial Regex Request();

    [GeneratedRegex(@"(?:^|[/_.-])[a-z]{0,6}(?:list|load|ajax|render|app|vue|chunk|bundle|channel|avalon|angular)[^/]*\.js", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex ListScript();
}
