using System.Globalization;
using Hengjian.Documents;
using Hengjian.Rubrics.Tables;

namespace Hengjian.Reports.Rubrics;

/// <summary>Draws one table of a rubric: lines round the cells, joined cells for groups and indicators, live sums, the machine's columns beyond the printed ones.</summary>
internal static class RubricSheet
{
    public static readonly CellStyle Title = new() { Bold = true, Size = 16, Alignment = CellAlignment.Centre };
    public static readonly CellStyle Cell = new() { Wrap = true, Bordered = true };
    public static readonly CellStyle Centred = Cell with { Alignment = CellAlignment.Centre };
    private const string Points = "0.####";
    private static readonly CellStyle s_heading = CellStyle.Heading with { Bordered = true };
    private static readonly CellStyle s_machine = Cell with { Color = "44546A", Fill = "FAFBFC" };

    public static void Fill(SheetWriter sheet, RubricTable table)
    {
        sheet.Landscape = true;
        sheet.Widths([.. table.Columns.Select(column => column.Width)]);
        var printed = table.Columns.TakeWhile(column => column.IsPrinted).Count();
        sheet.PrintedColumns = printed == table.Columns.Count ? 0 : printed;
        foreach (var row in table.Rows)
        {
            Add(sheet, table, row, printed);
        }

        for (var column = 0; column < table.Columns.Count; column++)
        {
            Join(sheet, table, column);
        }
    }

    private static void Add(SheetWriter sheet, RubricTable table, RubricTableRow row, int printed)
    {
        switch (row.Kind)
        {
            case TableRowKind.Title:
                sheet.Merge(new CellAddress(row.Number, 1), new CellAddress(row.Number, printed));
                sheet.Height(sheet.Add(CellContent.Text(row.Cells[0], Title)), 34, stays: true);
                return;
            case TableRowKind.Heading:
                sheet.FrozenRows = row.Number;
                sheet.Height(sheet.Add([.. row.Cells.Select(text => CellContent.Text(text, s_heading))]), 24, stays: true);
                return;
            case TableRowKind.Part:
                sheet.Merge(new CellAddress(row.Number, 3), new CellAddress(row.Number, printed));
                break;
        }

        sheet.Add([.. table.Columns.Select((column, at) => Content(table, row, column, at))]);
        if (row.Kind == TableRowKind.Part)
        {
            // What the machine needs of a part is long; it must not blow up the printed row.
            sheet.Height(row.Number, 24, stays: true);
        }
        else
        {
            sheet.Height(row.Number, HeightOf(table, row));
        }
    }

    private static CellContent Content(RubricTable table, RubricTableRow row, TableColumn column, int at)
    {
        var text = row.Cells[at];
        var style = StyleOf(row.Kind, column);
        if (!column.IsNumber)
        {
            return CellContent.Text(text, style with { NumberFormat = "@" });
        }

        if (!IsPlainNumber(text, out var number))
        {
            return CellContent.Text(text, style);
        }

        var content = row.Kind is TableRowKind.GroupSum or TableRowKind.PartSum
            ? CellContent.Formula($"SUM({new CellAddress(FirstSummed(table, row), at + 1).To(new CellAddress(row.Number - 1, at + 1))})", number)
            : CellContent.Number(number);
        return content.In(style with { NumberFormat = Points });
    }

    private static CellStyle StyleOf(TableRowKind kind, TableColumn column)
    {
        var style = !column.IsPrinted ? s_machine : column.IsNumber || column.Span > 0 || column.Width < 9 ? Centred : Cell;
        return kind switch
        {
            TableRowKind.Part => style with { Bold = true, Fill = "DCE6F4" },
            TableRowKind.GroupSum => style with { Fill = "F2F4F7" },
            TableRowKind.PartSum => style with { Bold = true, Fill = "E9EFF8" },
            _ => style,
        };
    }

    // A sum of weights runs over the rows of its group, a sum of groups over all rows of its part.
    private static int FirstSummed(RubricTable table, RubricTableRow sum)
    {
        var first = sum.Number - 1;
        while (table.Rows[first - 1].Kind is var kind && (kind == TableRowKind.Content || (sum.Kind == TableRowKind.PartSum && kind == TableRowKind.GroupSum)))
        {
            first--;
        }

        return Math.Min(first + 1, sum.Number - 1);
    }

    // A name may stand for several owners below it; any other cell ends where the next owner begins.
    private static void Join(SheetWriter sheet, RubricTable table, int column)
    {
        var span = table.Columns[column].Span;
        if (span == 0)
        {
            return;
        }

        var isName = table.Columns.Take(column).All(earlier => earlier.Span != span);
        int? first = null;
        foreach (var row in table.Rows.Append(new RubricTableRow(table.Rows.Count + 1, TableRowKind.PartSum, [])))
        {
            if (row.Kind == TableRowKind.Content && !(isName && row.Cells[column].Length == 0 && !Owns(table, row, span - 1)) && Owns(table, row, span))
            {
                Close(row.Number);
                first = row.Number;
            }
            else if (row.Kind != TableRowKind.Content)
            {
                Close(row.Number);
                first = null;
            }
        }

        void Close(int next)
        {
            if (first is { } start && next - 1 > start)
            {
                sheet.Merge(new CellAddress(start, column + 1), new CellAddress(next - 1, column + 1));
            }
        }
    }

    /// <summary>Whether an owner of at most this span begins in the row.</summary>
    private static bool Owns(RubricTable table, RubricTableRow row, int span) =>
        table.Columns.Select((column, at) => column.Span > 0 && column.Span <= span && row.Cells[at].Length > 0).Any(begins => begins);

    private static double HeightOf(RubricTable table, RubricTableRow row) =>
        2 + (15.0 * table.Columns.Select((column, at) => column.Span > 0 ? 1 : Lines(row.Cells[at], column.Width)).Max());

    private static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(line.Sum(letter => letter < '\u1100' ? 1.0 : 2.0) / Math.Max(1, width - 1))));

    private static bool IsPlainNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && number.ToString("0.##########", CultureInfo.InvariantCulture) == text
        && text.Count(char.IsAsciiDigit) <= 15;
}
