using System.Globalization;

namespace Hengjian.Documents;

/// <summary>One sheet of a workbook that is being written, filled row by row from the top.</summary>
public sealed class SheetWriter
{
    private readonly List<IReadOnlyList<CellContent>> rows = [];
    private readonly List<string> merges = [];
    private readonly Dictionary<int, (double Points, bool Stays)> heights = [];
    private double[] widths = [];

    internal SheetWriter(string name) => Name = name;

    /// <summary>Its name, as the tab shows it.</summary>
    public string Name { get; }

    /// <summary>How many rows at the top stay in view. Default 0.</summary>
    public int FrozenRows { get; set; }

    /// <summary>How many columns at the left stay in view. Default 0.</summary>
    public int FrozenColumns { get; set; }

    /// <summary>The row whose columns can be filtered, with everything below it; 0, the default, for none.</summary>
    public int FilterRow { get; set; }

    /// <summary>Whether it is printed across the long side of the A4 paper. Default no. Either way the columns are made to fit one page's width.</summary>
    public bool Landscape { get; set; }

    /// <summary>How many columns from the left are printed; 0, the default, for all.</summary>
    public int PrintedColumns { get; set; }

    /// <summary>The row that the next <see cref="Add(CellContent[])"/> fills, counted from 1.</summary>
    public int NextRow => rows.Count + 1;

    internal IReadOnlyList<IReadOnlyList<CellContent>> Rows => rows;

    internal IReadOnlyList<string> Merges => merges;

    internal IReadOnlyList<double> ColumnWidths => widths;

    internal IReadOnlyDictionary<int, (double Points, bool Stays)> RowHeights => heights;

    /// <summary>Sets the widths of the columns from the left, in characters of the standard letter (a Chinese character takes two).</summary>
    public SheetWriter Widths(params double[] characters)
    {
        widths = characters;
        return this;
    }

    /// <summary>Sets how high a row is when the file is opened.</summary>
    /// <param name="row">The row.</param>
    /// <param name="points">The height in points, at most 409.</param>
    /// <param name="stays">Whether it stays so; otherwise a program may fit it to the texts.</param>
    public void Height(int row, double points, bool stays = false) => heights[row] = (Math.Min(points, 409), stays);

    /// <summary>Adds a row of headings, keeps it and what is above it in view, and repeats it on every printed page.</summary>
    /// <returns>The row's number.</returns>
    public int Header(params string[] titles)
    {
        FrozenRows = NextRow;
        return Add([.. titles.Select(title => CellContent.Text(title, CellStyle.Heading))]);
    }

    /// <summary>Adds a row.</summary>
    /// <returns>The row's number, to be used in formulas.</returns>
    public int Add(params CellContent[] cells) => Add((IReadOnlyList<CellContent>)cells);

    /// <summary>Adds a row.</summary>
    /// <returns>The row's number, to be used in formulas.</returns>
    /// <exception cref="InvalidOperationException">The sheet is full.</exception>
    public int Add(IReadOnlyList<CellContent> cells)
    {
        if (rows.Count >= CellAddress.LastRow || cells.Count > CellAddress.LastColumn)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Sheet {Name} is full."));
        }

        rows.Add(cells);
        return rows.Count;
    }

    /// <summary>Leaves a row empty.</summary>
    public int AddBlank() => Add([]);

    /// <summary>Joins the cells of a range into one; the content is that of the first.</summary>
    public void Merge(CellAddress first, CellAddress last) => merges.Add(first.To(last));
}
