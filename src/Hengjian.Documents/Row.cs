namespace Hengjian.Documents;

/// <summary>A row as it was read.</summary>
/// <param name="Number">Its number as the spreadsheet program shows it, from 1.</param>
/// <param name="Cells">The cells from column A to the last that holds anything; an empty cell is an empty text.</param>
/// <remarks>
/// Numbers stand in their shortest decimal form whatever their format, dates as <c>2022-02-14</c> or <c>2022-02-14 09:30:00</c>, formulas as the value kept
/// in the file. Of merged cells only the first holds the content; the others are empty, because what was meant cannot be known here.
/// </remarks>
public sealed record Row(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The text of a column counted from 0; empty beyond the last cell.</summary>
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}
