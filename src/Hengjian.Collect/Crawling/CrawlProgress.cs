namespace Hengjian.Collect.Crawling;

/// <summary>How far a crawl is.</summary>
/// <param name="Pages">Pages captured.</param>
/// <param name="Checked">Addresses with a verdict, pages included.</param>
/// <param name="Waiting">Addresses known and not yet settled.</param>
public sealed record CrawlProgress(int Pages, long Checked, long Waiting);
