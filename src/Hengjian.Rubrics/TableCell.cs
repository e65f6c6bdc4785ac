namespace Hengjian.Rubrics;

/// <summary>A cell of a table that a rubric was read from; its row is the line of the place.</summary>
/// <param name="Sheet">The table's name, such as 指标表.</param>
/// <param name="Heading">The heading of its column; empty when the whole row is meant.</param>
/// <param name="Column">The number of its column, beginning with 1.</param>
/// <param name="Line">The line inside the cell, beginning with 1.</param>
public sealed record TableCell(string Sheet, string Heading, int Column, int Line);
