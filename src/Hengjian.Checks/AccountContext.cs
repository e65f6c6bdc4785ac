using Hengjian.Core.Captures;
using Hengjian.Core.Registry;

namespace Hengjian.Checks;

/// <summary>What a check knows of an account.</summary>
/// <param name="Account">The account.</param>
/// <param name="MonitoredAt">The monitoring time that all windows count back from.</param>
/// <param name="Feed">The newest capture of its feed; null when it has none or it was never reached.</param>
/// <param name="Posts">The posts in the feed, newest first.</param>
public sealed record AccountContext(MediaAccount Account, DateTimeOffset MonitoredAt, Capture? Feed, IReadOnlyList<FeedPost> Posts);
