using Hengjian.Collect.Crawling;
using Hengjian.Core;

namespace Hengjian.Cli.Verbs.Crawls;

/// <summary>A crawl that ended.</summary>
/// <param name="Outcome">What it came to.</param>
/// <param name="Folder">Where everything lies.</param>
/// <param name="Elapsed">How long this run took; a run that was resumed counts from its resumption.</param>
/// <param name="PeakMemory">The most memory the program held, in bytes; null where the system does not tell.</param>
internal sealed record CrawlResult(CrawlOutcome Outcome, CrawlFolder Folder, TimeSpan Elapsed, long? PeakMemory)
{
    /// <summary>The end of the chain of the evidence.</summary>
    public required Digest Head { get; init; }

    /// <summary>Whether a browser was at work.</summary>
    public bool HadBrowser { get; init; }
}
