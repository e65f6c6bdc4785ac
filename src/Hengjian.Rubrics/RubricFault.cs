namespace Hengjian.Rubrics;

/// <summary>Something wrong in a file or table, in words for the person who edits it.</summary>
/// <param name="Line">The line or row, beginning with 1; zero when the fault is the file itself.</param>
/// <param name="Column">The column in UTF-16 units, beginning with 1; in a table the number of the table's column; zero when the fault is the file itself.</param>
/// <param name="Message">What is wrong and what to do (zh-CN); for a table it begins with the sheet, the row and the column's heading.</param>
public sealed record RubricFault(int Line, int Column, string Message)
{
    /// <summary>The table it stands in; null for a file.</summary>
    public string? Sheet { get; init; }

    /// <summary>A fault at a place.</summary>
    internal static RubricFault At(SourcePlace place, string message) => place.Cell is { } cell
        ? new RubricFault(place.Line, cell.Column, $"{cell.Sheet} 第 {place.Line} 行{Where(cell)}：{message}") { Sheet = cell.Sheet }
        : new RubricFault(place.Line, place.Column, message);

    private static string Where(TableCell cell) =>
        (cell.Heading.Length == 0 ? "" : $"“{cell.Heading}”列") + (cell.Line > 1 ? $"（格内第 {cell.Line} 行）" : "");
}
