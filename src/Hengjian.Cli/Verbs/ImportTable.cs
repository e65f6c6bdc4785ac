using Hengjian.Collect.Imports;

using Spectre.Console;
using Cell = Spectre.Console.Text;

namespace Hengjian.Cli.Verbs;

/// <summary>The rows that an import refused or found odd, as tables for people.</summary>
internal static class ImportTable
{
    /// <summary>Prints what there is of both; nothing where there is none.</summary>
    public static void Print(IReadOnlyList<Refusal> refused, IReadOnlyList<Warning> warnings)
    {
        Print("没有采用的行", [.. refused.Select(row => (row.Sheet, (int?)row.Row, row.Field, row.Value, row.Reason))]);
        Print("采用了、但需要核对的地方", [.. warnings.Select(row => (row.Sheet, row.Row, row.Field, row.Value, row.Reason))]);
    }

    private static void Print(string title, IReadOnlyList<(string Sheet, int? Row, string Field, string Value, string Reason)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        Terminal.Out.MarkupLine($"[bold]{title}[/]");
        Terminal.Out.Write(Of(rows));
    }

    private static Table Of(IEnumerable<(string Sheet, int? Row, string Field, string Value, string Reason)> rows)
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
