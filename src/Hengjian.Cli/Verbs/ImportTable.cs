using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Hengjian.Cli.Verbs;

/// <summary>The rows that an import refused or found odd, as a table for people.</summary>
internal static class ImportTable
{
    /// <summary>The table.</summary>
    public static Table Of(IEnumerable<(string Sheet, int? Row, string Field, string Value, string Reason)> rows)
    {
        var table = new Table { Border = TableBorder.Rounded };
        table.AddColumns("工作表", "行", "字段", "内容", "说明");
        foreach (var row in rows)
        {
            table.AddRow(
                new Cell(row.Sheet),
                new Cell(row.Row?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""),
                new Cell(row.Field),
                new Cell(row.Value),
                new Cell(row.Reason));
        }

        return table;
    }
}
