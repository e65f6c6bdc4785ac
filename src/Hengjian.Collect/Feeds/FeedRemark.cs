namespace Hengjian.Collect.Feeds;

/// <summary>What a feed says that could not be taken: a whole item, or one field of an item that was taken without it.</summary>
/// <param name="Item">The item's place in the feed, from 1; 0 for the feed as a whole.</param>
/// <param name="Field">The element or property at fault; empty when the item as a whole is meant.</param>
/// <param name="Value">What stands there, at most 80 characters.</param>
/// <param name="Reason">Why it was not taken and what became of the item, in one sentence (zh-CN).</param>
public sealed record FeedRemark(int Item, string Field, string Value, string Reason);
