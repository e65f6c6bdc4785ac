namespace Hengjian.Rubrics.Tables;

/// <summary>A row of a rubric's table.</summary>
/// <param name="Number">Its number in the sheet, beginning with 1.</param>
/// <param name="Kind">What it is; content when the table was read from elsewhere.</param>
/// <param name="Cells">Its cells from the left; an empty text where nothing stands.</param>
public sealed record RubricTableRow(int Number, TableRowKind Kind, IReadOnlyList<string> Cells);
