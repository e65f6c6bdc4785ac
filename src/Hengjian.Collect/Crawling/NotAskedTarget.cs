using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>An address of the site that a crawl did not ask.</summary>
/// <param name="Url">The address.</param>
/// <param name="Reason">Why, in words for a person (zh-CN).</param>
public sealed record NotAskedTarget(PageUrl Url, string Reason);
