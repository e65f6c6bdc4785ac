namespace Hengjian.Rubrics;

/// <summary>Where something stands in a rubric: in a file, or in a cell of a table.</summary>
/// <param name="Line">The line of the file, or the row of the table, beginning with 1.</param>
/// <param name="Column">The column in UTF-16 units, beginning with 1; in a table counted inside the cell.</param>
public readonly record struct SourcePlace(int Line, int Column)
{
    /// <summary>The cell, when the rubric was read from tables; null for a file.</summary>
    public TableCell? Cell { get; init; }

    /// <summary>The place in words, such as 第 12 行 or “指标表”第 12 行 (zh-CN).</summary>
    internal string Words => Cell is { } cell ? $"“{cell.Sheet}”第 {Line} 行" : $"第 {Line} 行";
}
