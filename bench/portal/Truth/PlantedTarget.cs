namespace Hengjian.Portal.Truth;

/// <summary>A link target that was planted.</summary>
/// <param name="Class">Its class, such as <c>http-404</c> or <c>head-405</c>.</param>
/// <param name="Address">Its address as a browser asks it; for an address that cannot be asked, as written.</param>
/// <param name="Verdicts">The verdicts that are right: <c>dead</c>, <c>notProven</c>, <c>alive</c>.</param>
/// <param name="Causes">The causes that are right, in the words of <c>hengjian crawl</c>; empty for alive targets.</param>
/// <param name="Parents">How many ordinary and planted pages link to it.</param>
/// <param name="ParentsAtMost">How many pages link to it when the addresses at which a deleted page shows the home page are counted as pages too.</param>
public sealed record PlantedTarget(string Class, string Address, IReadOnlyList<string> Verdicts, IReadOnlyList<string> Causes, int Parents, int ParentsAtMost)
{
    /// <summary>The link as written, where a browser changes it before asking; null otherwise.</summary>
    public string? Written { get; init; }

    /// <summary>The name of the template link that leads to it; targets of one name are one fault. Null for links of single pages.</summary>
    public string? Template { get; init; }

    /// <summary>Where a visitor ends up who reads the link wrongly: addresses that begin so are this trap's. Null where a wrong reading leads nowhere in particular.</summary>
    public string? Mistaken { get; init; }
}
