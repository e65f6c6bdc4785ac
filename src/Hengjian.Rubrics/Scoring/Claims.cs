namespace Hengjian.Rubrics.Scoring;

/// <summary>The facts that earlier rules deducted, so that they are not deducted twice where the rubric refuses that.</summary>
internal sealed class Claims
{
    private readonly Dictionary<string, List<(Claimant By, bool Triggered, bool Applies)>> _spent = new(StringComparer.Ordinal);

    /// <summary>Who deducted a fact before; null when nobody did.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="asking">Who would deduct it now.</param>
    /// <param name="sure">Whether it certainly was deducted; it may depend on something open.</param>
    internal Claimant? SpentBy(string fact, Claimant asking, out bool sure)
    {
        sure = false;
        Claimant? first = null;
        foreach (var spent in _spent.GetValueOrDefault(fact) ?? [])
        {
            if (spent.By.Excludes(asking))
                continue;
            first ??= spent.By;
            sure = spent.Triggered && (spent.Applies || spent.By.StandsBeside(asking));
            if (sure)
                return spent.By;
        }

        return first;
    }

    /// <param name="facts">The facts.</param>
    /// <param name="by">Who deducts them.</param>
    /// <param name="triggered">Whether the rule certainly deducts if its indicator applies.</param>
    /// <param name="applies">Whether the indicator certainly applies in this way.</param>
    internal void Spend(IEnumerable<string> facts, Claimant by, bool triggered, bool applies)
    {
        foreach (var fact in facts)
        {
            if (!_spent.TryGetValue(fact, out var all))
                _spent[fact] = all = [];
            all.Add((by, triggered, applies));
        }
    }
}
