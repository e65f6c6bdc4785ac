namespace Hengjian.Rubrics.Scoring;

/// <summary>The facts that earlier indicators deducted, so that they are not deducted twice where the rubric refuses that.</summary>
internal sealed class Claims
{
    private readonly Dictionary<string, (Indicator By, bool Sure)> _spent = new(StringComparer.Ordinal);

    /// <summary>The earlier indicator that deducted a fact; null when none did.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="asking">The indicator that would deduct it now.</param>
    /// <param name="sure">Whether it certainly did; it may depend on something open.</param>
    internal Indicator? SpentBy(string fact, Indicator asking, out bool sure)
    {
        sure = false;
        if (!_spent.TryGetValue(fact, out var spent) || spent.By.Id == asking.Id)
            return null;
        sure = spent.Sure;
        return spent.By;
    }

    internal void Spend(IEnumerable<string> facts, Indicator by, bool sure)
    {
        foreach (var fact in facts)
        {
            if (!_spent.TryGetValue(fact, out var earlier) || (sure && !earlier.Sure))
                _spent[fact] = (by, sure);
        }
    }
}
