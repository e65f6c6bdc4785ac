using System.Globalization;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Fetching;

/// <summary>What one look at an address showed, as far as a verdict needs it.</summary>
/// <param name="Status">The status; null when there was no answer.</param>
/// <param name="Cause">Why it failed; null when it did not.</param>
/// <param name="Sure">Whether the other side itself said so.</param>
/// <param name="IsChallenge">Whether it was a firewall's question to the visitor and not the page's answer.</param>
/// <param name="RetryAfter">How long the server asks us to wait; null when it does not.</param>
internal sealed record Look(int? Status, FailureCause? Cause, bool Sure, bool IsChallenge, TimeSpan? RetryAfter)
{
    /// <summary>Whether it was asked as a browser asks.</summary>
    public bool AsBrowser { get; init; }

    /// <summary>Whether the visitor was turned away for what he seems to be, so that asking as a browser may help: 403, 405 (阿里云's firewall), 406, 418, statuses that no standard knows (such as 444, 493 and 999), and a firewall's question.</summary>
    public bool IsRefusal => IsChallenge || (Cause is FailureCause.Http4xx or FailureCause.Http5xx && Status is 403 or 405 or 406 or 418 or (>= 432 and < 500 and not 451) or >= 600);

    /// <summary>What a fetch showed.</summary>
    public static Look At(Fetched fetched, DateTimeOffset now) => new(
        fetched.Capture.Status,
        fetched.Capture.Failure,
        fetched.FailureIsSure,
        fetched.Firewall is not null || ChallengePage.Matches(fetched.Capture),
        RetryAfterOf(fetched.Capture, now))
    { AsBrowser = fetched.AsBrowser };

    private static TimeSpan? RetryAfterOf(Capture capture, DateTimeOffset now)
    {
        var text = capture.Headers.FirstOrDefault(line => line.Name.Equals("Retry-After", StringComparison.OrdinalIgnoreCase))?.Value.Trim();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return TimeSpan.FromSeconds(seconds);
        }

        return DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) && moment > now ? moment - now : null;
    }
}
