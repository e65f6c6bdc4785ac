using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>A table that is being read: where its columns are, and its rows below the headings.</summary>
internal sealed class SheetReader
{
    private readonly Dictionary<string, (int Index, string Heading)> _places;

    private SheetReader(RubricTable table, int headings, Dictionary<string, (int Index, string Heading)> places, List<RubricFault> faults)
    {
        Name = table.Name.Trim();
        Faults = faults;
        _places = places;
        Rows = [.. Joined(table.Rows.Skip(headings + 1)).Select(row => new SheetRow(this, row.Number, row.Cells))];
        foreach (var row in Rows)
        {
            foreach (var column in places.Keys.Where(column => !YamlTree.IsReadable(row[column])))
                row.Fault(column, YamlTree.Unreadable);
        }
    }

    internal string Name { get; }

    internal List<RubricFault> Faults { get; }

    internal IReadOnlyList<SheetRow> Rows { get; }

    /// <summary>Finds the row of headings; a fault when there is none or a needed column is missing.</summary>
    internal static SheetReader? Open(RubricTable table, IReadOnlyList<TableColumn> columns, List<RubricFault> faults)
    {
        var headings = -1;
        var most = 1;
        for (var at = 0; at < Math.Min(table.Rows.Count, 20); at++)
        {
            var known = columns.Count(column => table.Rows[at].Cells.Any(cell => cell.Trim() == column.Heading));
            if (known > most)
                (headings, most) = (at, known);
        }

        var places = headings < 0 ? [] : Places(table.Rows[headings].Cells, columns);
        var missing = columns.Where(column => !column.IsOptional && !places.ContainsKey(column.Id)).Select(column => $"“{column.Heading}”").ToList();
        if (missing.Count == 0)
            return new SheetReader(table, headings, places, faults);
        var row = headings < 0 ? 1 : table.Rows[headings].Number;
        faults.Add(RubricFault.At(PlaceOf(table.Name.Trim(), row), $"表头缺少{string.Join("、", missing)}，请不要改动表头"));
        return null;
    }

    internal static SourcePlace PlaceOf(string sheet, int row = 1) => new(row, 1) { Cell = new TableCell(sheet, "", 1, 1) };

    internal int? IndexOf(string column) => _places.TryGetValue(column, out var place) ? place.Index : null;

    internal string HeadingOf(string column) => _places[column].Heading;

    /// <summary>Of several columns with one heading, such as 分值, the first is the first that the layout knows, and so on.</summary>
    private static Dictionary<string, (int Index, string Heading)> Places(IReadOnlyList<string> cells, IReadOnlyList<TableColumn> columns)
    {
        var places = new Dictionary<string, (int Index, string Heading)>(StringComparer.Ordinal);
        for (var at = 0; at < cells.Count; at++)
        {
            if (columns.FirstOrDefault(column => column.Heading == cells[at].Trim() && !places.ContainsKey(column.Id)) is { } column)
                places[column.Id] = (at, column.Heading);
        }

        return places;
    }

    /// <summary>The rows that hold anything, those that continue the one above joined to it.</summary>
    private static IEnumerable<RubricTableRow> Joined(IEnumerable<RubricTableRow> rows)
    {
        RubricTableRow? last = null;
        foreach (var row in rows.Where(row => row.Cells.Any(cell => cell.Trim().Length > 0)))
        {
            if (last is not null && row.Cells[0] == SheetBuilder.Continued)
            {
                var above = last.Cells;
                last = last with { Cells = [.. Enumerable.Range(0, Math.Max(above.Count, row.Cells.Count)).Select(at => above.ElementAtOrDefault(at) + (at == 0 ? "" : row.Cells.ElementAtOrDefault(at)))] };
                continue;
            }

            if (last is not null)
                yield return last;
            last = row;
        }

        if (last is not null)
            yield return last;
    }
}
