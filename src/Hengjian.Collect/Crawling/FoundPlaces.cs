using System.Collections;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>Places of links as a list that keeps their addresses as text and reads one each time it is asked for: a read address takes four times as much, and there may be 50,000.</summary>
internal sealed class FoundPlaces(IReadOnlyList<(string Address, string Words, Digest Payload)> places) : IReadOnlyList<LinkPlace>
{
    /// <inheritdoc/>
    public int Count => places.Count;

    /// <inheritdoc/>
    public LinkPlace this[int index] => new(PageUrl.Parse(places[index].Address), places[index].Words, places[index].Payload);

    /// <inheritdoc/>
    public IEnumerator<LinkPlace> GetEnumerator()
    {
        for (var at = 0; at < places.Count; at++)
        {
            yield return this[at];
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
