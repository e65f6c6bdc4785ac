namespace Hengjian.Collect.Crawling.Pace;

/// <summary>How long a host usually takes to answer: a running estimate of the median, in constant space.</summary>
/// <remarks>
/// Each answer moves the estimate up or down by a twentieth, which settles where as many answers are faster as slower (Robbins and Monro 1951).
/// Slow by far is ten times the usual and at least 5 seconds, once 20 answers are known: a large file among small pages is no trouble of the host. Not thread-safe.
/// </remarks>
internal sealed class UsualTime
{
    private const int EnoughAnswers = 20;
    private const double Share = 0.05;

    private static readonly TimeSpan LeastSlow = TimeSpan.FromSeconds(5);

    private double seconds;
    private int answers;

    /// <summary>The estimate; zero before the first answer.</summary>
    public TimeSpan Median => TimeSpan.FromSeconds(seconds);

    /// <summary>Takes an answer's time into account.</summary>
    /// <returns>Whether it was slower by far than the answers before.</returns>
    public bool Add(TimeSpan elapsed)
    {
        var slow = answers >= EnoughAnswers && elapsed >= LeastSlow && elapsed.TotalSeconds > seconds * 10;
        var step = Math.Max(seconds * Share, 0.000_1);
        seconds = answers == 0 ? elapsed.TotalSeconds : elapsed.TotalSeconds > seconds ? seconds + step : Math.Max(0, seconds - step);
        answers = Math.Min(answers + 1, EnoughAnswers);
        return slow;
    }
}
