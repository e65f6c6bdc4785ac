using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Reports.Cycles.Workbook;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Sheets;

/// <summary>The indicators of score sheets, one row each; a part's points are a live sum wherever a sum gives them.</summary>
internal static class IndicatorRows
{
    private const int LowestColumn = 8;
    private const int HighestColumn = 9;

    /// <summary>Fills the sheet.</summary>
    public static void Fill(SheetWriter sheet, IReadOnlyList<ScoreSheet> sheets)
    {
        sheet.Landscape = true;
        sheet.Widths(24, 14, 16, 24, 22, 8, 10, 8, 8, 80);
        sheet.FilterRow = sheet.Header("考评对象", "部分", "一级指标", "二级指标", "标识", "分值", "评定方式", "最低", "最高", "说明");
        foreach (var (one, part) in sheets.SelectMany(one => one.Parts.Select(part => (one, part))))
        {
            var first = sheet.NextRow;
            foreach (var indicator in part.Indicators)
            {
                sheet.Add(
                    SheetsWorkbook.Cell(one.Subject),
                    SheetsWorkbook.Cell(part.Name),
                    SheetsWorkbook.Cell(indicator.Group),
                    SheetsWorkbook.Cell(indicator.Name),
                    indicator.Id,
                    CellContent.Number(indicator.Weight),
                    StateWords.Of(indicator.Decides),
                    CellContent.Number(indicator.Awarded.Lowest),
                    CellContent.Number(indicator.Awarded.Highest),
                    SheetsWorkbook.Cell(indicator.Applied ? indicator.Note : $"不适用；{indicator.Note}"));
            }

            Sum(sheet, one, part, first);
        }
    }

    private static void Sum(SheetWriter sheet, ScoreSheet one, PartScore part, int first)
    {
        var formula = part.Indicators.Count == 0 ? null : PartFormula.Of(part);
        var last = sheet.NextRow - 1;
        CellContent[] row =
        [
            SheetsWorkbook.Cell(one.Subject),
            SheetsWorkbook.Cell(part.Name),
            "小计",
            CellContent.Empty,
            part.Id,
            CellContent.Number(part.Full),
            CellContent.Empty,
            Points(formula, first, last, LowestColumn, part.Awarded.Lowest),
            Points(formula, first, last, HighestColumn, part.Awarded.Highest),
            SheetsWorkbook.Cell(part.Arithmetic),
        ];
        sheet.Add([.. row.Select(cell => cell.InBold())]);
    }

    private static CellContent Points(PartFormula? formula, int first, int last, int column, decimal points) => formula is null
        ? CellContent.Number(points)
        : CellContent.Formula(formula.Over(new CellAddress(first, column).To(new CellAddress(last, column))), points);
}
