using System.Globalization;

namespace Hengjian.Collect.Crawling.Pace;

/// <summary>Keeps us from asking a server that has fallen silent: after some silences in a row it opens, then lets one request through as a trial after a wait that doubles each time.</summary>
/// <param name="silencesToOpen">After how many silences in a row it opens.</param>
/// <param name="trials">After how many failed trials the server is given up for this crawl.</param>
/// <remarks>
/// Closed, open, half-open (Nygard, Release It!, 2007). The first wait is 10 seconds, the longest 5 minutes: with six trials, ten and a half minutes in all.
/// A server that has never answered is given up after two trials: nothing shows that it is only resting.
/// A silence that proves itself (no such name, connection refused) counts only for a server that has answered before: then it is the server that fell,
/// and its pages must not be called dead. For a stranger it is a quick and sure answer, and every link to it deserves its own proof. Not thread-safe.
/// </remarks>
internal sealed class CircuitBreaker(int silencesToOpen, int trials)
{
    private const int TrialsOfStranger = 2;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan TrialLook = TimeSpan.FromSeconds(1);

    private bool hasAnswered;
    private bool isOpen;
    private bool isTrying;
    private int silences;
    private int failedTrials;
    private TimeSpan wait;
    private TimeSpan opensAgain;

    /// <summary>How often it opened, or stayed open after a trial.</summary>
    public int Openings { get; private set; }

    /// <summary>Why the server is given up (zh-CN); null while it is not.</summary>
    public string? GivenUp { get; private set; }

    /// <summary>Whether the server is in order: nothing of it need be remembered.</summary>
    public bool IsInOrder => !isOpen && silences == 0 && GivenUp is null;

    /// <summary>How long until a request may go through; zero when one may now.</summary>
    public TimeSpan Wait(TimeSpan now) =>
        !isOpen ? TimeSpan.Zero
        : isTrying ? TrialLook
        : opensAgain > now ? opensAgain - now
        : TimeSpan.Zero;

    /// <summary>Counts a request as begun.</summary>
    /// <returns>Whether it is the trial of an open breaker: it alone decides.</returns>
    public bool Begin() => isTrying = isOpen;

    /// <summary>The server answered, well or badly.</summary>
    public void Answer()
    {
        hasAnswered = true;
        isOpen = false;
        isTrying = false;
        silences = 0;
        failedTrials = 0;
    }

    /// <summary>The server said nothing.</summary>
    /// <param name="isSure">Whether the silence proves itself: no such name, connection refused.</param>
    /// <param name="isTrial">What <see cref="Begin"/> said of the request.</param>
    /// <param name="now">The present moment.</param>
    /// <returns>Whether the breaker opened, stays open after a trial, or gave the server up.</returns>
    public bool Silence(bool isSure, bool isTrial, TimeSpan now)
    {
        if (isTrial)
        {
            return Fail(now);
        }

        if (isOpen || GivenUp is not null || (isSure && !hasAnswered) || ++silences < silencesToOpen)
        {
            return false;
        }

        wait = FirstWait;
        Open(now);
        return true;
    }

    /// <summary>A trial was not made after all; the next request is one.</summary>
    public void Abandon(bool isTrial) => isTrying &= !isTrial;

    private bool Fail(TimeSpan now)
    {
        isTrying = false;
        if (!isOpen)
        {
            return false;
        }

        silences++;
        failedTrials++;
        if (failedTrials >= (hasAnswered ? trials : Math.Min(trials, TrialsOfStranger)))
        {
            GivenUp = string.Create(CultureInfo.InvariantCulture, $"服务器连续 {silences} 次没有答复，间隔重试 {failedTrials} 次仍未恢复，本轮不再访问");
        }

        wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
        Open(now);
        return true;
    }

    private void Open(TimeSpan now)
    {
        isOpen = true;
        opensAgain = now + wait;
        Openings++;
    }
}
