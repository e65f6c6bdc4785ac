using Hengjian.Collect.Crawling.State;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>The end of a crawl: one walk over the pages finds where the links stand that are not alive.</summary>
/// <remarks>Memory: what it returns, that is about 50,000 places in all: at most <see cref="LinkVerdict.MostParents"/> for each target that is not alive, fewer where there are many such targets, 20 at least. All are counted.</remarks>
internal sealed class VerdictScan(CrawlFile file, PageUrl home)
{
    private const int PlacesInAll = 50_000;
    private const int FewestParents = 20;

    /// <summary>The verdicts on targets that are dead or not proven, by address.</summary>
    /// <param name="notAsked">What was not asked: of such targets those named here alone are listed.</param>
    public IReadOnlyList<LinkVerdict> Read(IReadOnlyList<NotAskedTarget> notAsked)
    {
        var named = notAsked.Where(left => left.Count == 1).Select(left => left.Url).ToHashSet();
        var bad = file.Targets.NotAlive()
            .Where(target => target.Cause != FailureCause.NotAsked || named.Contains(target.Url) || target.Past.Looks.Count > 0)
            .ToList();
        var most = Math.Clamp(PlacesInAll / Math.Max(bad.Count, 1), FewestParents, LinkVerdict.MostParents);
        var found = bad.ToDictionary(target => target.Id, target => new LinkPlaces(target.Url, target.Verdict, target.Cause, target.Past, most));
        if (found.Count > 0)
        {
            var homeId = file.Targets.Find(home.Text, TargetKind.Page, linked: false).Id;
            file.Edges.Scan((page, edges) => Visit(found, page, edges, page == homeId));
        }

        var sorted = found.OrderBy(each => each.Value.Url).ToList();
        return new TemplateLinks(file).Join([.. sorted.Select(each => each.Value.ToVerdict(file))], [.. sorted.Select(each => each.Key)]);
    }

    private void Visit(Dictionary<long, LinkPlaces> found, long page, List<Edge> edges, bool isHome)
    {
        string? address = null;
        foreach (var edge in edges)
        {
            if (found.TryGetValue(edge.Target, out var places))
            {
                address ??= file.Targets.AddressOf(page);
                places.Add(page, address, edge.Form, isHome);
            }
        }
    }
}
