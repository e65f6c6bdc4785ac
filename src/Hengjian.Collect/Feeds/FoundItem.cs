namespace Hengjian.Collect.Feeds;

/// <summary>An item as it stands in a feed, before its address, date and identity are judged.</summary>
/// <param name="Place">Its place in the feed, from 1.</param>
/// <param name="Id">Its own identifier; null when it has none.</param>
/// <param name="Title">Its title, with any markup.</param>
/// <param name="Date">Its date as written; null when there is none.</param>
/// <param name="Link">Its address as written, perhaps relative; null when there is none.</param>
/// <param name="Base">The address that the item itself names for relative ones (xml:base); null when it names none.</param>
/// <param name="Content">Its content without markup.</param>
internal sealed record FoundItem(int Place, string? Id, string Title, string? Date, string? Link, string? Base, string Content);
