using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Grades;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Sheets;

/// <summary>Score sheets as a workbook: totals, indicators with live sums, every rule with its arithmetic and proof, veto items, open points, options.</summary>
/// <remarks>The same sheets give the same bytes on the same runtime.</remarks>
public static class SheetsWorkbook
{
    /// <summary>The finished file.</summary>
    /// <param name="rubric">The rubric the sheets were computed by.</param>
    /// <param name="sheets">The sheets, in the order in which they are to be shown; each is followed by those of the objects below it, named 县／账号.</param>
    public static byte[] ToBytes(Rubric rubric, IReadOnlyList<ScoreSheet> sheets)
    {
        var workbook = new WorkbookWriter($"{rubric.Title} · 评分表");
        sheets = [.. sheets.SelectMany(WithBelow)];
        Totals(workbook.AddSheet("总表"), rubric, sheets);
        IndicatorRows.Fill(workbook.AddSheet("指标得分"), sheets);
        Rules(workbook.AddSheet("规则依据"), sheets);
        Vetoes(workbook.AddSheet("否决与限制"), sheets);
        OpenPoints(workbook.AddSheet("待定事项"), rubric, sheets);
        Options(workbook.AddSheet("选项"), sheets);
        return workbook.ToBytes();
    }

    internal static CellContent Cell(string text) => CellContent.Text(text.Length <= CellContent.LongestText ? text : text[..(CellContent.LongestText - 1)] + "…");

    private static IEnumerable<ScoreSheet> WithBelow(ScoreSheet sheet) =>
        sheet.Children.SelectMany(child => WithBelow(child with { Subject = $"{sheet.Subject}／{child.Subject}" })).Prepend(sheet);

    private static void Totals(SheetWriter sheet, Rubric rubric, IReadOnlyList<ScoreSheet> sheets)
    {
        sheet.Widths(30, 10, 14, 10, 10, 10, 10);
        sheet.Add(CellContent.Text($"{rubric.Title}（{rubric.Id}，版本 {rubric.Version}）").InBold());
        sheet.FilterRow = sheet.Header("考评对象", "类别", "结论", "总分", "最低", "最高", "等次");
        foreach (var one in sheets)
        {
            sheet.Add(
                Cell(one.Subject),
                one.Class,
                StateWords.Of(one.Verdict),
                one.Total is { IsSettled: true } total ? CellContent.Number(total.Lowest) : one.Total is null ? CellContent.Empty : "待定",
                one.Total?.Lowest,
                one.Total?.Highest,
                one.Grade ?? "未定");
        }
    }

    private static void Rules(SheetWriter sheet, IReadOnlyList<ScoreSheet> sheets)
    {
        sheet.Landscape = true;
        sheet.Widths(24, 18, 22, 40, 26, 10, 8, 60, 40);
        sheet.FilterRow = sheet.Header("考评对象", "指标", "规则", "规则内容", "条款", "结果", "加减分", "经过", "证据");
        foreach (var (one, indicator, entry) in sheets.SelectMany(one => one.Parts.SelectMany(part => part.Indicators.SelectMany(indicator => indicator.Entries.Select(entry => (one, indicator, entry))))))
        {
            sheet.Add(
                Cell(one.Subject),
                Cell(indicator.Name),
                entry.Rule,
                Cell(entry.Words),
                Cell(entry.Clause),
                StateWords.Of(entry.Outcome),
                entry.Outcome == RuleOutcome.Triggered ? CellContent.Number(entry.Points) : CellContent.Empty,
                Cell(entry.Basis),
                Cell(Proofs(entry.Evidence)));
        }
    }

    private static void Vetoes(SheetWriter sheet, IReadOnlyList<ScoreSheet> sheets)
    {
        sheet.Landscape = true;
        sheet.Widths(24, 22, 24, 40, 26, 10, 60, 40);
        sheet.FilterRow = sheet.Header("考评对象", "条目", "名称", "内容", "条款", "结果", "经过", "证据");
        foreach (var (one, entry) in sheets.SelectMany(one => one.Vetoes.Concat(one.Limits).Select(entry => (one, entry))))
        {
            sheet.Add(Cell(one.Subject), entry.Id, Cell(entry.Name), Cell(entry.Words), Cell(entry.Clause), OutcomeOf(entry), Cell(entry.Basis), Cell(Proofs(entry.Evidence)));
        }
    }

    private static string OutcomeOf(VetoEntry entry) => (entry.Id, entry.Outcome) switch
    {
        (PassLine.Id, RuleOutcome.Triggered) => "未达到",
        (PassLine.Id, RuleOutcome.Clear) => "达到",
        (_, RuleOutcome.Triggered) => "成立",
        _ => StateWords.OfVeto(entry.Outcome),
    };

    private static void OpenPoints(SheetWriter sheet, Rubric rubric, IReadOnlyList<ScoreSheet> sheets)
    {
        sheet.Widths(24, 22, 22, 80, 10);
        sheet.FilterRow = sheet.Header("考评对象", "所属", "规则", "待定的事", "影响分");
        var names = rubric.Indicators.Select(one => (one.Id, one.Name)).Concat(rubric.Vetoes.Select(one => (one.Id, one.Name))).Concat(rubric.Parts.Select(one => (one.Id, one.Name)))
            .ToDictionary(one => one.Id, one => one.Name, StringComparer.Ordinal);
        foreach (var (one, open) in sheets.SelectMany(one => one.OpenPoints.Select(open => (one, open))))
        {
            sheet.Add(Cell(one.Subject), Cell(names.GetValueOrDefault(open.Indicator) ?? open.Indicator), open.Rule, Cell(open.Question), CellContent.Number(open.AtStake));
        }
    }

    private static void Options(SheetWriter sheet, IReadOnlyList<ScoreSheet> sheets)
    {
        sheet.Widths(24, 60, 20, 80, 8);
        sheet.FilterRow = sheet.Header("选项", "方案没有写明的事", "取值", "含义", "默认");
        foreach (var option in sheets.SelectMany(one => one.Options).DistinctBy(option => option.Id))
        {
            sheet.Add(option.Id, Cell(option.Question), option.Choice, Cell(option.Meaning), option.IsDefault ? "是" : "否");
        }
    }

    private static string Proofs(IReadOnlyList<ProofReference> proofs) => string.Join("；", proofs.Select(proof => proof.Text.Length == 0 ? proof.Id : $"{proof.Text}［{proof.Id}］"));
}
