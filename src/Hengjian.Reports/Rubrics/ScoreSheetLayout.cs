using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Reports.Cycles.Workbook;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Rubrics;

/// <summary>Lays the points of one score sheet out: a row a rule, an indicator's points on the first of its rows, sums below groups and parts.</summary>
internal sealed class ScoreSheetLayout(SheetWriter sheet, Rubric rubric, ScoreSheet scores)
{
    /// <summary>What stands at the end of a text that was cut.</summary>
    public const string Rest = "……（下略）";

    private const string LeftOut = "不适用";
    private const int Columns = 10;
    private static readonly double[] s_widths = [12, 14, 7, 40, 9, 9, 9, 8, 8, 64, 22];
    private static readonly CellStyle s_waiting = RubricSheet.Centred with { Fill = SheetLook.Open.Fill, Color = SheetLook.Open.Color };
    private static readonly CellStyle s_points = RubricSheet.Centred with { NumberFormat = SheetLook.Points };
    private static readonly CellStyle s_sum = s_points with { Fill = SheetLook.Sum.Fill, Bold = true };
    private static readonly CellStyle s_total = s_points with { Fill = SheetLook.Total.Fill, Bold = true };

    /// <summary>A text that a cell holds and a person still reads.</summary>
    public static string Shorten(string text) => SheetLook.Shorten(text, Rest);

    /// <summary>Fills the sheet; returns where its points stand.</summary>
    public UnitTotal Fill()
    {
        sheet.Landscape = true;
        sheet.Widths(s_widths);
        sheet.PrintedColumns = Columns;
        AddWide(CellContent.Text($"{rubric.Title}评分表", RubricSheet.Title), 34);
        AddWide(CellContent.Text(Facts(), new CellStyle { Wrap = true }), 36);
        sheet.FrozenRows = sheet.NextRow;
        sheet.Height(
            sheet.Add([.. new[] { "一级指标", "二级指标", "分值", "评分细则", "结果", "加减分", "得分", "最低", "最高", "经过与依据", "标识" }.Select(text => CellContent.Text(text, RubricSheet.Heading))]),
            24,
            stays: true);
        var sums = scores.Parts.Select(AddPart).ToList();
        return AddTotal(sums);
    }

    private string Facts()
    {
        var name = scores.Class is { } one ? $"{scores.Subject}（{one}）" : scores.Subject;
        return $"考评对象：{name}　　结论：{StateWords.Of(scores.Verdict)}　　方案：{scores.Rubric}，版本 {scores.Version}　　依据：{rubric.Source}";
    }

    /// <summary>Adds a part; returns the row of its sum.</summary>
    private int AddPart(PartScore part)
    {
        AddRow([CellContent.Text(part.Name, s_total), CellContent.Empty, CellContent.Number(part.Full)], s_total, "", part.Id);
        var sums = new List<int>();
        for (var at = 0; at < part.Indicators.Count;)
        {
            var group = part.Indicators.Skip(at).TakeWhile(indicator => indicator.Group == part.Indicators[at].Group).ToList();
            sums.Add(AddGroup(group));
            at += group.Count;
        }

        return AddPartSum(part, sums);
    }

    private int AddPartSum(PartScore part, List<int> sums)
    {
        var formula = sums.Count == 0 ? null : PartFormula.Of(part);
        var lowest = formula?.Over(Cells(sums, 8));
        var note = formula is null ? "合计不能由各指标直接相加，按方案计算：" + part.Arithmetic : part.Arithmetic;
        return AddRow(
            [
                CellContent.Text($"{part.Name}合计"), CellContent.Empty, CellContent.Number(part.Full), CellContent.Empty, CellContent.Empty, CellContent.Empty,
                LivePoints.Sum(formula?.Over(Cells(sums, 7)), lowest, sums.Select(row => $"ISNUMBER({LivePoints.At(row, 7)})"), part.Awarded, part.Indicators.All(indicator => indicator.Awarded.IsSettled), s_total),
                LivePoints.Formula(lowest, part.Awarded.Lowest, s_total),
                LivePoints.Formula(formula?.Over(Cells(sums, 9)), part.Awarded.Highest, s_total),
            ],
            s_total,
            note,
            "");
    }

    /// <summary>Adds the indicators of a group; returns the row of their sum.</summary>
    private int AddGroup(List<IndicatorScore> group)
    {
        var first = sheet.NextRow;
        foreach (var indicator in group)
        {
            AddIndicator(indicator, indicator == group[0]);
        }

        var last = sheet.NextRow - 1;
        Join(first, last, 1);
        var points = LivePoints.Range(first, last, 7);
        return AddRow(
            [
                CellContent.Empty, CellContent.Text("小计"), CellContent.Formula($"SUM({LivePoints.Range(first, last, 3)})", group.Sum(one => one.Weight)), CellContent.Empty, CellContent.Empty, CellContent.Empty,
                LivePoints.Complete($"SUM({points})", [$"COUNTIF({points},\"{LivePoints.Waiting}\")=0"], group.All(one => one.Awarded.IsSettled) ? group.Sum(one => one.Awarded.Lowest) : null, s_sum),
                CellContent.Formula($"SUM({LivePoints.Range(first, last, 8)})", group.Sum(one => one.Awarded.Lowest)),
                CellContent.Formula($"SUM({LivePoints.Range(first, last, 9)})", group.Sum(one => one.Awarded.Highest)),
            ],
            s_sum,
            "",
            "");
    }

    private void AddIndicator(IndicatorScore score, bool isFirst)
    {
        var first = sheet.NextRow;
        var formula = IndicatorFormula.Of(rubric, scores, score);
        var (points, lowest, highest) = PointsOf(score, formula, first);
        var note = score.Note + (formula is null && score.Applied && score.Entries.Count > 0 && score.Awarded.IsSettled ? (score.Note.Length > 0 ? "；" : "") + "得分不能由各条相加得出，按方案计算" : "");
        var named = rubric.Indicators.FirstOrDefault(one => one.Id == score.Id) is { Third.Length: > 0 } indicator ? $"{score.Name}\n{indicator.Third}" : score.Name;
        for (var at = 0; at < Math.Max(1, score.Entries.Count); at++)
        {
            var entry = score.Entries.ElementAtOrDefault(at);
            var basis = string.Join("；", new[] { at == 0 ? note : "", entry is null ? "" : BasisOf(entry) }.Where(text => text.Length > 0));
            AddRow(
                [
                    isFirst && at == 0 ? score.Group : "",
                    at == 0 ? named : "",
                    at == 0 ? CellContent.Number(score.Weight) : CellContent.Empty,
                    CellContent.Text(Shorten(entry?.Words ?? "")).In(RubricSheet.Cell),
                    entry is null ? "" : StateWords.Of(entry.Outcome),
                    entry is null ? CellContent.Empty : Change(entry, formula, score.Awarded.IsSettled),
                    at == 0 ? points : CellContent.Empty,
                    at == 0 ? lowest : CellContent.Empty,
                    at == 0 ? highest : CellContent.Empty,
                ],
                s_points,
                basis,
                entry?.Rule ?? score.Id,
                Shorten(entry?.Words ?? ""),
                score.Entries.Count > 1 ? "" : named);
        }

        foreach (var column in new[] { 2, 3, 7, 8, 9 })
        {
            Join(first, sheet.NextRow - 1, column);
        }
    }

    private static (CellContent Points, CellContent Lowest, CellContent Highest) PointsOf(IndicatorScore score, IndicatorFormula? formula, int row)
    {
        if (!score.Applied)
        {
            return (CellContent.Text(LeftOut), CellContent.Empty, CellContent.Empty);
        }

        var own = LivePoints.At(row, 7);
        var changes = LivePoints.Range(row, row + Math.Max(1, score.Entries.Count) - 1, 6);
        var live = formula?.Over(LivePoints.At(row, 3), entry => LivePoints.At(row + IndexOf(score, entry), 6));
        if (score.Awarded.IsSettled)
        {
            var settled = live is null ? CellContent.Number(score.Awarded.Lowest) : CellContent.Formula(live, score.Awarded.Lowest);
            return (settled, CellContent.Formula(own, score.Awarded.Lowest), CellContent.Formula(own, score.Awarded.Highest));
        }

        return (
            live is null ? CellContent.Text(LivePoints.Waiting, s_waiting) : LivePoints.Complete(live, [$"COUNTIF({changes},\"{LivePoints.Waiting}\")=0"], null, s_waiting) with { Style = s_waiting },
            LivePoints.Narrowed(own, score.Awarded.Lowest),
            LivePoints.Narrowed(own, score.Awarded.Highest));
    }

    private static int IndexOf(IndicatorScore score, ScoreEntry entry)
    {
        var at = 0;
        while (!ReferenceEquals(score.Entries[at], entry))
        {
            at++;
        }

        return at;
    }

    private static CellContent Change(ScoreEntry entry, IndicatorFormula? formula, bool isSettled) => entry.Outcome switch
    {
        RuleOutcome.Open when isSettled => CellContent.Text("未计"),
        RuleOutcome.Open => CellContent.Text(LivePoints.Waiting, s_waiting),
        RuleOutcome.NotApplied => CellContent.Text(LeftOut),
        RuleOutcome.Triggered when formula?.IsLimit(entry) == true => CellContent.Text(formula.LimitOf(entry)),
        _ => CellContent.Number(entry.Points),
    };

    private static string BasisOf(ScoreEntry entry)
    {
        var proofs = entry.Evidence.Select(proof => proof.Text.Length == 0 ? proof.Id : proof.Text).Distinct(StringComparer.Ordinal).ToList();
        var shown = proofs.Count == 0 ? "" : $"［证据：{string.Join("、", proofs.Take(5))}{(proofs.Count > 5 ? $" 等 {Figures.Count(proofs.Count)} 件" : "")}］";
        return $"{entry.Basis}{shown}（{entry.Clause}）";
    }

    private UnitTotal AddTotal(List<int> sums)
    {
        var none = new UnitTotal(sheet.Name, new CellAddress(1, 1), null, null, null);
        if (scores.Total is not { } total)
        {
            AddWide(CellContent.Text(scores.Verdict == SheetVerdict.Vetoed ? "有单项否决项，不评分" : "方案对这类考评对象不计分", RubricSheet.Cell with { Fill = SheetLook.Fault.Fill, Color = SheetLook.Fault.Color, Bold = true }), 24);
            return none;
        }

        var points = LivePoints.Total(sums, 7, scores, range => range.Lowest);
        var lowest = LivePoints.Total(sums, 8, scores, range => range.Lowest);
        var row = AddRow(
            [
                CellContent.Text("总分"), CellContent.Empty, CellContent.Number(scores.Parts.Sum(part => part.Full)), CellContent.Empty, CellContent.Empty, CellContent.Empty,
                LivePoints.Sum(points, lowest, sums.Select(sum => $"ISNUMBER({LivePoints.At(sum, 7)})"), total, scores.Parts.All(part => part.Awarded.IsSettled), s_total),
                LivePoints.Formula(lowest, total.Lowest, s_total),
                LivePoints.Formula(LivePoints.Total(sums, 9, scores, range => range.Highest), total.Highest, s_total),
            ],
            s_total,
            points is null ? "总分不能由各部分直接相加，按方案计算" : scores.OpenPoints.Count == 0 ? "" : $"待定 {Figures.Count(scores.OpenPoints.Count)} 项，见“待定事项”；填入分数后自动合计",
            "");
        return none with { Points = new CellAddress(row, 7), Lowest = new CellAddress(row, 8), Highest = new CellAddress(row, 9), Grade = AddGrade(total, row) };
    }

    /// <summary>Adds the grade where there is one; returns its cell.</summary>
    private CellAddress? AddGrade(ScoreRange total, int totalRow)
    {
        if (scores.Grade is not { } grade)
        {
            return null;
        }

        // A grade that stayed while somebody changed the points under it would be wrong without a sign.
        var live = $"IF(ABS({LivePoints.At(totalRow, 8)}-{Figures.Points(total.Lowest)})<0.000001,\"{grade.Replace("\"", "\"\"", StringComparison.Ordinal)}\",\"重定\")";
        var row = AddRow(
            [
                CellContent.Text("等次"), CellContent.Empty, CellContent.Empty, CellContent.Empty, CellContent.Empty, CellContent.Empty,
                total.IsSettled ? CellContent.Formula(live, grade) : CellContent.Text(grade),
            ],
            s_total,
            "分数改动后等次须重新确定",
            "");
        return new CellAddress(row, 7);
    }

    /// <summary>Adds a row of which cells without a look of their own get the row's; the basis and the id stand at its end. Name and words make it high enough.</summary>
    private int AddRow(CellContent[] cells, CellStyle style, string basis, string id, string words = "", string name = "")
    {
        var text = style with { Alignment = CellAlignment.Left, NumberFormat = "" };
        var filled = cells.Concat(Enumerable.Repeat(CellContent.Empty, 9 - cells.Length))
            .Append(CellContent.Text(Shorten(basis), text with { Bold = false }))
            .Append(CellContent.Text(id, text with { Bold = false }))
            .Select(cell => cell.Style.Bordered ? cell : cell.In(cell.Style.NumberFormat.Length > 0 ? style with { NumberFormat = cell.Style.NumberFormat } : style));
        var row = sheet.Add([.. filled]);
        sheet.Height(row, TextHeight.Of([(Shorten(basis), s_widths[9]), (words, s_widths[3]), (name, s_widths[1])]));
        return row;
    }

    private void AddWide(CellContent content, double height)
    {
        sheet.Merge(new CellAddress(sheet.NextRow, 1), new CellAddress(sheet.NextRow, Columns));
        sheet.Height(sheet.Add(content), height, stays: true);
    }

    private void Join(int first, int last, int column)
    {
        if (last > first)
        {
            sheet.Merge(new CellAddress(first, column), new CellAddress(last, column));
        }
    }

    private static string Cells(IEnumerable<int> rows, int column) => string.Join(",", rows.Select(row => LivePoints.At(row, column)));
}
