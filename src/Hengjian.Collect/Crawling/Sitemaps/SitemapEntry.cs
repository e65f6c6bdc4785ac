using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Sitemaps;

/// <summary>One address that a sitemap names.</summary>
/// <param name="Url">The address.</param>
/// <param name="LastModified">When it last changed by the sitemap's word; null when it does not say so, or says no date.</param>
internal sealed record SitemapEntry(PageUrl Url, DateTimeOffset? LastModified);
