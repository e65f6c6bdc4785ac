using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Reports.Cycles.Workbook;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Reports.Cycles;

/// <summary>The whole result as a workbook (scores.xlsx): explanation, ranking, every unit's indicators with live sums, accounts, findings.</summary>
/// <remarks>
/// Indicators that wait for a person say 待定. A number typed over that word flows into the part, the total and the ranking by formulas, so that an office can finish the sheet by itself.
/// The same book gives the same bytes on the same runtime.
/// </remarks>
public static class ScoresWorkbook
{
    /// <summary>Writes the workbook; the stream stays open.</summary>
    public static void Write(EvaluationBook book, Stream stream)
    {
        var index = new BookIndex(book);
        var workbook = new WorkbookWriter((book.IsSimulated ? "【模拟】" : "") + BookTitle.Of(book.Registry));
        var explanation = workbook.AddSheet("说明");
        var ranking = workbook.AddSheet("排名");
        var detail = workbook.AddSheet("评分明细");
        var accounts = workbook.AddSheet("新媒体账号");
        var findings = workbook.AddSheet("问题清单");
        ExplanationSheet.Fill(explanation, index);
        var totals = DetailSheet.Fill(detail, index);
        RankingSheet.Fill(ranking, index, totals);
        AccountsSheet.Fill(accounts, index);
        FindingsSheet.Fill(findings, index);
        stream.Write(workbook.ToBytes());
    }
}
