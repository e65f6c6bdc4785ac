namespace Hengjian.Documents;

/// <summary>A sheet as it was read.</summary>
/// <param name="Name">The name on its tab; empty for a CSV file.</param>
/// <param name="Rows">The rows that hold anything, from the top; empty rows are left out.</param>
public sealed record Sheet(string Name, IReadOnlyList<Row> Rows);
