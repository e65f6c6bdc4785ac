using Hengjian.Core;
using Hengjian.Core.Findings;
using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;

namespace Hengjian.Reports.Cycles.Workbook;

/// <summary>Every finding with its clause, how to fix it, and its proof; numbered as in the report.</summary>
internal static class FindingsSheet
{
    public static void Fill(SheetWriter sheet, BookIndex index)
    {
        sheet.Landscape = true;
        sheet.Widths(6, 28, 20, 10, 9, 48, 56, 36, 56, 20, 66, 48, 18);
        SheetLook.AddTitle(sheet, index);
        SheetLook.AddHeadings(sheet, "序号", "单位", "类型", "性质", "结论", "位置", "问题", "依据", "整改建议", "证据时间", "证据摘要（SHA-256）", "链接", "问题标识");
        foreach (var group in index.FindingsByOwner)
        {
            foreach (var finding in group)
            {
                Add(sheet, index, group.Key, finding);
            }
        }
    }

    private static void Add(SheetWriter sheet, BookIndex index, string owner, Finding finding)
    {
        var proof = finding.Evidence.FirstOrDefault(evidence => evidence.Payload is not null) ?? finding.Evidence.FirstOrDefault();
        var place = finding.Detail.Length == 0 ? finding.Place : $"{finding.Place}（{KindWords.DetailOf(finding)}）";
        sheet.Add(
            CellContent.Number(index.NumberOf(finding.Id) ?? 0),
            owner,
            KindWords.Of(finding.Kind),
            CellContent.Text(StateWords.Of(finding.Severity), finding.Severity == Severity.Veto ? SheetLook.Fault : CellStyle.Plain),
            StateWords.Of(finding.Verdict),
            Clipped(place),
            Clipped(finding.Statement),
            Clipped(finding.Clause),
            Clipped(finding.HowToFix),
            proof is null ? "" : Figures.Stamp(proof.At),
            proof?.Payload is { } digest ? digest.Text : "没有取得内容",
            Link(index, proof),
            finding.Id);
    }

    private static CellContent Link(BookIndex index, Evidence? proof) =>
        proof is null ? CellContent.Empty
        : index.Book.IsSimulated || !PageUrl.TryParse(proof.Url.Text, out _) ? CellContent.Text(proof.Url.DisplayText)
        : CellContent.Link(proof.Url.DisplayText, proof.Url.Text);

    private static CellContent Clipped(string text) => CellContent.Text(SheetLook.Shorten(text));
}
