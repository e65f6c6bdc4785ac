using Hengjian.Portal.Truth;

namespace Hengjian.EndToEnd.Crawls;

/// <summary>The command line of a crawl of the portal, and the comparison with the truth.</summary>
internal static class PortalCrawl
{
    public static string[] Command(string home, string folder, bool resume = false) =>
        ["crawl", home, "--allow-private", "--rate", "none", "--concurrency", "8", "--out", folder, "--format", "json", .. resume ? ["--resume"] : Array.Empty<string>()];

    /// <summary>Every difference between what was reported and what is so, one line each.</summary>
    public static IReadOnlyList<string> Differences(PortalTruth truth, CrawlReport report)
    {
        var differences = new List<string>();
        var dead = truth.Dead.ToDictionary(target => Key(target.Address), StringComparer.Ordinal);
        var found = report.Links.Dead.ToLookup(link => KeyOf(truth, link.Url), StringComparer.Ordinal);
        foreach (var target in truth.Dead)
        {
            switch (found[Key(target.Address)].ToList())
            {
                case []:
                    differences.Add($"missed {target.Class} {target.Address}");
                    break;
                case [var link]:
                    Compare(target, link, differences);
                    break;
                case var several when several.Sum(link => link.Count) != target.Parents:
                    // Addresses that cannot be asked are named once for each folder they stand in.
                    differences.Add($"places {target.Class} {target.Address}: {several.Sum(link => link.Count)}, not {target.Parents}");
                    break;
            }
        }

        differences.AddRange(report.Links.Dead.Where(link => !dead.ContainsKey(KeyOf(truth, link.Url))).Select(link => $"called dead: {ClassOf(truth, link.Url)} {link.Url} ({link.Cause})"));
        var unsure = report.Links.NotProven.ToLookup(link => KeyOf(truth, link.Url), StringComparer.Ordinal);
        differences.AddRange(truth.NotProven.Where(target => !unsure.Contains(Key(target.Address))).Select(target => $"not reported as not proven: {target.Class} {target.Address}"));
        differences.AddRange(truth.Alive
            .Where(target => !target.Verdicts.Contains("notProven") && unsure.Contains(Key(target.Address)))
            .Select(target => $"alive but not proven: {target.Class} {target.Address} ({unsure[Key(target.Address)].First().Cause})"));
        return differences;
    }

    private static void Compare(PlantedTarget target, ReportedLink link, List<string> differences)
    {
        if (!target.Causes.Contains(link.Cause))
        {
            differences.Add($"cause {target.Class} {target.Address}: {link.Cause}, not {string.Join(" or ", target.Causes)}");
        }

        if (link.Count < target.Parents || link.Count > target.ParentsAtMost)
        {
            differences.Add($"places {target.Class} {target.Address}: {link.Count}, not {target.Parents} to {target.ParentsAtMost}");
        }
    }

    private static string ClassOf(PortalTruth truth, string url) =>
        truth.NotProven.Concat(truth.Alive).FirstOrDefault(target => Key(target.Address) == Key(url))?.Class
        ?? truth.Alive.FirstOrDefault(target => target.Mistaken is { } mistaken && url.StartsWith(mistaken, StringComparison.Ordinal))?.Class
        ?? "ordinary";

    /// <summary>The key of a reported address: an address that cannot be asked is reported below its page's folder.</summary>
    private static string KeyOf(PortalTruth truth, string url)
    {
        var text = Uri.UnescapeDataString(url);
        return truth.Dead.FirstOrDefault(target => target.Class == "malformed-address" && text.Contains(target.Address, StringComparison.Ordinal)) is { } malformed ? Key(malformed.Address)
            : Key(url.Replace("http://http//", "http://http://", StringComparison.Ordinal));
    }

    private static string Key(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Query.Length == 0 ? uri.AbsoluteUri : address;
}
