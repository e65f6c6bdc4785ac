namespace Hengjian.Core.Captures;

/// <summary>Where a link stands.</summary>
/// <param name="Page">The page that holds it.</param>
/// <param name="Text">The words of the link, or the alternative text of its image; at most 80 characters.</param>
/// <param name="Payload">The digest of the captured page.</param>
public sealed record LinkPlace(PageUrl Page, string Text, Digest Payload);
