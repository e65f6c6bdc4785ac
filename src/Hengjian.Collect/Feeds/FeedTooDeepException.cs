namespace Hengjian.Collect.Feeds;

/// <summary>Elements lie too deep in each other; never leaves the room.</summary>
internal sealed class FeedTooDeepException(int line) : Exception
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
