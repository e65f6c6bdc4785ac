namespace Hengjian.Core.Captures;

/// <summary>What one crawl found out about the links of a site.</summary>
/// <param name="Checked">How many link targets were found, each counted once.</param>
/// <param name="CheckedOnHome">How many of them the home page links to; null where it was not counted apart.</param>
/// <param name="NotAlive">The verdicts on those that are dead or not proven; others may be among them, for callers that keep all.</param>
public sealed record LinkReport(int Checked, int? CheckedOnHome, IReadOnlyList<LinkVerdict> NotAlive)
{
    /// <summary>Nothing was checked.</summary>
    public static LinkReport None { get; } = new(0, 0, []);
}
