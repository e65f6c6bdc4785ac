using System.Buffers;
using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Finds the addresses from which a page's scripts fill its lists, and tells whether scripts fill anything at all.</summary>
internal static partial class ListAddressReader
{
    private static readonly SearchValues<char> EndsOfLiteral = SearchValues.Create("\"' \t\r\n<>\\");
    private static readonly string[] Requests = [".ajax(", "$.get(", "$.post(", "getJSON", "fetch(", "XMLHttpRequest", "axios", "new Vue", "createApp", "avalon", "angular"];

    public static IReadOnlyList<PageUrl> Read(PageTree tree)
    {
        var found = new SortedSet<PageUrl>();
        foreach (var script in tree.Scripts)
        {
            foreach (var literal in Literals(script))
            {
                Take(tree, literal, found);
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
        || tree.Scripts.Exists(script => Requests.Any(request => script.Contains(request, StringComparison.Ordinal)))
        || tree.Resources.Exists(resource => resource.Tag == "script" && ListScript().IsMatch(resource.Source));

    /// <summary>The strings in quotes that hold neither blanks nor markup.</summary>
    private static IEnumerable<string> Literals(string script)
    {
        var open = script.AsSpan().IndexOfAny('"', '\'');
        while (open >= 0 && open + 1 < script.Length)
        {
            var rest = script.AsSpan(open + 1);
            var end = rest.IndexOfAny(EndsOfLiteral);
            if (end < 0)
            {
                yield break;
            }

            var closed = rest[end] == script[open];
            if (closed && end is > 3 and < 400)
            {
                yield return rest[..end].ToString();
            }

            var from = open + 1 + end + (closed ? 1 : 0);
            var next = script.AsSpan(from).IndexOfAny('"', '\'');
            open = next < 0 ? -1 : from + next;
        }
    }

    private static void Take(PageTree tree, string value, SortedSet<PageUrl> found)
    {
        var mayBe = value.Length is > 3 and < 400 && (value.AsSpan().ContainsAny('/', '?') || value.Contains(".json", StringComparison.OrdinalIgnoreCase));
        if (mayBe && LooksLikeList().IsMatch(value) && !NoList().IsMatch(value) && tree.Base.TryResolve(value, out var address))
        {
            found.Add(address);
        }
    }

    [GeneratedRegex(@"\.jsonp?(?:$|\?|#)|/api/|/json/|ajax|getlist|querylist|listjson|/interface/|searchlist|jsonlist|/rest/", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeList();

    [GeneratedRegex(@"\.(?:js|css|png|jpe?g|gif|svg|ico|webp|html?|shtml)(?:$|\?)|application/json|jiucuo|beian|conac", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex NoList();

    [GeneratedRegex(@"(?:^|[/_.-])[a-z]{0,6}(?:list|load|ajax|render|app|vue|chunk|bundle|channel|avalon|angular)[^/]*\.js", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex ListScript();
}
