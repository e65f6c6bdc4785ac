namespace Hengjian.Collect.Crawling.Pace;

/// <summary>What a host's pace says to a wish to ask it now: go, not before a moment, or never again in this crawl. Exactly one of the three.</summary>
/// <param name="Turn">Leave to ask once, now; null when it is refused.</param>
/// <param name="Wait">How long to leave the host alone, in whole milliseconds; zero with a turn.</param>
/// <param name="NotBefore">The moment that <paramref name="Wait"/> ends; the present one with a turn.</param>
/// <param name="GivenUp">Why the host is not asked any more (zh-CN); null while it is.</param>
/// <remarks>A moment is no promise: another worker may take the turn that falls due then. Who comes back asks again.</remarks>
internal readonly record struct PaceAnswer(HostTurn? Turn, TimeSpan Wait, DateTimeOffset NotBefore, string? GivenUp)
{
    /// <summary>Whether the host is refused only because as many requests as it may have are under way: the wait is a guess.</summary>
    public bool IsBusy { get; init; }
}
