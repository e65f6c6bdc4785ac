using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>What a crawl of one site came to. The pages themselves lie in the evidence store, in the site's book.</summary>
/// <param name="Pages">The pages captured with an answer, those that had not changed included.</param>
/// <param name="Bytes">The bytes of the bodies that came, after decompression.</param>
/// <param name="Checked">The link targets found on the site's pages, each counted once.</param>
/// <param name="Alive">Those of them that are alive.</param>
/// <param name="Links">The verdicts on those that are dead or not proven, sorted by address. Of addresses that we did not ask, those alone that <paramref name="NotAsked"/> names one by one.</param>
/// <param name="NotAsked">The addresses that belong to the site and were not asked, or, after <see cref="BrokenOff"/>, all that were not, with the reason, sorted by address.</param>
/// <param name="Complete">Whether the whole site was seen: no limit reached, nothing given up. Addresses that robots.txt closes do not make it incomplete unless it closes the home page.</param>
public sealed record CrawlOutcome(int Pages, long Bytes, long Checked, long Alive, IReadOnlyList<LinkVerdict> Links, IReadOnlyList<NotAskedTarget> NotAsked, bool Complete)
{
    /// <summary>Why the crawl was broken off and can be resumed (zh-CN): the site, or our own network, fell silent. What was not asked is then not proven and named, whoever's it is. Null when the crawl went to its end.</summary>
    public string? BrokenOff { get; init; }

    /// <summary>What became of the home page itself; null in results that do not tell.</summary>
    public Verdict? Home { get; init; }

    /// <summary>The link targets that were not asked, by reason, the most frequent first: what <see cref="Checked"/> counts beyond the alive, the dead and those that were asked and are not proven.</summary>
    public IReadOnlyList<NotAskedReason> LinksNotAsked { get; init; } = [];

    /// <summary>How many of the link targets the home page links to.</summary>
    public int CheckedOnHome { get; init; }

    /// <summary>The pages whose plain HTML is not enough. They do not make the crawl incomplete.</summary>
    public ScriptedPages Scripted { get; init; } = new(0, 0);
}
