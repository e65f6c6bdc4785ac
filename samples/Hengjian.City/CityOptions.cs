using Hengjian.City.Faults;

namespace Hengjian.City;

/// <summary>What a simulated city is made from, besides the registry.</summary>
/// <param name="Seed">Seeds every invented text, date and time: same seed, same bytes.</param>
/// <param name="Size">How large the sites are.</param>
/// <param name="Faults">Which faults are planted where.</param>
/// <param name="FirstDay">When the watching begins; harmless hiccups are spread from here to the monitoring time.</param>
/// <param name="MonitoredAt">The monitoring time that the truth counts back from. Nothing is published later than six hours before it.</param>
public sealed record CityOptions(int Seed, CitySize Size, FaultPlan Faults, DateTimeOffset FirstDay, DateTimeOffset MonitoredAt)
{
    /// <summary>The monitoring time of the demo: 14 February 2022, 00:00 at UTC+8.</summary>
    public static DateTimeOffset DemoMonitoringTime { get; } = new(2022, 2, 14, 0, 0, 0, TimeSpan.FromHours(8));

    /// <summary>The demo's options with another seed: default size, the plan beside the program, five weeks of watching.</summary>
    /// <exception cref="FaultPlanException">The plan beside the program is missing or faulty.</exception>
    public static CityOptions Demo(int seed) =>
        new(seed, CitySize.Default, FaultPlan.LoadDefault(), DemoMonitoringTime.AddDays(-35), DemoMonitoringTime);
}
