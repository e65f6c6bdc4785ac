namespace Hengjian.Collect.Crawling.Pace;

/// <summary>The rate at which a host is asked: halved on trouble, raised by a tenth of the configured rate for each second that went well, up to the configured rate.</summary>
/// <param name="ceiling">The configured rate in requests a second; null for no limit.</param>
/// <remarks>
/// Additive increase and multiplicative decrease (Chiu and Jain 1989, RFC 5681 section 3.1). Several requests that fail together are one trouble: only a request that
/// began after the last halving halves again. Where no rate is configured, the first trouble measures the present one, halves that, and the limit falls away again
/// at twice what was measured. Not thread-safe.
/// </remarks>
internal sealed class AdaptiveRate(double? ceiling)
{
    /// <summary>The slowest that trouble makes us: one request in 30 seconds. A configured rate below it stays.</summary>
    public const double Floor = 1.0 / 30;

    private const double StepsToCeiling = 10;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1);

    private readonly double? configured = ceiling;
    private double learned;
    private TimeSpan? lastHalving;
    private TimeSpan lastStep;
    private TimeSpan windowBegan;
    private int inWindow;
    private int inWindowBefore;

    /// <summary>Requests a second; null for no limit.</summary>
    public double? Present { get; private set; } = ceiling;

    /// <summary>How often it was halved.</summary>
    public int Halvings { get; private set; }

    /// <summary>The time between two requests; zero without a limit.</summary>
    public TimeSpan Interval { get; private set; } = IntervalOf(ceiling);

    /// <summary>Whether trouble is over, or never was.</summary>
    public bool IsAtCeiling => Present is null || Present == configured;

    /// <summary>Counts a request as begun, so that a rate without limit can be measured.</summary>
    public void Begin(TimeSpan now)
    {
        if (configured is not null)
        {
            return;
        }

        var passed = now - windowBegan;
        if (passed >= Window)
        {
            inWindowBefore = passed < Window * 2 ? inWindow : 0;
            inWindow = 0;
            windowBegan = now;
        }

        inWindow++;
    }

    /// <summary>A request went well.</summary>
    public void Rise(TimeSpan began, TimeSpan now)
    {
        if (IsAtCeiling || began <= lastHalving || now - lastStep < Window)
        {
            return;
        }

        lastStep = now;
        var goal = configured ?? learned * 2;
        var risen = Present!.Value + (goal / StepsToCeiling);
        Set(risen < goal ? risen : configured);
    }

    /// <summary>A request met trouble.</summary>
    /// <returns>Whether the rate was halved; false when the trouble is one that already did.</returns>
    public bool Halve(TimeSpan began, TimeSpan now)
    {
        if (began <= lastHalving)
        {
            return false;
        }

        if (Present is null)
        {
            learned = Math.Max(1, Math.Max(inWindow, inWindowBefore));
        }

        Set(Math.Max((Present ?? learned) / 2, Math.Min(configured ?? Floor, Floor)));
        lastHalving = now;
        lastStep = now;
        Halvings++;
        return true;
    }

    private static TimeSpan IntervalOf(double? rate) => rate is { } some ? TimeSpan.FromSeconds(1 / some) : TimeSpan.Zero;

    private void Set(double? rate)
    {
        Present = rate;
        Interval = IntervalOf(rate);
    }
}
