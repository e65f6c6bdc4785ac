using System.Globalization;
using Hengjian.Documents;

namespace Hengjian.Collect.Tests.Imports;

/// <summary>Makes a sample's registry.xlsx from the CSV tables in its folder source: the tables are what a person reviews, the workbook is what people get.</summary>
internal static class SampleWorkbook
{
    private const string Notice = "模拟登记表：单位、网站、账号均为虚构";

    private static readonly IReadOnlyList<(string File, string Sheet, double[] Widths)> Sheets =
    [
        ("about", "说明", [22, 100]),
        ("units", "单位", [34, 10, 24]),
        ("sites", "网站", [34, 10, 48, 48, 16]),
        ("accounts", "新媒体账号", [34, 24, 34, 22, 30]),
    ];

    public static byte[] Build(string folder)
    {
        var tables = Sheets.ToDictionary(each => each.File, each => Workbooks.Read(Path.Combine(folder, "source", each.File + ".csv")).Sheets[0].Rows);
        var title = tables["about"].First(row => row[0] == "标题")[1];
        var isSimulated = tables["about"].Any(row => row[0] == "模拟" && row[1] == "是");
        var book = new WorkbookWriter(title) { Deflated = false };
        foreach (var (file, name, widths) in Sheets)
        {
            var sheet = book.AddSheet(name).Widths(widths);
            if (isSimulated && file != "about")
            {
                sheet.Add(CellContent.Text(Notice, new CellStyle { Bold = true, Color = "C00000" }));
            }

            var rows = tables[file];
            sheet.Header([.. rows[0].Cells]);
            foreach (var row in rows.Skip(1))
            {
                sheet.Add([.. row.Cells.Select(cell => file == "about" ? Counted(cell) : cell)]);
            }
        }

        return book.ToBytes();
    }

    private static CellContent Counted(string cell) =>
        int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : CellContent.Text(cell, new CellStyle { Wrap = true });
}
