namespace Hengjian.Collect.Imports;

/// <summary>A column of the layout.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="IsRequired">Whether a table without it is no such table.</param>
/// <param name="Others">Other headings that mean the same.</param>
internal sealed record Column(string Name, bool IsRequired, params string[] Others);
