using System.Text.RegularExpressions;
using Hengjian.Core;

namespace Hengjian.Checks.Pages.Reading;

/// <summary>Finds the entries 我为政府网站找错: links and images, and the script that makes one.</summary>
internal static partial class FindFaultReader
{
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
            if (Address().Match(script) is { Success: true } address)
            {
                found.Add(Entry(address.Value, null, address.Value));
            }
        }

        if (found.Count == 0 && tree.Elements.Exists(element => element.Marks.Contains("jiucuo", StringComparison.Ordinal)))
        {
            found.Add(new FindFaultLink(null, null, false, "id/class: jiucuo"));
        }

        return found;
    }

    private static bool Leads(string address) =>
        address.Contains("jiucuo", StringComparison.OrdinalIgnoreCase)
        || address.Contains("zfwzgl.www.gov.cn", StringComparison.OrdinalIgnoreCase)
        || address.Contains("121.43.68.40", StringComparison.Ordinal);

    private static FindFaultLink Entry(string address, PageUrl? target, string markup) => new(
        target,
        Code().Match(address) is { Success: true } code ? code.Groups[1].Value : null,
        address.Contains("121.43.68.40", StringComparison.Ordinal),
        markup.Length <= 300 ? markup : markup[..300]);

    [GeneratedRegex(@"找错", RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex(@"[^\s""'<>]*(?:jiucuo|zfwzgl\.www\.gov\.cn|121\.43\.68\.40)[^\s""'<>]*", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"site_code=([^&#""'\s]*)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Code();
}
