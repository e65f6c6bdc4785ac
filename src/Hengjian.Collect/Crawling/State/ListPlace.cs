using Hengjian.Core;

namespace Hengjian.Collect.Crawling.State;

/// <summary>A page whose list is filled from elsewhere.</summary>
/// <param name="Page">The id of the page that a reader sees the list on.</param>
/// <param name="Base">What the items' relative addresses are relative to.</param>
/// <param name="Charset">The charset of the page, in which the items' queries are encoded.</param>
internal sealed record ListPlace(long Page, PageUrl Base, string Charset);
