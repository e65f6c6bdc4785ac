using Hengjian.City.Faults;

namespace Hengjian.City.Tests;

/// <summary>Cities for tests, and the plainest way to ask them.</summary>
internal static class Cities
{
    public static readonly DateTimeOffset T = CityOptions.DemoMonitoringTime;

    public static SimulatedCity Small(FaultPlan? plan = null, int pages = 90, int seed = 7) =>
        SimulatedCity.Build(SmallRegistry.Make(), Options(plan ?? FaultPlan.Empty, pages, seed));

    public static SimulatedCity Small(string yaml) => Small(FaultPlan.Parse(yaml, "test.yaml"));

    public static SimulatedCity Whole() => SimulatedCity.Build(SmallRegistry.Whole(), Options(FaultPlan.LoadDefault(), 90, 7));

    public static CityOptions Options(FaultPlan plan, int pages, int seed) => new(seed, new CitySize(pages), plan, T.AddDays(-35), T);

    public static CityAnswer Get(this SimulatedCity city, string url, DateTimeOffset? at = null)
    {
        var uri = new Uri(url);
        return city.Answer(new CityRequest("GET", uri.IdnHost, uri.PathAndQuery, at ?? T));
    }
}
