namespace Hengjian.Collect.Crawling.State;

/// <summary>What a crawl counts while it goes; saved with every step, so that a resumed crawl counts on.</summary>
internal sealed class CrawlTotals
{
    /// <summary>The site's other root, when its home page moved between a name and the same name with <c>www.</c>; null when it did not.</summary>
    public string? Root { get; set; }

    /// <summary>Pages captured.</summary>
    public int Pages { get; set; }

    /// <summary>Bytes of bodies, after decompression.</summary>
    public long Bytes { get; set; }

    /// <summary>Pages and lists asked for the first time; limits count these.</summary>
    public int Asked { get; set; }

    /// <summary>Sitemaps known.</summary>
    public int Sitemaps { get; set; }

    /// <summary>Addresses with a verdict.</summary>
    public long Settled { get; set; }

    /// <summary>Whether the whole site was seen so far.</summary>
    public bool Complete { get; set; } = true;
}
