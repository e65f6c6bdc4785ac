namespace Hengjian.Collect.Probes.Outages;

/// <summary>All maximal scoring subsequences of a sequence (Ruzzo and Tompa, ISMB 1999).</summary>
internal static class MaximalStretches
{
    /// <summary>The stretches, by place: none overlap, and every positive score lies in one.</summary>
    public static IReadOnlyList<(int First, int Last)> Of(IReadOnlyList<decimal> scores)
    {
        var settled = new List<(int First, int Last, decimal Before, decimal Through)>();
        var open = new List<(int First, int Last, decimal Before, decimal Through)>();
        decimal sum = 0;
        for (var i = 0; i < scores.Count; i++)
        {
            var before = sum;
            sum += scores[i];
            if (scores[i] > 0)
            {
                Add(settled, open, (i, i, before, sum));
            }
        }

        return [.. settled.Concat(open).Select(stretch => (stretch.First, stretch.Last))];
    }

    private static void Add(
        List<(int First, int Last, decimal Before, decimal Through)> settled,
        List<(int First, int Last, decimal Before, decimal Through)> open,
        (int First, int Last, decimal Before, decimal Through) next)
    {
        while (true)
        {
            var earlier = open.FindLastIndex(stretch => stretch.Before < next.Before);
            if (earlier < 0)
            {
                // Nothing that comes later can reach back over a sum as low as this one.
                settled.AddRange(open);
                open.Clear();
            }

            if (earlier < 0 || open[earlier].Through >= next.Through)
            {
                open.Add(next);
                return;
            }

            next = (open[earlier].First, next.Last, open[earlier].Before, next.Through);
            open.RemoveRange(earlier, open.Count - earlier);
        }
    }
}
