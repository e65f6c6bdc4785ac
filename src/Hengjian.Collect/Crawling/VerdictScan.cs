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
    /// <param name="reasons">How many targets were not asked, and why.</param>
    public IReadOnlyList<LinkVerdict> Read(IReadOnlyList<NotAskedTarget> notAsked, out IReadOnlyList<NotAskedReason> reasons)
    {
        var named = notAsked.Where(left => left.Count == 1).Select(left => left.Url).ToHashSet();
        var counted = new Dictionary<string, NotAskedReason>(StringComparer.Ordinal);
        var bad = new List<(long Id, PageUrl Url, Verdict Verdict, FailureCause? Cause, TargetPast Past)>();
        foreach (var target in file.Targets.NotAlive())
        {
            var (isNamed, wasAsked) = (named.Contains(target.Url), target.Past.Looks.Count > 0);
            if (target.Cause == FailureCause.NotAsked && (isNamed || !wasAsked))
            {
                var reason = target.Past.Tries.LastOrDefault()?.Error ?? "";
                var rule = RuleOf(reason);
                counted[rule] = counted.TryGetValue(rule, out var before) ? before with { Count = before.Count + 1 } : new NotAskedReason(reason, 1);
            }

            if (target.Cause != FailureCause.NotAsked || isNamed || wasAsked)
            {
                bad.Add(target);
            }
        }

        reasons = [.. counted.Values.OrderByDescending(each => each.Count).ThenBy(each => each.Reason, StringComparer.Ordinal)];
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

    /// <summary>A reason without its numbers: the same for all addresses of one calendar.</summary>
    internal static string RuleOf(string reason) =>
        string.Concat(reason.Where((c, at) => !char.IsAsciiDigit(c) || at == 0 || !char.IsAsciiDigit(reason[at - 1])).Select(c => char.IsAsciiDigit(c) ? '#' : c));

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
