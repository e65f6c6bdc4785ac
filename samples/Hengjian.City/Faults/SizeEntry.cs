namespace Hengjian.City.Faults;

/// <summary>The size that a plan gives to single sites.</summary>
internal sealed record SizeEntry(int Line, IReadOnlyList<string> Sites, int Pages);
