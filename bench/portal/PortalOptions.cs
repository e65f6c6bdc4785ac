namespace Hengjian.Portal;

/// <summary>What a portal is made from. The same options make the same pages, byte for byte.</summary>
/// <param name="Pages">How many ordinary pages there are: home page, columns with their pagers, articles. From 100 to 1,000,000. What is planted comes on top.</param>
/// <param name="Seed">Decides texts and where the faults are planted.</param>
public sealed record PortalOptions(int Pages, int Seed = 1)
{
    /// <summary>The fewest ordinary pages.</summary>
    public const int FewestPages = 100;

    /// <summary>The most ordinary pages.</summary>
    public const int MostPages = 1_000_000;

    /// <summary>Whether targets are planted whose point is that they make a visitor wait: a hanging host, slow first bytes, 429. True by default; false for runs that measure speed.</summary>
    public bool Waits { get; init; } = true;

    /// <summary>Whether traps for crawlers are planted: calendar, session ids, endless pager, growing path. True by default; false for crawlers that would never come out again.</summary>
    public bool Traps { get; init; } = true;

    /// <summary>How long the slow targets keep a visitor waiting for the first byte. 3 seconds by default.</summary>
    public TimeSpan SlowFirstByte { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>What 429 asks a visitor to wait; asked after that time the target answers. 2 seconds by default, whole seconds.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How many targets of each class are planted: one for every 300 pages, from 2 to 30.</summary>
    internal int PerClass => Math.Clamp(Pages / 300, 2, 30);

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Pages, FewestPages);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Pages, MostPages);
    }
}
