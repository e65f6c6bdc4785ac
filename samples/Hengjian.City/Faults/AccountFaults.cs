namespace Hengjian.City.Faults;

/// <summary>What is planted on one account.</summary>
internal sealed class AccountFaults
{
    public bool Stale { get; set; }

    /// <summary>The weeks without a post, counted back from the monitoring time, 1 to 4.</summary>
    public SortedSet<int> Gaps { get; } = [];
}
