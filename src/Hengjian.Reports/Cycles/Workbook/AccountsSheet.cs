using Hengjian.Core;
using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Cycles.Workbook;

/// <summary>Every account with its verdict, its last post and the numbers of its findings.</summary>
internal static class AccountsSheet
{
    public static void Fill(SheetWriter sheet, BookIndex index)
    {
        sheet.Landscape = true;
        sheet.Widths(6, 20, 30, 18, 30, 12, 40, 40, 12, 12);
        SheetLook.AddTitle(sheet, index);
        SheetLook.AddHeadings(sheet, "序号", "标识码", "账号名称", "平台", "主管单位", "单项否决", "否决事由", "待定项", "最近更新", "问题序号");
        for (var at = 0; at < index.Book.Accounts.Count; at++)
        {
            var result = index.Book.Accounts[at];
            var verdict = result.Sheet.Verdict;
            sheet.Add(
                at + 1,
                result.Account.Code.Text,
                result.Account.Name,
                result.Account.PlatformType ?? "未登记",
                result.Account.Unit.Text,
                CellContent.Text(StateWords.Of(verdict), verdict == SheetVerdict.Vetoed ? SheetLook.Fault : CellStyle.Plain),
                Items(result.Sheet, RuleOutcome.Triggered),
                Items(result.Sheet, RuleOutcome.Open),
                result.LastPost is { } last ? CellContent.Date(ChinaTime.DayOf(last)) : CellContent.Text("未取得"),
                CellContent.Text(string.Join("、", result.Findings.Select(index.NumberOf).OfType<int>().Order().Select(Figures.Count))));
        }
    }

    private static string Items(ScoreSheet sheet, RuleOutcome outcome) =>
        SheetLook.Shorten(string.Join("；", sheet.Vetoes.Where(veto => veto.Outcome == outcome).Select(veto => veto.Name).Distinct(StringComparer.Ordinal)));
}
