using Hengjian.Collect.Crawling;

namespace Hengjian.Server.Patrols;

/// <summary>What a patrol came to.</summary>
/// <param name="Crawls">For each site's home address, the outcome of its last crawl.</param>
/// <param name="Probes">What the probes of all sites came to.</param>
public sealed record PatrolOutcome(IReadOnlyDictionary<string, CrawlOutcome> Crawls, PatrolProbes Probes);
