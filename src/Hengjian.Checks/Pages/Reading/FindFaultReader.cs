using System.Buffers;
using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Finds the entries 我为政府网站找错: links and images, and the script that makes one.</summary>
internal static partial class FindFaultReader
{
    private static readonly string[] Signs = ["zfwzgl.www.gov.cn", "121.43.68.40", "jiucuo"];
    private static readonly SearchValues<char> Ends = SearchValues.Create("\"' \t\r\n<>");

    public static IReadOnlyList<FindFaultLink> Read(PageTree tree)
    {
        var found = new List<FindFaultLink>();
        foreach (var anchor in tree.Anchors)
        {
            if (Leads(anchor.Href) || Words().IsMatch(anchor.Words))
            {
                found.Add(Entry(anchor.Href, anchor.Target, $"<a href=\"{anchor.Href}\">{anchor.Words}</a>"));
            }
        }

        if (found.Count > 0)
        {
            return found;
        }

        foreach (var resource in tree.Resources)
        {
            if (Leads(resource.Source) || Words().IsMatch(resource.Words))
            {
                found.Add(Entry(resource.Source, null, $"<{resource.Tag} src=\"{resource.Source}\">"));
            }
        }

        foreach (var script in tree.Scripts)
        {
            if (AddressIn(script) is { } address)
            {
                found.Add(Entry(address, null, address));
            }
        }

        if (found.Count == 0 && tree.Elements.Exists(element => element.Marks.Contains("jiucuo", StringComparison.Ordinal)))
        {
            found.Add(new FindFaultLink(null, null, false, "id/class: jiucuo"));
        }

        return found;
    }

    private static bool Leads(string address) => PlaceOfSign(address) >= 0;

    private static int PlaceOfSign(string text)
    {
        foreach (var sign in Signs)
        {
            if (text.IndexOf(sign, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>The address in a script that leads to the entry: all around the sign up to blanks, quotes and markup.</summary>
    private static string? AddressIn(string script)
    {
        var at = PlaceOfSign(script);
        if (at < 0)
        {
            return null;
        }

        var start = script.AsSpan(0, at).LastIndexOfAny(Ends) + 1;
        var end = script.AsSpan(at).IndexOfAny(Ends);
        return script[start..(end < 0 ? script.Length : at + end)];
    }

    private static FindFaultLink Entry(string address, PageUrl? target, string markup) => new(
        target,
        Code().Match(address) is { Success: true } code ? code.Groups[1].Value : null,
        address.Contains("121.43.68.40", StringComparison.Ordinal),
        markup.Length <= 300 ? markup : markup[..300]);

    [GeneratedRegex(@"找错", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex(@"site_code=([^&#""'\s]*)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Code();
}
