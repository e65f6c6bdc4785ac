namespace Hengjian.City.Truth;

/// <summary>Something odd but sound that must not be called faulty.</summary>
/// <param name="Kind">What is odd, such as <c>external-429</c>.</param>
/// <param name="Subject">The site's home address or the account's code.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Reason">Why it is no fault (zh-CN).</param>
public sealed record PlantedTrap(string Kind, string Subject, string Place, string Reason);
