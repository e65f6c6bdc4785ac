namespace Hengjian.Collect.Crawling;

/// <summary>How a site is crawled. Section <c>Collect:Crawl</c>.</summary>
public sealed class CrawlOptions
{
    /// <summary>The most pages of one crawl. 20,000 by default. Reaching it is reported: the crawl is not complete and names what it did not ask.</summary>
    public int MaxPages { get; set; } = 20_000;

    /// <summary>The least time between the beginnings of two requests to one host. 1 second by default.</summary>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The least time between two looks at an address that failed. 5 seconds by default.</summary>
    public TimeSpan SecondLook { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest Retry-After that is waited for; a longer one is waited for this long. 2 minutes by default.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether robots.txt decides what is asked (RFC 9309). True by default.</summary>
    public bool RespectRobots { get; set; } = true;

    /// <summary>The most links taken from one page. 5,000 by default; a page with more makes the crawl incomplete and is named.</summary>
    public int MaxLinksPerPage { get; set; } = 5_000;

    /// <summary>After how many pages in a row without any answer the crawl gives the site up. 20 by default.</summary>
    public int GiveUpAfter { get; set; } = 20;

    internal void Validate()
    {
        Require(MaxPages is >= 1 and <= 10_000_000, "MaxPages", "1 至 10000000");
        Require(Delay >= TimeSpan.Zero && Delay <= TimeSpan.FromMinutes(10), "Delay", "0 至 10 分钟");
        Require(SecondLook >= TimeSpan.Zero && SecondLook <= TimeSpan.FromHours(1), "SecondLook", "0 至 1 小时");
        Require(MaxRetryAfter >= TimeSpan.Zero && MaxRetryAfter <= TimeSpan.FromHours(1), "MaxRetryAfter", "0 至 1 小时");
        Require(MaxLinksPerPage is >= 1 and <= 1_000_000, "MaxLinksPerPage", "1 至 1000000");
        Require(GiveUpAfter >= 1, "GiveUpAfter", "至少 1");
    }

    private static void Require(bool holds, string setting, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"设置 Collect:Crawl:{setting} 应为{range}");
        }
    }
}
