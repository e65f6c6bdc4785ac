namespace Hengjian.Collect.Crawling;

/// <summary>What is done with an address.</summary>
internal enum TargetKind
{
    /// <summary>A page of the site: captured, its links followed.</summary>
    Page,

    /// <summary>JSON of the site that fills a list: captured, its items followed.</summary>
    List,

    /// <summary>Everything else: asked whether it answers, once in a crawl.</summary>
    Other,
}
