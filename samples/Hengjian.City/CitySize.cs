namespace Hengjian.City;

/// <summary>How large the simulated sites are.</summary>
/// <param name="Pages">The pages a site has, roughly: from 5 (a handful of pages) to 100,000. The fault plan may give single sites another size.</param>
public sealed record CitySize(int Pages)
{
    /// <summary>The smallest size.</summary>
    public const int Least = 5;

    /// <summary>The largest size.</summary>
    public const int Most = 200_000;

    /// <summary>What the demo uses: about 70 to 110 pages a site.</summary>
    public static CitySize Default { get; } = new(90);
}
