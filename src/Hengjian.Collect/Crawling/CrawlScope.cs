namespace Hengjian.Collect.Crawling;

/// <summary>Which known pages a crawl asks again.</summary>
public enum CrawlScope
{
    /// <summary>All of them, conditionally.</summary>
    All,

    /// <summary>Those that are due by how often they changed so far; the others stand as they were last captured, and their known links are followed.</summary>
    Due,
}
