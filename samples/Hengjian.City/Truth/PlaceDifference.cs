namespace Hengjian.City.Truth;

/// <summary>A fault that was found, but not on the pages that show it.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="Missing">Pages that show it and were not named.</param>
/// <param name="Unplanted">Pages that were named and do not show it.</param>
public sealed record PlaceDifference(PlantedFault Fault, IReadOnlyList<string> Missing, IReadOnlyList<string> Unplanted);
