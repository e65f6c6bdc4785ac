using Hengjian.Core;
using Hengjian.Documents;

namespace Hengjian.Reports.Cycles.Workbook;

/// <summary>The looks that the sheets share, and the line above every sheet's headings.</summary>
/// <remarks>Nothing is wrapped: a row stays one line, because programs differ in whether they make a row higher for wrapped text, and text over text cannot be read.</remarks>
internal static class SheetLook
{
    /// <summary>Format of points: as many decimals as there are, at most four.</summary>
    public const string Points = "0.####";

    /// <summary>What stands at the end of a cut text that the report has whole.</summary>
    public const string InReport = "……（全文见 report.html）";

    public static readonly CellStyle Title = new() { Bold = true, Color = "123F7D" };
    public static readonly CellStyle Open = new() { Fill = "FCF3DF", Color = "6F4600", Alignment = CellAlignment.Right };
    public static readonly CellStyle Fault = new() { Fill = "FBECEC", Color = "9A1B1B" };
    public static readonly CellStyle Sum = new() { Bold = true, Fill = "F2F4F7", NumberFormat = Points };
    public static readonly CellStyle Total = new() { Bold = true, Fill = "E9EFF8", NumberFormat = Points };

    /// <summary>Adds the line that names the book, and says 模拟 when it is simulated.</summary>
    public static void AddTitle(SheetWriter sheet, BookIndex index)
    {
        var notice = index.Book.SimulationNotice is { } words ? $"【模拟】{words}　" : "";
        sheet.Add(CellContent.Text($"{notice}{Words.BookTitle.Of(index.Book.Registry)} · {sheet.Name}（监测时间点 {Words.Figures.Moment(index.Book.MonitoredAt)}）", Title));
    }

    /// <summary>Adds the headings, frozen and with a filter.</summary>
    public static void AddHeadings(SheetWriter sheet, params string[] headings) => sheet.FilterRow = sheet.Header(headings);

    /// <summary>A text short enough for a cell, Chinese hosts in Chinese; what is left out is named.</summary>
    public static string Shorten(string text, string rest = InReport) =>
        PageUrl.DisplayOf(text) is { Length: > 2000 } shown ? shown[..2000] + rest : PageUrl.DisplayOf(text);
}
