using Hengjian.Core.Captures;

namespace Hengjian.Collect.Feeds;

/// <summary>What a feed says.</summary>
/// <param name="Posts">Its posts, newest first; those without a date last, in the feed's order.</param>
/// <param name="Error">What is wrong with the feed, in words for a person (zh-CN), with the line; null when nothing is. Posts read before the fault are kept.</param>
public sealed record FeedReading(IReadOnlyList<FeedPost> Posts, string? Error);
