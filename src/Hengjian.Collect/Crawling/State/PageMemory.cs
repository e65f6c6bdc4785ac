using Hengjian.Collect.Crawling.Refetch;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling.State;

/// <summary>What is remembered of one page.</summary>
/// <param name="Capture">The last capture, as far as a conditional request needs it: its headers are ETag and Last-Modified alone.</param>
/// <param name="First">When it was first captured.</param>
/// <param name="Looks">How often it was captured.</param>
/// <param name="Changes">How often its bytes were others than the time before.</param>
/// <param name="Changed">When a change was last seen; at first, when it was first captured.</param>
/// <param name="Due">When it is worth asking again.</param>
internal sealed record PageMemory(Capture Capture, DateTimeOffset First, int Looks, int Changes, DateTimeOffset Changed, DateTimeOffset Due)
{
    /// <summary>A header's value; null when it is absent.</summary>
    public static string? HeaderOf(Capture capture, string name) =>
        capture.Headers.FirstOrDefault(line => line.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The memory after another capture.</summary>
    public static PageMemory After(PageMemory? before, Capture capture)
    {
        if (before is null)
        {
            return new PageMemory(capture, capture.At, 1, 0, capture.At, capture.At + RefetchPlan.First);
        }

        // A server that says "unchanged" need not repeat what the page is known by.
        var headers = capture.Status == 304 && HeaderOf(capture, "ETag") is null && HeaderOf(capture, "Last-Modified") is null ? before.Capture.Headers : capture.Headers;
        var changed = capture.Payload != before.Capture.Payload;
        var (changes, since) = (before.Changes + (changed ? 1 : 0), changed ? capture.At : before.Changed);
        var next = RefetchPlan.NextAfter(before.Looks, changes, Span(before.First, capture.At), Span(since, capture.At));
        return new PageMemory(capture with { Headers = headers }, before.First, before.Looks + 1, changes, since, capture.At + next);
    }

    // A clock that was set back must not make a span negative.
    private static TimeSpan Span(DateTimeOffset from, DateTimeOffset to) => to > from ? to - from : TimeSpan.Zero;
}
