namespace Hengjian.Core.Captures;

/// <summary>One post of an account as a feed shows it.</summary>
/// <param name="Id">The feed's own identifier, or the link.</param>
/// <param name="Title">Its title; empty for posts without one.</param>
/// <param name="Published">When it was published; null when the feed does not say, and it then counts as not updated.</param>
/// <param name="Link">Its address; null when there is none.</param>
public sealed record FeedPost(string Id, string Title, DateTimeOffset? Published, PageUrl? Link)
{
    /// <summary>Its content without markup, a line for each block; empty when the feed carries none.</summary>
    public string Content { get; init; } = "";
}
