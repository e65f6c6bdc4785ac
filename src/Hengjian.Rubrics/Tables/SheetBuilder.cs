namespace Hengjian.Rubrics.Tables;

/// <summary>A table that is being laid out.</summary>
internal sealed class SheetBuilder
{
    /// <summary>What stands in the first cell of a row that continues the one above, because a cell cannot hold more.</summary>
    internal const string Continued = "（续上行）";
    private const int LongestCell = 30_000;

    private readonly string _name;
    private readonly IReadOnlyList<TableColumn> _columns;
    private readonly List<RubricTableRow> _rows = [];

    internal SheetBuilder(string name, string title, IReadOnlyList<TableColumn> columns)
    {
        _name = name;
        _columns = columns;
        _rows.Add(new RubricTableRow(1, TableRowKind.Title, [title]));
        _rows.Add(new RubricTableRow(2, TableRowKind.Heading, [.. columns.Select(column => column.Heading)]));
    }

    internal RubricTable Table => new(_name, _columns, _rows);

    internal void Add(IReadOnlyDictionary<string, string> cells, TableRowKind kind = TableRowKind.Content)
    {
        var rest = _columns.Select(column => cells.GetValueOrDefault(column.Id, "")).ToList();
        _rows.Add(Take(rest, kind, false));
        while (rest.Any(text => text.Length > 0))
            _rows.Add(Take(rest, kind, true));
    }

    private RubricTableRow Take(List<string> rest, TableRowKind kind, bool continues)
    {
        var taken = new List<string>();
        for (var at = 0; at < rest.Count; at++)
        {
            var length = Math.Min(rest[at].Length, LongestCell);
            if (length > 0 && length < rest[at].Length && char.IsHighSurrogate(rest[at][length - 1]))
                length--;
            taken.Add(continues && at == 0 ? Continued : rest[at][..length]);
            if (!continues || at > 0)
                rest[at] = rest[at][length..];
        }

        return new RubricTableRow(_rows.Count + 1, kind, taken);
    }
}
