namespace Hengjian.Collect.Crawling.Robots;

/// <summary>The rules with a <c>*</c> in their middle, found by a short run of characters that a path must hold to match.</summary>
/// <remarks>Each rule stands under one run of up to four characters, the one with the fewest others; a look-up tries only the rules whose run occurs in the path.</remarks>
internal sealed class PatternRules
{
    private const int LongestRun = 4;
    private const int MostRunsWeighed = 64;

    private readonly Dictionary<uint, List<RobotsPattern>>[] byRun = [.. Enumerable.Range(0, LongestRun + 1).Select(_ => new Dictionary<uint, List<RobotsPattern>>())];

    /// <summary>Sorts rules.</summary>
    public PatternRules(IEnumerable<RobotsPattern> rules)
    {
        foreach (var rule in rules)
        {
            ListFor(rule).Add(rule);
        }

        foreach (var list in byRun.SelectMany(lists => lists.Values))
        {
            list.Sort((one, two) => one.Rank.GoesBefore(two.Rank) ? -1 : two.Rank.GoesBefore(one.Rank) ? 1 : 0);
        }
    }

    /// <summary>The rank of the deciding rule, or the one that is known already when none goes before it.</summary>
    public RobotsRank Find(string path, RobotsRank known)
    {
        HashSet<List<RobotsPattern>>? tried = null;
        for (var length = 0; length <= LongestRun; length++)
        {
            var lists = byRun[length];
            for (var i = 0; lists.Count > 0 && i + length <= path.Length && (i == 0 || length > 0); i++)
            {
                if (lists.TryGetValue(KeyOf(path.AsSpan(i, length)), out var list) && (tried ??= []).Add(list))
                {
                    known = Best(list, path, known);
                }
            }
        }

        return known;
    }

    private static RobotsRank Best(List<RobotsPattern> list, string path, RobotsRank known)
    {
        foreach (var rule in list)
        {
            if (!rule.Rank.GoesBefore(known))
            {
                return known;
            }

            if (rule.Matches(path))
            {
                return rule.Rank;
            }
        }

        return known;
    }

    private static uint KeyOf(ReadOnlySpan<char> run)
    {
        // Paths and patterns are within ASCII, so four characters fill the key; wider ones would only fall upon each other in its hash.
        uint key = 0;
        foreach (var c in run)
        {
            key = (key << 8) | (byte)c;
        }

        return key;
    }

    private List<RobotsPattern> ListFor(RobotsPattern rule)
    {
        var longest = Math.Min(LongestRun, rule.Pieces.Select(piece => piece.Length).DefaultIfEmpty(0).Max());
        var lists = byRun[longest];
        var keys = longest == 0 ? [0U] : rule.Pieces
            .SelectMany(piece => Enumerable.Range(0, Math.Max(0, piece.Length - longest + 1)).Select(at => KeyOf(piece.AsSpan(at, longest))))
            .Take(MostRunsWeighed);
        var rarest = keys.MinBy(key => lists.TryGetValue(key, out var list) ? list.Count : 0);
        return lists.TryGetValue(rarest, out var known) ? known : lists[rarest] = [];
    }
}
