namespace Hengjian.EndToEnd.Crawls;

/// <summary>Crawls run one after the other: each uses all cores.</summary>
[CollectionDefinition(nameof(CrawlCollection))]
public sealed class CrawlCollection;
