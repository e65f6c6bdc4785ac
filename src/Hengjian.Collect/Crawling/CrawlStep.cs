using Hengjian.Collect.Crawling.Browsing;
using Hengjian.Collect.Crawling.State;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>What a worker brings back from one address; it changes nothing until it is taken into the state file.</summary>
internal sealed record CrawlStep(CrawlJob Job)
{
    /// <summary>Why it was not asked (zh-CN); null when it was.</summary>
    public string? Refusal { get; init; }

    /// <summary>Whether the refusal leaves the site unseen in part, as robots.txt does not: the site meant it.</summary>
    public bool IsGivenUp { get; init; }

    /// <summary>Whether what refused it may have passed by the time of another run: its host is silent, or has no robots.txt to show.</summary>
    public bool MayPass { get; init; }

    /// <summary>Everything seen of it so far, this look included.</summary>
    public TargetPast Past { get; init; } = TargetPast.None;

    /// <summary>The verdict; null when another look is needed.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>Why it is dead or not proven.</summary>
    public FailureCause? Cause { get; init; }

    /// <summary>When the next look may be, without a verdict.</summary>
    public DateTimeOffset NotBefore { get; init; }

    /// <summary>How many bytes came.</summary>
    public long Bytes { get; init; }

    /// <summary>How it answered, for the judgement whether it is there; null when that is settled.</summary>
    public PageAnswer? Answer { get; init; }

    /// <summary>Whether it is to be compared with what the server answers to addresses of its kind that cannot exist.</summary>
    public bool IsCompared { get; init; }

    /// <summary>The capture that counts as a page of the site; null when it is none.</summary>
    public Capture? Page { get; init; }

    /// <summary>What the page leads to.</summary>
    public PageLeads? Leads { get; init; }

    /// <summary>What became of the page in the browser; null when its plain HTML is enough.</summary>
    public BrowserLook? Browser { get; init; }

    /// <summary>The items, of a list.</summary>
    public IReadOnlyList<ListItem>? Items { get; init; }

    /// <summary>Pages that a redirect or a sitemap names.</summary>
    public IReadOnlyList<string> Pages { get; init; } = [];

    /// <summary>Sitemaps that robots.txt or a sitemap names.</summary>
    public IReadOnlyList<string> Sitemaps { get; init; } = [];

    /// <summary>The page of the site that the home page's redirect led to, and which need not be asked again; null when none did.</summary>
    public PageUrl? Alias { get; init; }

    /// <summary>What of the page was left out, in words (zh-CN).</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}
