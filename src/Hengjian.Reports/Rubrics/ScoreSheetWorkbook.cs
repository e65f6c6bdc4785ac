using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Rubrics;

/// <summary>One subject's score sheet (评分表) as a workbook with live formulas, so that an office can add it up by itself.</summary>
/// <remarks>
/// Rule points lead to the indicator, the group, the part with its rescaling, and the total. What waits for a person says 待定; a number typed over it flows on.
/// Where no formula gives the sheet's own number, the number stands with a note. The same sheet gives the same bytes on the same runtime.
/// </remarks>
public static class ScoreSheetWorkbook
{
    /// <summary>Writes the workbook; the stream stays open.</summary>
    /// <param name="stream">Takes the file.</param>
    /// <param name="rubric">The rubric the sheet was computed by.</param>
    /// <param name="sheet">The sheet.</param>
    /// <exception cref="ArgumentException">The sheet is of another rubric or version.</exception>
    public static void Write(Stream stream, Rubric rubric, ScoreSheet sheet)
    {
        if (sheet.Rubric != rubric.Id || sheet.Version != rubric.Version)
        {
            throw new ArgumentException($"The sheet was computed by {sheet.Rubric} {sheet.Version}, not by {rubric.Id} {rubric.Version}.", nameof(sheet));
        }

        var workbook = new WorkbookWriter($"{rubric.Title} · {sheet.Subject}");
        new ScoreSheetLayout(workbook.AddSheet("评分表"), rubric, sheet).Fill();
        AddVetoes(workbook, sheet);
        AddOpenPoints(workbook, rubric, sheet);
        AddChildren(workbook, sheet);
        AddOptions(workbook, sheet);
        stream.Write(workbook.ToBytes());
    }

    private static void AddVetoes(WorkbookWriter workbook, ScoreSheet sheet)
    {
        var entries = sheet.Vetoes.Select(entry => ("单项否决", entry)).Concat(sheet.Limits.Select(entry => ("等次限制", entry))).ToList();
        AddTable(
            workbook,
            "否决与限制",
            [("种类", 12), ("指标", 24), ("内容", 50), ("依据", 28), ("结果", 10), ("经过", 60)],
            entries.Select(one => new[] { one.Item1, one.entry.Name, one.entry.Words, one.entry.Clause, StateWords.OfVeto(one.entry.Outcome), one.entry.Basis }));
    }

    private static void AddOpenPoints(WorkbookWriter workbook, Rubric rubric, ScoreSheet sheet)
    {
        var names = rubric.Indicators.Select(one => (one.Id, one.Name)).Concat(rubric.Vetoes.Select(one => (one.Id, one.Name))).Concat(rubric.Parts.Select(one => (one.Id, one.Name)))
            .GroupBy(one => one.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First().Name, StringComparer.Ordinal);
        AddTable(
            workbook,
            "待定事项",
            [("所属", 26), ("标识", 26), ("待定的事", 90), ("最多影响分", 12)],
            sheet.OpenPoints.Select(open => new[] { names.GetValueOrDefault(open.Indicator, open.Indicator), open.Rule, open.Question, Figures.Points(open.AtStake) }));
    }

    private static void AddChildren(WorkbookWriter workbook, ScoreSheet sheet) => AddTable(
        workbook,
        "下级对象",
        [("名称", 40), ("类别", 12), ("结论", 14), ("得分", 16), ("等次", 12)],
        sheet.Children.Select(child => new[] { child.Subject, child.Class ?? "", StateWords.Of(child.Verdict), child.Total is { } total ? Figures.Range(total) : "", child.Grade ?? "" }));

    private static void AddOptions(WorkbookWriter workbook, ScoreSheet sheet) => AddTable(
        workbook,
        "方案未明确之处",
        [("标识", 26), ("方案没有写明的", 70), ("本次采用", 60), ("默认", 8)],
        sheet.Options.Select(option => new[] { option.Id, option.Question, option.Meaning, option.IsDefault ? "是" : "否" }));

    private static void AddTable(WorkbookWriter workbook, string name, (string Heading, double Width)[] columns, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return;
        }

        var sheet = workbook.AddSheet(name);
        sheet.Landscape = true;
        sheet.Widths([.. columns.Select(column => column.Width)]);
        sheet.Merge(new CellAddress(1, 1), new CellAddress(1, columns.Length));
        sheet.Height(sheet.Add(CellContent.Text(name, RubricSheet.Title)), 34, stays: true);
        sheet.FrozenRows = sheet.NextRow;
        sheet.Add([.. columns.Select(column => CellContent.Text(column.Heading, RubricSheet.Heading))]);
        foreach (var row in all)
        {
            var number = sheet.Add([.. row.Select(text => CellContent.Text(ScoreSheetLayout.Shorten(text), RubricSheet.Cell))]);
            sheet.Height(number, TextHeight.Of(row.Zip(columns, (text, column) => (ScoreSheetLayout.Shorten(text), column.Width))));
        }
    }
}
