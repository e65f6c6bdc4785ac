using System.Globalization;
using Hengjian.Documents;
using Hengjian.Reports.Cycles;
using Hengjian.Reports.Cycles.Workbook;
using Hengjian.Reports.Tests.Samples;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Sheets;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Reports.Tests.Cycles;

public sealed class ScoresWorkbookTests
{
    [Fact]
    public void Same_book_gives_the_same_bytes() => Assert.Equal(Bytes(SmallBook.Make()), Bytes(SmallBook.Make()));

    [Fact]
    public void Totals_and_parts_are_formulas()
    {
        var formulas = Calculator.Formulas(Bytes(SmallBook.Make())).ToList();
        Assert.Contains(formulas, entry => entry is { Sheet: "评分明细", Formula: "SUM(I4:I5)", Cached: "96.8" });
        Assert.Contains(formulas, entry => entry.Sheet == "评分明细" && entry.Formula.Contains("*100/85", StringComparison.Ordinal) && entry.Cached == "60");
        Assert.Contains(formulas, entry => entry.Sheet == "排名" && entry.Cached == "96.8");
    }

    [CalcFact]
    public async Task Calc_reckons_the_values_that_stand_in_the_file()
    {
        var bytes = Bytes(LargeBook.Make());
        var formulas = Calculator.Formulas(bytes).ToList();
        var sheets = await Calculator.ReckonAsync(bytes);
        Assert.True(formulas.Count > 47 * 60 * 2 - 1000);
        Assert.All(formulas, entry =>
        {
            Assert.True(CellAddress.TryParse(entry.Cell, out var cell));
            Assert.Equal(Plain(entry.Cached), Plain(sheets[entry.Sheet][cell.Row - 1][cell.Column - 1]));
        });
    }

    [CalcFact]
    public async Task Number_typed_over_an_open_point_flows_into_part_total_and_ranking()
    {
        var bytes = Bytes(SmallBook.Make());
        var sheets = await Calculator.ReckonAsync(bytes);
        Assert.Equal(("60", "115"), Ends(sheets));
        var row = sheets["评分明细"].FindIndex(cells => cells is [_, "市灯塔办公室", _, _, "动态要闻", ..]) + 1;
        Assert.Equal("待定", sheets["评分明细"][row - 1][7]);
        var typed = await Calculator.ReckonAsync(Calculator.Typed(bytes, sheet: 3, new CellAddress(row, 8), 61.2m));
        Assert.Equal(("83.76", "108.76"), Ends(typed));
    }

    [Fact]
    public void Open_points_are_words_and_not_numbers()
    {
        var sheets = Calculator.Formulas(Bytes(SmallBook.Make())).Where(entry => entry.Formula.StartsWith("IF(AND(", StringComparison.Ordinal)).Select(entry => entry.Cached).ToList();
        Assert.Contains("待定", sheets);
        Assert.Contains("96.8", sheets);
    }

    [Theory]
    [InlineData(85, 100, 80.75, 95, "ROUND(SUM(A1:A9)*100/85,2)")]
    [InlineData(50, 100, 16.66666, 33.33332, "SUM(A1:A9)*100/50")]
    [InlineData(85, 100, 80.7, 94.94, "ROUND(SUM(A1:A9)*100/85,2)")]
    [InlineData(85, 100, 80.7, 94.9, "ROUND(SUM(A1:A9)*100/85,1)")]
    [InlineData(100, 100, 33.335, 33.34, "ROUND(SUM(A1:A9),2)")]
    [InlineData(100, 100, 33.5, 33.5, "SUM(A1:A9)")]
    [InlineData(25, 25, 0, 0, "SUM(A1:A9)")]
    [InlineData(100, 100, 33.5, 20, null)]
    public void Part_formula_gives_the_part_own_number_or_none(double weight, double full, double sum, double awarded, string? formula)
    {
        var indicator = new IndicatorScore("a", "g", "n", (decimal)weight, (decimal)weight, DecisionKind.Judged, true, ScoreRange.Exactly((decimal)sum), [], null, "");
        Assert.Equal(formula, PartFormula.Of(new PartScore("p", "部分", (decimal)full, ScoreRange.Exactly((decimal)awarded), [indicator], ""))?.Over("A1:A9"));
    }

    private static (string Lowest, string Highest) Ends(Dictionary<string, List<List<string>>> sheets)
    {
        var row = sheets["排名"].Single(cells => cells.Count > 2 && cells[2] == "市灯塔办公室");
        return (row[6], row[7]);
    }

    private static string Plain(string value) =>
        decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? Math.Round(number, 4).ToString("0.####", CultureInfo.InvariantCulture) : value;

    private static byte[] Bytes(EvaluationBook book)
    {
        using var stream = new MemoryStream();
        ScoresWorkbook.Write(book, stream);
        return stream.ToArray();
    }
}
