using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Cycles.Workbook;

/// <summary>The ranking by class; points come by formula from the detail sheet.</summary>
internal static class RankingSheet
{
    public static void Fill(SheetWriter sheet, BookIndex index, IReadOnlyList<UnitTotal> totals)
    {
        sheet.Landscape = true;
        sheet.Widths(8, 7, 30, 36, 40, 12, 9, 9, 8, 60, 8);
        SheetLook.AddTitle(sheet, index);
        SheetLook.AddHeadings(sheet, "类别", "名次", "单位", "网站名称", "网址", "单项否决", "最低分", "最高分", "待定项", "否决事由", "问题数");
        for (var at = 0; at < index.Book.Units.Count; at++)
        {
            var result = index.Book.Units[at];
            var place = totals[at];
            var verdict = result.Sheet.Verdict;
            sheet.Add(
                result.Unit.Class?.Name ?? "",
                result.Rank is { } rank ? CellContent.Number(rank) : CellContent.Text("不排名"),
                CellContent.LinkInside(result.Unit.Name.Text, place.Sheet, place.First),
                result.Site.DisplayName,
                index.Book.IsSimulated ? CellContent.Text(result.Site.Home.DisplayText) : CellContent.Link(result.Site.Home.DisplayText, result.Site.Home.Text),
                CellContent.Text(StateWords.Of(verdict), verdict switch { SheetVerdict.Vetoed => SheetLook.Fault, SheetVerdict.Open => SheetLook.Open with { Alignment = CellAlignment.Left }, _ => CellStyle.Plain }),
                Points(place.Lowest, place.Sheet, result.Sheet.Total?.Lowest),
                Points(place.Highest, place.Sheet, result.Sheet.Total?.Highest),
                result.Sheet.OpenPoints.Count,
                CellContent.Text(SheetLook.Shorten(string.Join("；", result.Sheet.Vetoes.Where(veto => veto.Outcome == RuleOutcome.Triggered).Select(veto => $"{veto.Name}：{veto.Words}，{veto.Basis}")))),
                result.Findings.Count);
        }
    }

    private static CellContent Points(CellAddress? cell, string sheet, decimal? cached) =>
        cell is { } place && cached is { } points ? CellContent.Formula(place.On(sheet), points, SheetLook.Points) : CellContent.Text("不评分");
}
