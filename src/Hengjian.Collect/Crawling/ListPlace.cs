using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>A page whose list is filled from elsewhere.</summary>
/// <param name="Page">The page that a reader sees the list on.</param>
/// <param name="Base">What the items' relative addresses are relative to.</param>
/// <param name="Charset">The charset of the page, in which the items' queries are encoded.</param>
/// <param name="Payload">The digest of the captured page.</param>
internal sealed record ListPlace(PageUrl Page, PageUrl Base, string Charset, Digest Payload);
