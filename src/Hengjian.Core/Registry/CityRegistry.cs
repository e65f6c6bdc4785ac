namespace Hengjian.Core.Registry;

/// <summary>The registry (登记表): who is watched and scored. Units, their sites and their accounts, in the order of the file.</summary>
/// <param name="Title">What the registry calls itself, such as the city and the year.</param>
/// <param name="Units">The units; names are unique.</param>
/// <param name="Sites">The sites and channels; home addresses are unique.</param>
/// <param name="Accounts">The accounts; codes are unique.</param>
/// <param name="Simulated">Whether the registry says of itself that it is invented (模拟).</param>
public sealed record CityRegistry(
    string Title,
    IReadOnlyList<Unit> Units,
    IReadOnlyList<Site> Sites,
    IReadOnlyList<MediaAccount> Accounts,
    bool Simulated);
