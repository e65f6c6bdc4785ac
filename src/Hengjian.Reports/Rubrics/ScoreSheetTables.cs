using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Rubrics;

/// <summary>The tables behind the score sheets: veto items and limits, what is open, the objects below, how the scheme's holes were filled. One without rows is left out.</summary>
/// <param name="workbook">Takes the tables.</param>
/// <param name="sheets">The score sheets; with more than one a column names the subject.</param>
internal sealed class ScoreSheetTables(WorkbookWriter workbook, IReadOnlyList<ScoreSheet> sheets)
{
    public void AddAll(Rubric rubric)
    {
        AddVetoes();
        AddOpenPoints(rubric);
        AddChildren();
        AddOptions();
    }

    private void AddVetoes() => AddNamed(
        "否决与限制",
        [("种类", 12), ("指标", 24), ("内容", 50), ("依据", 28), ("结果", 10), ("经过", 60)],
        sheet => sheet.Vetoes.Select(entry => ("单项否决", entry)).Concat(sheet.Limits.Select(entry => ("等次限制", entry)))
            .Select(one => new[] { one.Item1, one.entry.Name, one.entry.Words, one.entry.Clause, StateWords.OfVeto(one.entry.Outcome), one.entry.Basis }));

    private void AddOpenPoints(Rubric rubric) => AddNamed(
        "待定事项",
        [("所属", 26), ("标识", 26), ("待定的事", 90), ("最多影响分", 12)],
        sheet => sheet.OpenPoints.Select(open => new[] { rubric.NameOf(open.Indicator), open.Rule, open.Question, Figures.Points(open.AtStake) }));

    private void AddChildren() => AddNamed(
        "下级对象",
        [("名称", 40), ("类别", 12), ("结论", 14), ("得分", 16), ("等次", 12)],
        sheet => sheet.Children.Select(child => new[] { child.Subject, child.Class ?? "", StateWords.Of(child.Verdict), child.Total is { } total ? Figures.Range(total) : "", child.Grade ?? "" }));

    private void AddOptions() => AddTable(
        "方案未明确之处",
        [("标识", 26), ("方案没有写明的", 70), ("本次采用", 60), ("默认", 8)],
        [.. sheets.SelectMany(sheet => sheet.Options).DistinctBy(option => option.Id, StringComparer.Ordinal).Select(option => new[] { option.Id, option.Question, option.Meaning, option.IsDefault ? "是" : "否" })]);

    private void AddNamed(string name, (string Heading, double Width)[] columns, Func<ScoreSheet, IEnumerable<string[]>> rows)
    {
        if (sheets.Count == 1)
        {
            AddTable(name, columns, [.. rows(sheets[0])]);
        }
        else
        {
            AddTable(name, [("考评对象", 24), .. columns], [.. sheets.SelectMany(sheet => rows(sheet).Select(row => new[] { sheet.Subject }.Concat(row).ToArray()))]);
        }
    }

    private void AddTable(string name, (string Heading, double Width)[] columns, List<string[]> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        var sheet = workbook.AddSheet(workbook.FreeName(name));
        sheet.Landscape = true;
        sheet.Widths([.. columns.Select(column => column.Width)]);
        sheet.Merge(new CellAddress(1, 1), new CellAddress(1, columns.Length));
        sheet.Height(sheet.Add(CellContent.Text(name, RubricSheet.Title)), 34, stays: true);
        sheet.FrozenRows = sheet.NextRow;
        sheet.Add([.. columns.Select(column => CellContent.Text(column.Heading, RubricSheet.Heading))]);
        foreach (var row in rows)
        {
            var number = sheet.Add([.. row.Select(text => CellContent.Text(ScoreSheetLayout.Shorten(text), RubricSheet.Cell))]);
            sheet.Height(number, TextHeight.Of(row.Zip(columns, (text, column) => (ScoreSheetLayout.Shorten(text), column.Width))));
        }
    }
}
