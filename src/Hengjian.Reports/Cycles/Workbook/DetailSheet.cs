using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Rubrics.Sheets;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Reports.Cycles.Workbook;

/// <summary>Every unit's indicators, one row each, with live sums. Open indicators say 待定 until a number is typed over the word.</summary>
internal static class DetailSheet
{
    private const string LeftOut = "不适用";
    private const int WeightColumn = 6;
    private const int PointsColumn = 8;
    private const int LowestColumn = 9;
    private const int HighestColumn = 10;

    /// <summary>Fills the sheet.</summary>
    /// <returns>The place of each unit's block, in the book's order.</returns>
    public static IReadOnlyList<UnitTotal> Fill(SheetWriter sheet, BookIndex index)
    {
        sheet.Landscape = true;
        sheet.FrozenColumns = 2;
        sheet.Widths(8, 28, 12, 14, 22, 8, 10, 11, 9, 9, 96, 24);
        SheetLook.AddTitle(sheet, index);
        SheetLook.AddHeadings(sheet, "类别", "单位", "部分", "一级指标", "二级指标", "权重", "评定方式", "得分", "最低", "最高", "依据与待定说明", "标识");
        return [.. index.Book.Units.Select(result => AddUnit(sheet, index, result))];
    }

    private static UnitTotal AddUnit(SheetWriter sheet, BookIndex index, UnitResult result)
    {
        var first = new CellAddress(sheet.NextRow, 2);
        AddVetoes(sheet, index, result);
        if (result.Sheet.Total is not { } total || result.Sheet.Parts.Count == 0)
        {
            return new UnitTotal(first, null, null);
        }

        var sums = result.Sheet.Parts.Select(part => AddPart(sheet, index, result, part)).ToList();
        var row = sheet.NextRow;
        var points = total.IsSettled ? total.Lowest : (decimal?)null;
        sheet.Add(
            [
                .. Named(result, "合计", "", "").Select(cell => cell.In(SheetLook.Total)),
                LivePoints.Formula(LivePoints.Plus(sums, WeightColumn), result.Sheet.Parts.Sum(part => part.Full), SheetLook.Total),
                CellContent.Empty.In(SheetLook.Total),
                LivePoints.Complete(string.Join("+", sums.Select(sum => LivePoints.At(sum, PointsColumn))), sums.Select(sum => $"ISNUMBER({LivePoints.At(sum, PointsColumn)})"), points, SheetLook.Total),
                LivePoints.Sum(sums, LowestColumn, total.Lowest, result.Sheet.Parts.Sum(part => part.Awarded.Lowest)),
                LivePoints.Sum(sums, HighestColumn, total.Highest, result.Sheet.Parts.Sum(part => part.Awarded.Highest)),
                CellContent.Text(result.Sheet.OpenPoints.Count == 0 ? "" : $"待定 {Figures.Count(result.Sheet.OpenPoints.Count)} 项", SheetLook.Total),
                CellContent.Text("total", SheetLook.Total),
            ]);
        return new UnitTotal(first, new CellAddress(row, LowestColumn), new CellAddress(row, HighestColumn));
    }

    private static void AddVetoes(SheetWriter sheet, BookIndex index, UnitResult result)
    {
        var telling = result.Sheet.Vetoes.Where(veto => veto.Outcome is RuleOutcome.Triggered or RuleOutcome.Open)
            .OrderByDescending(veto => veto.Outcome)
            .Select(veto => $"{StateWords.OfVeto(veto.Outcome)}：{veto.Name}（{veto.Words}）{(veto.Outcome == RuleOutcome.Triggered ? veto.Basis + Numbers(index, veto.Evidence) : "")}");
        var style = result.Sheet.Verdict switch { SheetVerdict.Vetoed => SheetLook.Fault, SheetVerdict.Open => SheetLook.Open, _ => CellStyle.Plain };
        sheet.Add(
            [
                .. Named(result, "单项否决", "", ""),
                CellContent.Empty,
                CellContent.Empty,
                CellContent.Text(StateWords.Of(result.Sheet.Verdict), style),
                CellContent.Empty,
                CellContent.Empty,
                CellContent.Text(SheetLook.Shorten(string.Join("；", telling))),
                "vetoes",
            ]);
    }

    /// <summary>Adds a part's indicators and its sum; returns the row of the sum.</summary>
    private static int AddPart(SheetWriter sheet, BookIndex index, UnitResult result, PartScore part)
    {
        var first = sheet.NextRow;
        foreach (var indicator in part.Indicators)
        {
            AddIndicator(sheet, index, result, part, indicator);
        }

        if (part.Indicators.Count == 0)
        {
            sheet.Add(Named(result, part.Name, "", "没有指标"));
        }

        var last = sheet.NextRow - 1;
        var formula = PartFormula.Of(part);
        var points = LivePoints.Range(first, last, PointsColumn);
        var note = formula is null ? "小计不能由各指标直接相加，按方案计算：" + part.Arithmetic : part.Arithmetic;
        sheet.Add(
            [
                .. Named(result, part.Name, "小计", "").Select(cell => cell.In(SheetLook.Sum)),
                CellContent.Number(part.Full).In(SheetLook.Sum),
                CellContent.Empty.In(SheetLook.Sum),
                formula is null
                    ? LivePoints.Fixed(part.Awarded, SheetLook.Sum)
                    : LivePoints.Complete(formula.Over(points), [$"COUNT({points})+COUNTIF({points},\"{LeftOut}\")=ROWS({points})"], part.Awarded.IsSettled && part.Indicators.All(indicator => indicator.Awarded.IsSettled) && part.Indicators.Count > 0 ? part.Awarded.Lowest : null, SheetLook.Sum),
                LivePoints.Formula(formula?.Over(LivePoints.Range(first, last, LowestColumn)), part.Awarded.Lowest, SheetLook.Sum),
                LivePoints.Formula(formula?.Over(LivePoints.Range(first, last, HighestColumn)), part.Awarded.Highest, SheetLook.Sum),
                CellContent.Text(SheetLook.Shorten(note), SheetLook.Sum with { NumberFormat = "", Bold = false }),
                CellContent.Text(part.Id, SheetLook.Sum),
            ]);
        return last + 1;
    }

    private static void AddIndicator(SheetWriter sheet, BookIndex index, UnitResult result, PartScore part, IndicatorScore indicator)
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
                .. Named(result, part.Name, indicator.Group, indicator.Name),
                CellContent.Number(indicator.Weight, SheetLook.Points),
                StateWords.Of(indicator.Decides),
                points,
                lowest,
                highest,
                CellContent.Text(SheetLook.Shorten(Explain(index, indicator))),
                indicator.Id,
            ]);
    }

    private static string Explain(BookIndex index, IndicatorScore indicator)
    {
        var lines = indicator.Entries.Where(entry => entry.Outcome is RuleOutcome.Triggered or RuleOutcome.Open)
            .Select(entry => entry.Outcome == RuleOutcome.Open
                ? $"待定：{entry.Words}"
                : $"{entry.Words}：{entry.Basis}{(entry.Points == 0 ? "" : $"（{Figures.Change(entry.Points)}）")}{Numbers(index, entry.Evidence)}");
        return string.Join("；", new[] { indicator.Note }.Concat(lines).Where(line => line.Length > 0));
    }

    private static string Numbers(BookIndex index, IReadOnlyList<ProofReference> proofs)
    {
        var numbers = proofs.Select(proof => index.NumberOf(proof.Id)).OfType<int>().Distinct().Order().Select(Figures.Count).ToList();
        return numbers.Count == 0 ? "" : $"［问题 {string.Join("、", numbers)}］";
    }

    private static CellContent[] Named(UnitResult result, string part, string group, string name) =>
        [result.Unit.Class?.Name ?? "", result.Unit.Name.Text, part, group, name];
}
