namespace Hengjian.Collect.Crawling;

/// <summary>What is done with an address. The numbers stand in the state file.</summary>
internal enum TargetKind
{
    /// <summary>A page of the site: captured, its links followed.</summary>
    Page = 0,

    /// <summary>JSON of the site that fills a list: captured, its items followed.</summary>
    List = 1,

    /// <summary>Everything else: asked whether it answers, once in a crawl.</summary>
    Other = 2,

    /// <summary>A random address that cannot exist, asked to learn what the server answers to such.</summary>
    Sibling = 3,

    /// <summary>A sitemap: the pages it names are captured.</summary>
    Sitemap = 4,
}
