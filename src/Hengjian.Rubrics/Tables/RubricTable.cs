namespace Hengjian.Rubrics.Tables;

/// <summary>One sheet of a rubric laid out in tables: texts in rows.</summary>
/// <param name="Name">The sheet's name, such as 指标表.</param>
/// <param name="Columns">Its columns; empty when it was read from elsewhere, and then the row of headings tells them.</param>
/// <param name="Rows">Its rows with title and headings.</param>
public sealed record RubricTable(string Name, IReadOnlyList<TableColumn> Columns, IReadOnlyList<RubricTableRow> Rows);
