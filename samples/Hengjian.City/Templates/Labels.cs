namespace Hengjian.City.Templates;

/// <summary>The standard labels of a content page.</summary>
/// <param name="Title">ArticleTitle.</param>
/// <param name="Published">PubDate.</param>
/// <param name="Source">ContentSource.</param>
internal sealed record Labels(string Title, DateTimeOffset Published, string Source);
