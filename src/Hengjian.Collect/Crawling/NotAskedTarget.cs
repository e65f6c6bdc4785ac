using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>An address of the site that a crawl did not ask, or one that stands for many.</summary>
/// <param name="Url">The address.</param>
/// <param name="Reason">Why, in words for a person (zh-CN).</param>
public sealed record NotAskedTarget(PageUrl Url, string Reason)
{
    /// <summary>Up to how many addresses with the same reason are named one by one. When there are more, the first by address stands for all of them.</summary>
    public const int MostOfReason = 1000;

    /// <summary>How many addresses it stands for. 1 by default.</summary>
    public long Count { get; init; } = 1;
}
