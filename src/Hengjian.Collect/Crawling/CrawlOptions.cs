namespace Hengjian.Collect.Crawling;

/// <summary>How a site is crawled. Section <c>Collect:Crawl</c>.</summary>
public sealed class CrawlOptions
{
    /// <summary>The most pages of one crawl. 20,000 by default. Reaching it is reported: the crawl is not complete and names what it did not ask.</summary>
    public int MaxPages { get; set; } = 20_000;

    /// <summary>How many requests a second one host is asked at most; null for no limit. 1 by default.</summary>
    /// <remarks>Trouble halves it down to one request in 30 seconds and success raises it again. Without a limit, Retry-After, Crawl-delay and silence still count.</remarks>
    public double? Rate { get; set; } = 1;

    /// <summary>How many requests may follow each other without a wait after a host has rested. 1 by default, which is polite.</summary>
    public int Burst { get; set; } = 1;

    /// <summary>How many requests are under way at a time in all. 1 by default: one after the other, in the same order every time.</summary>
    public int Concurrency { get; set; } = 1;

    /// <summary>How many requests to one host are under way at a time. Null, the default, for as many as <see cref="Concurrency"/>.</summary>
    public int? HostConcurrency { get; set; }

    /// <summary>After how many requests in a row without any answer a host is left alone for a while. 5 by default.</summary>
    public int BreakAfter { get; set; } = 5;

    /// <summary>After how many failed trials a silent host is given up for this run. 6 by default, which is ten and a half minutes; at most 2 for a host that has never answered.</summary>
    public int BreakTrials { get; set; } = 6;

    /// <summary>The least time between two looks at an address that failed. 5 seconds by default.</summary>
    public TimeSpan SecondLook { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest Retry-After that is waited for; a longer one is waited for this long. 2 minutes by default.</summary>
    public TimeSpan MaxRetryAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Whether robots.txt decides what is asked (RFC 9309). True by default.</summary>
    public bool RespectRobots { get; set; } = true;

    /// <summary>The most links taken from one page. 5,000 by default; a page with more makes the crawl incomplete and is named.</summary>
    public int MaxLinksPerPage { get; set; } = 5_000;

    /// <summary>After how many pages in a row without any answer the crawl breaks off; it can be resumed. 20 by default.</summary>
    public int GiveUpAfter { get; set; } = 20;

    /// <summary>The most pages of one crawl that are opened in the browser, where there is one: 200 by default, a quarter of them for random addresses; 0 for none. What is left is told.</summary>
    public int MaxRendered { get; set; } = 200;

    /// <summary>The time between two requests to a host that <see cref="Rate"/> comes to.</summary>
    internal TimeSpan Delay => Rate is { } rate ? TimeSpan.FromSeconds(1 / rate) : TimeSpan.Zero;

    internal void Validate()
    {
        Require(MaxPages is >= 1 and <= 10_000_000, "MaxPages", "1 至 10000000");
        Require(Rate is null or (>= 1.0 / 600 and <= 10_000), "Rate", "每 10 分钟 1 次（0.0017）至每秒 10000 次，不限速时留空");
        Require(Burst is >= 1 and <= 1000, "Burst", "1 至 1000");
        Require(Concurrency is >= 1 and <= 256, "Concurrency", "1 至 256");
        Require(HostConcurrency is null or (>= 1 and <= 256), "HostConcurrency", "1 至 256");
        Require(BreakAfter is >= 1 and <= 1000, "BreakAfter", "1 至 1000");
        Require(BreakTrials is >= 1 and <= 100, "BreakTrials", "1 至 100");
        Require(SecondLook >= TimeSpan.Zero && SecondLook <= TimeSpan.FromHours(1), "SecondLook", "0 至 1 小时");
        Require(MaxRetryAfter >= TimeSpan.Zero && MaxRetryAfter <= TimeSpan.FromHours(1), "MaxRetryAfter", "0 至 1 小时");
        Require(MaxLinksPerPage is >= 1 and <= 1_000_000, "MaxLinksPerPage", "1 至 1000000");
        Require(GiveUpAfter >= 1, "GiveUpAfter", "至少 1");
        Require(MaxRendered is >= 0 and <= 100_000, "MaxRendered", "0 至 100000");
    }

    private static void Require(bool holds, string setting, string range)
    {
        if (!holds)
        {
            throw new ArgumentException($"设置 Collect:Crawl:{setting} 应为{range}");
        }
    }
}
