namespace Hengjian.City.Truth;

/// <summary>How well the faults of one kind were found.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Found">Planted and found.</param>
/// <param name="Missed">Planted and not found.</param>
/// <param name="Unplanted">Called faulty though not planted.</param>
public sealed record KindDetection(string Kind, int Found, int Missed, int Unplanted);
