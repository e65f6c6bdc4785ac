using System.Globalization;

namespace Hengjian.Documents.Docx;

/// <summary>Where the reading stands in a table.</summary>
internal sealed class DocxTable(string place)
{
    private const int WidestSpan = 1000;
    private int row;
    private int column;
    private int next = 1;

    public void NextRow()
    {
        row++;
        next = 1;
    }

    public void NextCell() => column = next++;

    /// <summary>The cell of now covers several columns of the grid, so that later ones keep the number of their column.</summary>
    public void Span(string? columns)
    {
        if (int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var span) && span is > 1 and <= WidestSpan)
        {
            next = column + span;
        }
    }

    public string Cell() => string.Create(CultureInfo.InvariantCulture, $"{place} 第 {row} 行第 {column} 列");
}
