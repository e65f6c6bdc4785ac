namespace Hengjian.Portal.Layout;

/// <summary>The day an article was published.</summary>
internal readonly record struct ArticleDate(int Year, int Month, int Day);
