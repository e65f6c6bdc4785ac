namespace Hengjian.City.Templates;

/// <summary>One line of a list.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Path">Where it leads, as a path on the site's host.</param>
/// <param name="Published">Its date; null for a line without one.</param>
/// <param name="Note">A word beside it, such as a message's state; null when there is none.</param>
internal sealed record Entry(string Title, string Path, DateTimeOffset? Published, string? Note = null);
