using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>What a crawl of one site came to. The pages themselves lie in the evidence store, in the site's book.</summary>
/// <param name="Pages">The pages captured with an answer, those that had not changed included.</param>
/// <param name="Bytes">The bytes of the bodies that came, after decompression.</param>
/// <param name="Links">The verdict on every link target found, sorted by address.</param>
/// <param name="NotAsked">Every address that belongs to the site and was not asked, with the reason, sorted by address.</param>
/// <param name="Complete">Whether the whole site was seen: no limit reached, nothing given up. Addresses that robots.txt closes do not make it incomplete unless it closes the home page.</param>
public sealed record CrawlOutcome(int Pages, long Bytes, IReadOnlyList<LinkVerdict> Links, IReadOnlyList<NotAskedTarget> NotAsked, bool Complete);
