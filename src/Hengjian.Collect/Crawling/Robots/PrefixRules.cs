namespace Hengjian.Collect.Crawling.Robots;

/// <summary>The rules that are plain beginnings of paths, sorted, so that the deciding one is found without looking at the others.</summary>
/// <remarks>
/// All beginnings of a path that stand in the list begin its greatest entry not beyond the path, too. So one binary search and a walk along that entry's own beginnings suffice,
/// and each entry knows the best rule among itself and its beginnings.
/// </remarks>
internal sealed class PrefixRules
{
    private readonly string[] texts;
    private readonly RobotsRank[] best;
    private readonly int[] parents;

    /// <summary>Sorts rules.</summary>
    /// <param name="rules">Beginnings of paths with their ranks, each beginning once.</param>
    public PrefixRules(IReadOnlyDictionary<string, RobotsRank> rules)
    {
        texts = [.. rules.Keys.Order(StringComparer.Ordinal)];
        best = new RobotsRank[texts.Length];
        parents = new int[texts.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            var parent = i - 1;
            while (parent >= 0 && !texts[i].StartsWith(texts[parent], StringComparison.Ordinal))
            {
                parent = parents[parent];
            }

            parents[i] = parent;
            best[i] = parent < 0 ? rules[texts[i]] : RobotsRank.First(rules[texts[i]], best[parent]);
        }
    }

    /// <summary>The rank of the deciding rule; <see cref="RobotsRank.None"/> when no rule begins the path.</summary>
    public RobotsRank Find(string path)
    {
        var found = Array.BinarySearch(texts, path, StringComparer.Ordinal);
        var at = found >= 0 ? found : ~found - 1;
        if (at < 0)
        {
            return RobotsRank.None;
        }

        var common = path.AsSpan().CommonPrefixLength(texts[at]);
        while (at >= 0 && texts[at].Length > common)
        {
            at = parents[at];
        }

        return at < 0 ? RobotsRank.None : best[at];
    }
}
