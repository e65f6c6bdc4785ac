using Hengjian.Core.Captures;

namespace Hengjian.Collect.Feeds;

/// <summary>What a feed says.</summary>
/// <param name="Posts">Its posts, newest first; those without a date last, in the feed's order.</param>
/// <param name="Error">What is wrong with the feed, in words for a person (zh-CN), with the line; null when nothing is. Posts read before the fault are kept.</param>
public sealed record FeedReading(IReadOnlyList<FeedPost> Posts, string? Error)
{
    /// <summary>Which kind of feed it is: <c>RSS</c>, <c>RDF</c> (RSS 1.0), <c>Atom</c> or <c>JSON Feed</c>; null when it is none.</summary>
    public string? Format { get; init; }

    /// <summary>The feed's own title; empty when it has none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The items not taken, in the feed's order, with the reason.</summary>
    public IReadOnlyList<FeedRemark> Refused { get; init; } = [];

    /// <summary>The fields not taken of items that were: dates that cannot be read, links that are no address, and what had to be read against the letter of the format.</summary>
    public IReadOnlyList<FeedRemark> Odd { get; init; } = [];

    /// <summary>How many items stood there again and were left out; see <see cref="FeedReader"/> for when two are one.</summary>
    public int Repeated { get; init; }

    /// <summary>How many posts have no date, because the feed gives none or one that cannot be read.</summary>
    public int Undated => Posts.Count(post => post.Published is null);
}
