namespace Hengjian.Collect.Crawling.State;

/// <summary>A link of a page: where it leads and how it looks.</summary>
/// <param name="Target">The id of the target.</param>
/// <param name="Form">The id of the link's form.</param>
internal readonly record struct Edge(long Target, long Form);
