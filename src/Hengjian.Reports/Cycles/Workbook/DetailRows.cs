using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Cycles.Workbook;

/// <summary>The indicators of many units on one sheet, a row each, with live sums. Open indicators say 待定 until a number is typed over the word.</summary>
/// <param name="sheet">Takes the rows.</param>
/// <param name="proofs">How the proofs of a rule are shown, brackets included; empty for none.</param>
/// <param name="rest">What stands at the end of a text that was cut.</param>
internal sealed class DetailRows(SheetWriter sheet, Func<IReadOnlyList<ProofReference>, string> proofs, string rest)
{
    private const string LeftOut = "不适用";
    private const int WeightColumn = 6;
    private const int PointsColumn = 8;
    private const int LowestColumn = 9;
    private const int HighestColumn = 10;

    /// <summary>Adds the headings, frozen and with a filter.</summary>
    public void AddHeadings()
    {
        sheet.Landscape = true;
        sheet.FrozenColumns = 2;
        sheet.Widths(8, 28, 12, 14, 22, 8, 10, 11, 9, 9, 96, 24);
        SheetLook.AddHeadings(sheet, "类别", "单位", "部分", "一级指标", "二级指标", "权重", "评定方式", "得分", "最低", "最高", "依据与待定说明", "标识");
    }

    /// <summary>Adds a unit's veto items, parts and total.</summary>
    /// <param name="unit">The class and the name.</param>
    /// <param name="scores">Its sheet.</param>
    public UnitTotal Add((string Class, string Name) unit, ScoreSheet scores)
    {
        var first = new CellAddress(sheet.NextRow, 2);
        AddVetoes(unit, scores);
        if (scores.Total is not { } total || scores.Parts.Count == 0)
        {
            return new UnitTotal(sheet.Name, first, null, null, null);
        }

        var sums = scores.Parts.Select(part => AddPart(unit, part)).ToList();
        var row = sheet.NextRow;
        var lowest = LivePoints.Total(sums, LowestColumn, scores, range => range.Lowest);
        sheet.Add(
            [
                .. Named(unit, "合计", "", "").Select(cell => cell.In(SheetLook.Total)),
                LivePoints.Formula(LivePoints.Plus(sums, WeightColumn), scores.Parts.Sum(part => part.Full), SheetLook.Total),
                CellContent.Empty.In(SheetLook.Total),
                LivePoints.Sum(LivePoints.Total(sums, PointsColumn, scores, range => range.Lowest), lowest, sums.Select(sum => $"ISNUMBER({LivePoints.At(sum, PointsColumn)})"), total, scores.Parts.All(part => part.Awarded.IsSettled), SheetLook.Total),
                LivePoints.Formula(lowest, total.Lowest, SheetLook.Total),
                LivePoints.Formula(LivePoints.Total(sums, HighestColumn, scores, range => range.Highest), total.Highest, SheetLook.Total),
                CellContent.Text(scores.OpenPoints.Count == 0 ? "" : $"待定 {Figures.Count(scores.OpenPoints.Count)} 项", SheetLook.Total),
                CellContent.Text("total", SheetLook.Total),
            ]);
        return new UnitTotal(sheet.Name, first, new CellAddress(row, PointsColumn), new CellAddress(row, LowestColumn), new CellAddress(row, HighestColumn));
    }

    private void AddVetoes((string Class, string Name) unit, ScoreSheet scores)
    {
        var telling = scores.Vetoes.Where(veto => veto.Outcome is RuleOutcome.Triggered or RuleOutcome.Open)
            .OrderByDescending(veto => veto.Outcome)
            .Select(veto => $"{StateWords.OfVeto(veto.Outcome)}：{veto.Name}（{veto.Words}）{(veto.Outcome == RuleOutcome.Triggered ? veto.Basis + proofs(veto.Evidence) : "")}");
        var style = scores.Verdict switch { SheetVerdict.Vetoed => SheetLook.Fault, SheetVerdict.Open => SheetLook.Open, _ => CellStyle.Plain };
        sheet.Add(
            [
                .. Named(unit, "单项否决", "", ""),
                CellContent.Empty,
                CellContent.Empty,
                CellContent.Text(StateWords.Of(scores.Verdict), style),
                CellContent.Empty,
                CellContent.Empty,
                CellContent.Text(SheetLook.Shorten(string.Join("；", telling), rest)),
                "vetoes",
            ]);
    }

    /// <summary>Adds a part's indicators and its sum; returns the row of the sum.</summary>
    private int AddPart((string Class, string Name) unit, PartScore part)
    {
        var first = sheet.NextRow;
        foreach (var indicator in part.Indicators)
        {
            AddIndicator(unit, part, indicator);
        }

        if (part.Indicators.Count == 0)
        {
            sheet.Add(Named(unit, part.Name, "", "没有指标"));
        }

        var last = sheet.NextRow - 1;
        var formula = PartFormula.Of(part);
        var points = LivePoints.Range(first, last, PointsColumn);
        var lowest = formula?.Over(LivePoints.Range(first, last, LowestColumn));
        var note = formula is null ? "小计不能由各指标直接相加，按方案计算：" + part.Arithmetic : part.Arithmetic;
        sheet.Add(
            [
                .. Named(unit, part.Name, "小计", "").Select(cell => cell.In(SheetLook.Sum)),
                CellContent.Number(part.Full).In(SheetLook.Sum),
                CellContent.Empty.In(SheetLook.Sum),
                LivePoints.Sum(
                    formula?.Over(points),
                    lowest,
                    [$"COUNT({points})+COUNTIF({points},\"{LeftOut}\")=ROWS({points})"],
                    part.Awarded,
                    part.Indicators.Count > 0 && part.Indicators.All(indicator => indicator.Awarded.IsSettled),
                    SheetLook.Sum),
                LivePoints.Formula(lowest, part.Awarded.Lowest, SheetLook.Sum),
                LivePoints.Formula(formula?.Over(LivePoints.Range(first, last, HighestColumn)), part.Awarded.Highest, SheetLook.Sum),
                CellContent.Text(SheetLook.Shorten(note, rest), SheetLook.Sum with { NumberFormat = "", Bold = false }),
                CellContent.Text(part.Id, SheetLook.Sum),
            ]);
        return last + 1;
    }

    private void AddIndicator((string Class, string Name) unit, PartScore part, IndicatorScore indicator)
    {
        var row = sheet.NextRow;
        var own = LivePoints.At(row, PointsColumn);
        var (points, lowest, highest) = !indicator.Applied
            ? (CellContent.Text(LeftOut), CellContent.Empty, CellContent.Empty)
            : indicator.Awarded.IsSettled
                ? (CellContent.Number(indicator.Awarded.Lowest, SheetLook.Points), CellContent.Formula(own, indicator.Awarded.Lowest, SheetLook.Points), CellContent.Formula(own, indicator.Awarded.Highest, SheetLook.Points))
                : (CellContent.Text(LivePoints.Waiting, SheetLook.Open), LivePoints.Narrowed(own, indicator.Awarded.Lowest), LivePoints.Narrowed(own, indicator.Awarded.Highest));
        sheet.Add(
            [
                .. Named(unit, part.Name, indicator.Group, indicator.Name),
                CellContent.Number(indicator.Weight, SheetLook.Points),
                DecisionWords.Of(indicator.Decides),
                points,
                lowest,
                highest,
                CellContent.Text(SheetLook.Shorten(Explain(indicator), rest)),
                indicator.Id,
            ]);
    }

    private string Explain(IndicatorScore indicator)
    {
        var lines = indicator.Entries.Where(entry => entry.Outcome is RuleOutcome.Triggered or RuleOutcome.Open)
            .Select(entry => entry.Outcome == RuleOutcome.Open
                ? $"待定：{entry.Words}"
                : $"{entry.Words}：{entry.Basis}{(entry.Points == 0 ? "" : $"（{Figures.Change(entry.Points)}）")}{proofs(entry.Evidence)}");
        return string.Join("；", new[] { indicator.Note }.Concat(lines).Where(line => line.Length > 0));
    }

    private static CellContent[] Named((string Class, string Name) unit, string part, string group, string name) => [unit.Class, unit.Name, part, group, name];
}
