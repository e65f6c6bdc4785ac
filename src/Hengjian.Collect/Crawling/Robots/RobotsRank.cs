namespace Hengjian.Collect.Crawling.Robots;

/// <summary>Which of several matching rules decides: the longest, and Allow among equally long ones (RFC 9309, 2.2.2).</summary>
/// <param name="Length">The octets of the rule's pattern, <c>*</c> and <c>$</c> counted.</param>
/// <param name="IsAllow">Whether it allows.</param>
internal readonly record struct RobotsRank(int Length, bool IsAllow)
{
    /// <summary>No rule matches, which allows.</summary>
    public static RobotsRank None { get; } = new(-1, true);

    /// <summary>Whether this rule goes before another.</summary>
    public bool GoesBefore(RobotsRank other) => Length > other.Length || (Length == other.Length && IsAllow && !other.IsAllow);

    /// <summary>Whichever of two goes before the other.</summary>
    public static RobotsRank First(RobotsRank one, RobotsRank two) => one.GoesBefore(two) ? one : two;
}
