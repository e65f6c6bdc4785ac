using Hengjian.Rubrics.Tables;

namespace Hengjian.Rubrics.Tests.Tables;

/// <summary>The tables of a rubric as somebody edits them in a spreadsheet program.</summary>
internal sealed class EditedTables(Rubric rubric)
{
    private readonly Dictionary<string, List<List<string>>> _sheets =
        RubricTables.Of(rubric).ToDictionary(table => table.Name, table => table.Rows.Select(row => row.Cells.ToList()).ToList(), StringComparer.Ordinal);

    internal List<List<string>> this[string sheet] => _sheets[sheet];

    /// <summary>The number of the row whose cell under a heading holds a text.</summary>
    internal int RowOf(string sheet, string heading, string text) => _sheets[sheet].FindIndex(2, row => At(row, sheet, heading) == text) + 1;

    internal EditedTables Set(string sheet, int row, string heading, string text, int which = 0)
    {
        _sheets[sheet][row - 1][ColumnOf(sheet, heading, which)] = text;
        return this;
    }

    /// <summary>Inserts a row below another one.</summary>
    internal EditedTables Insert(string sheet, int below, params (string Heading, string Text)[] cells)
    {
        _sheets[sheet].Insert(below, [.. _sheets[sheet][1].Select(_ => "")]);
        foreach (var (heading, text) in cells)
            Set(sheet, below + 1, heading.TrimEnd('2'), text, heading.EndsWith('2') ? 1 : 0);
        return this;
    }

    internal EditedTables Remove(string sheet, int row)
    {
        _sheets[sheet].RemoveAt(row - 1);
        return this;
    }

    internal RubricLoad Load() => RubricTables.Load(
        [.. _sheets.Select(sheet => new RubricTable(sheet.Key, [], [.. sheet.Value.Select((row, at) => new RubricTableRow(at + 1, TableRowKind.Content, row))]))]);

    internal Rubric Loaded()
    {
        var load = Load();
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        return load.Rubric!;
    }

    internal int ColumnOf(string sheet, string heading, int which = 0) =>
        _sheets[sheet][1].Select((text, at) => (text, at)).Where(one => one.text == heading).ElementAt(which).at;

    private string At(List<string> row, string sheet, string heading) => row[ColumnOf(sheet, heading)];
}
