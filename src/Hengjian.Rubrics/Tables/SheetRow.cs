using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Tables;

/// <summary>A row that is being read, its cells by the names of their columns.</summary>
internal sealed class SheetRow(SheetReader sheet, int number, IReadOnlyList<string> cells)
{
    internal int Number { get; } = number;

    /// <summary>The place of the whole row.</summary>
    internal SourcePlace Place => SheetReader.PlaceOf(sheet.Name, Number);

    /// <summary>The text of a cell without blanks around it; empty where nothing stands or the sheet has no such column.</summary>
    internal string this[string column] =>
        sheet.IndexOf(column) is { } at && at < cells.Count ? YamlScalar.Clean(cells[at]) : "";

    internal bool Has(params string[] columns) => columns.Any(column => this[column].Length > 0);

    internal SourcePlace PlaceOf(string column) => sheet.IndexOf(column) is { } at
        ? new SourcePlace(Number, 1) { Cell = new TableCell(sheet.Name, sheet.HeadingOf(column), at + 1, 1) }
        : Place;

    internal YamlItem.Scalar Scalar(string column, string key = "") => Scalar(column, key, this[column]);

    internal YamlItem.Scalar Scalar(string column, string key, string text) => new(CellText.Written(key, text), PlaceOf(column), PlaceOf(column));

    /// <summary>A value of any shape; words when the cell does not look like YAML.</summary>
    internal YamlItem Value(string column) => CellText.LooksLikeYaml(this[column]) && Parse(column) is { } item ? item : Scalar(column);

    /// <summary>The keys and values that a cell lists one a line.</summary>
    internal IReadOnlyList<KeyValuePair<YamlItem.Scalar, YamlItem>> Pairs(string column)
    {
        if (this[column].Length == 0)
            return [];
        if (Parse(column) is not { } item)
            return [];
        if (item is YamlItem.Mapping mapping)
            return mapping.Pairs;
        Fault(column, this[column].Contains('：', StringComparison.Ordinal) ? "每行应当写成“键: 值”，冒号用半角，后面空一格" : "每行应当写成“键: 值”");
        return [];
    }

    internal void Fault(string column, string message) => sheet.Faults.Add(RubricFault.At(PlaceOf(column), message));

    private YamlItem? Parse(string column)
    {
        var place = PlaceOf(column);
        try
        {
            return YamlTree.Read(this[column]).Moved(Inside);
        }
        catch (YamlFault fault)
        {
            sheet.Faults.Add(RubricFault.At(Inside(fault.Place), fault.Message));
            return null;
        }

        SourcePlace Inside(SourcePlace at) => new(place.Line, at.Column) { Cell = place.Cell is { } cell ? cell with { Line = at.Line } : null };
    }
}
