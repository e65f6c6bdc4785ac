using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Cycles.Workbook;

/// <summary>The first sheet: what this is, where it comes from, how to read it, and how the rubric's holes were filled.</summary>
internal static class ExplanationSheet
{
    public static void Fill(SheetWriter sheet, BookIndex index)
    {
        var book = index.Book;
        sheet.Widths(24, 84, 68);
        SheetLook.AddTitle(sheet, index);
        if (book.SimulationNotice is { } notice)
        {
            Row(sheet, "模拟", notice, SheetLook.Open with { Alignment = CellAlignment.Left });
        }

        Row(sheet, "评分方案", book.RubricTitle);
        Row(sheet, "方案出处", book.RubricSource);
        Row(sheet, "方案标识与版本", $"{index.RubricId}，第 {index.RubricVersion} 版");
        Row(sheet, "监测时间点", Figures.Moment(book.MonitoredAt));
        Row(sheet, "范围", $"网站 {Figures.Count(book.Units.Count)} 个（频道 {Figures.Count(book.Units.Count(unit => unit.Site.IsChannel))} 个），政务新媒体账号 {Figures.Count(book.Accounts.Count)} 个，问题 {Figures.Count(book.Findings.Count)} 条");
        Row(sheet, "单项否决", $"网站 {Figures.Count(book.Units.Count(unit => unit.Sheet.Verdict == SheetVerdict.Vetoed))} 个，账号 {Figures.Count(book.Accounts.Count(account => account.Sheet.Verdict == SheetVerdict.Vetoed))} 个");
        sheet.AddBlank();
        sheet.Add(CellContent.Text("怎样读", SheetLook.Title));
        Row(sheet, "待定", "尚无人评定的指标，得分栏写“待定”，既不算得分，也不算扣分；最低栏、最高栏是仍有可能的区间。");
        Row(sheet, "自行合计", "在“评分明细”中把“待定”改为评定的分数，小计、合计与“排名”中的分数由公式重算。名次不重排。");
        Row(sheet, "单项否决", "触发任何一项的，判为不合格，不再评其他指标。");
        Row(sheet, "证据", "“问题清单”列出每个问题的采集时间和内容的 SHA-256 摘要；摘录与原文见 report.html 和 evidence 目录。");
        sheet.AddBlank();
        sheet.Add(CellContent.Text("方案未明确之处", SheetLook.Title));
        sheet.Add(CellContent.Text("标识", CellStyle.Heading), CellContent.Text("方案没有写明", CellStyle.Heading), CellContent.Text("本次采用", CellStyle.Heading));
        foreach (var option in index.Options)
        {
            sheet.Add(option.Id, CellContent.Text(option.Question), CellContent.Text(option.Meaning + (option.IsDefault ? "（默认）" : "（指定）")));
        }

        sheet.AddBlank();
        sheet.Add(CellContent.Text("说明", SheetLook.Title));
        for (var at = 0; at < book.Notes.Count; at++)
        {
            Row(sheet, Figures.Count(at + 1), book.Notes[at]);
        }
    }

    private static void Row(SheetWriter sheet, string name, string text, CellStyle? style = null)
    {
        var row = sheet.Add(CellContent.Text(name), CellContent.Text(SheetLook.Shorten(text), style ?? CellStyle.Plain));
        sheet.Merge(new CellAddress(row, 2), new CellAddress(row, 3));
    }
}
