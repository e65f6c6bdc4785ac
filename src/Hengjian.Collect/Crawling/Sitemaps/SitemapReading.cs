namespace Hengjian.Collect.Crawling.Sitemaps;

/// <summary>What a sitemap said.</summary>
/// <param name="Locations">The pages it names, in its order, each once.</param>
/// <param name="Nested">The further sitemaps it names, in its order, each once. The caller limits how deep it follows.</param>
/// <param name="Faults">What was wrong with it, in words for a person (zh-CN); empty when nothing was. What could be read was read all the same.</param>
internal sealed record SitemapReading(IReadOnlyList<SitemapEntry> Locations, IReadOnlyList<SitemapEntry> Nested, IReadOnlyList<string> Faults);
