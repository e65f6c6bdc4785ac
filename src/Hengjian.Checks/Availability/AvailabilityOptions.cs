namespace Hengjian.Checks.Availability;

/// <summary>What counts as unreachable.</summary>
public sealed record AvailabilityOptions
{
    /// <summary>An answer that took this long or longer is none. Default 15 s.</summary>
    public TimeSpan SlowFrom { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How many days before the monitoring day are looked at. Default 7.</summary>
    public int Days { get; init; } = 7;

    /// <summary>The fewest probes a day that prove anything. Default 20.</summary>
    public int FewestDailyProbes { get; init; } = 20;

    /// <summary>The share of failed probes from which the site counts as unreachable, inclusive. Default 0.05.</summary>
    public decimal UnreachableFrom { get; init; } = 0.05m;

    /// <summary>The share of failed probes from which a warning is given, inclusive. Default 0.03.</summary>
    public decimal WarningFrom { get; init; } = 0.03m;
}
