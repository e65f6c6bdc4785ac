using System.Globalization;
using Hengjian.Documents;
using Hengjian.Reports.Rubrics;
using Hengjian.Reports.Tests.Cycles;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Rankings;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Tests.Rubrics;

/// <summary>The workbook of several subjects: ranking first, a sheet each.</summary>
public sealed class RankedSheetsTests
{
    private const string Counted = """
        rubric: counted
        version: "1"
        title: 计数方案
        source: 测试
        rounding: {digits: 2, at: indicator}
        targets: [{id: site, title: 网站}]
        measures:
          faults: {kind: number, name: 错误数, given: true}
        grades:
          names: [好, 差]
          vetoed: 差
          bands: [{grade: 好, from: 5}, {grade: 差, from: 0}]
        parts:
          - id: base
            name: 基础
            target: site
            full: 10
            groups:
              - id: group
                name: 一级
                points: 10
                indicators:
                  - {id: only, name: 错误, weight: 10, decides: measured, rules: [{id: r, words: 每个扣 1, clause: 一, deduct-amount: faults}]}
        """;

    [Fact]
    public void Names_of_sheets_are_made_safe_and_unique()
    {
        var rubric = Read(Counted);
        var names = new[] { "市/某局[一]", "排名", new string('长', 40), new string('长', 40) + "乙", "否决与限制", "待定事项" };
        var book = Workbooks.Read(Book(rubric, [.. names.Select((name, at) => Counting(rubric, name, at == 1 ? null : at))]), "a.xlsx");
        Assert.Equal(
            ["排名", "市 某局 一", new string('长', 31), new string('长', 27) + " (2)", "否决与限制", "待定事项", "排名 (2)", "待定事项 (2)"],
            book.Sheets.Select(sheet => sheet.Name));
        Assert.All(book.Sheets, sheet => Assert.InRange(sheet.Name.Length, 1, 31));
    }

    [Theory]
    [InlineData(60, 61)]
    [InlineData(61, 2)]
    public void More_than_sixty_subjects_stand_in_one_table(int subjects, int sheets)
    {
        var rubric = Read(Counted);
        var book = Workbooks.Read(Book(rubric, [.. Enumerable.Range(0, subjects).Select(at => Counting(rubric, $"对象{at}", at % 12))]), "a.xlsx");
        Assert.Equal(sheets, book.Sheets.Count);
        Assert.Equal("排名", book.Sheets[0].Name);
        Assert.Equal(subjects, book.Sheets[0].Rows.Count(row => row[1].StartsWith("对象", StringComparison.Ordinal)));
    }

    [CalcFact]
    public async Task Number_typed_over_what_waits_moves_total_and_ranks()
    {
        var rubric = Read(Counted);
        var bytes = Book(rubric, [Counting(rubric, "甲", 3), Counting(rubric, "乙", null), Counting(rubric, "丙", 3), Counting(rubric, "丁", 6)]);
        var before = (await Calculator.AssertReckonedAsync(bytes))["排名"];
        Assert.Equal(["1 甲 7 好", "1 丙 7 好", "3 丁 4 差", "不排名 乙 待定 未定"], Places(before));
        var after = await Calculator.ReckonAsync(Calculator.Typed(bytes, 5, new CellAddress(5, 6), -1));
        Assert.Equal(["2 甲 7 好", "2 丙 7 好", "4 丁 4 差", "1 乙 9 未定"], Places(after["排名"]));
    }

    [CalcFact]
    public async Task Calc_reckons_the_ranking_over_one_table()
    {
        var rubric = RubricFile.Load(RubricWorkbookTests.PathOf("zhanjiang-2021.yaml")).Rubric!;
        var sheets = Enumerable.Range(0, 64).Select(seed => Scored(rubric, $"对象{seed}", "site", seed)).ToList();
        AssertTotals(sheets, (await Calculator.AssertReckonedAsync(Book(rubric, sheets)))["排名"]);
    }

    [CalcFact]
    public async Task Calc_comes_to_the_totals_of_every_shipped_rubric()
    {
        foreach (var file in ((IEnumerable<object[]>)RubricWorkbookTests.Shipped).Select(row => (string)row[0]))
        {
            var rubric = RubricFile.Load(RubricWorkbookTests.PathOf(file)).Rubric!;
            var sheets = rubric.Targets.SelectMany(target => Enumerable.Range(0, 5).Select(seed => Scored(rubric, $"{target.Title}{seed}", target.Id, seed))).ToList();
            AssertTotals(sheets, (await Calculator.AssertReckonedAsync(Book(rubric, sheets)))["排名"]);
        }
    }

    [CalcTheory]
    [InlineData("dapeng-2023.yaml", "dapeng-2023.json", "95.48")]
    [InlineData("panyu-2023.yaml", "panyu-2023-annex.json", "87.38")]
    [InlineData("panyu-2023.yaml", "panyu-2023-text.json", "86.38")]
    public async Task Calc_comes_to_the_totals_of_published_reports(string file, string facts, string total)
    {
        var rubric = RubricFile.Load(RubricWorkbookTests.PathOf(file)).Rubric!;
        var sheet = Scorer.Score(rubric, SubjectFactsFile.Load(RubricWorkbookTests.PathOf(Path.Combine("facts", facts))).Facts!);
        using var stream = new MemoryStream();
        ScoreSheetWorkbook.Write(stream, rubric, sheet);
        var cells = (await Calculator.AssertReckonedAsync(stream.ToArray()))["评分表"];
        Assert.Equal(total, cells.Single(row => row is ["总分", ..])[6]);
    }

    private static void AssertTotals(List<ScoreSheet> sheets, List<List<string>> ranking)
    {
        Assert.All(sheets, sheet =>
        {
            var row = ranking.Single(cells => cells.Count > 4 && cells[1] == sheet.Subject);
            var expected = sheet.Total is not { } total ? "不评分" : !total.IsSettled || sheet.Verdict == SheetVerdict.Open ? "待定" : total.Lowest.ToString("0.####", CultureInfo.InvariantCulture);
            Assert.Equal((sheet.Subject, expected), (sheet.Subject, row[4]));
        });
    }

    private static IEnumerable<string> Places(List<List<string>> ranking) => ranking.Where(row => row.Count > 8 && row[3] == "无否决").Select(row => $"{row[0]} {row[1]} {row[4]} {row[7]}");

    private static ScoreSheet Scored(Rubric rubric, string name, string target, int seed) =>
        Scorer.Score(rubric, SampleFacts.Of(rubric, target, seed, known: seed % 2 == 0 ? 100 : 85) with { Subject = name });

    private static ScoreSheet Counting(Rubric rubric, string name, int? faults)
    {
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        if (faults is { } number)
        {
            values["faults"] = new FactValue.Number(number);
        }

        return Scorer.Score(rubric, new SubjectFacts(name, "site", null, values, []));
    }

    private static byte[] Book(Rubric rubric, IReadOnlyList<ScoreSheet> sheets)
    {
        using var stream = new MemoryStream();
        ScoreSheetWorkbook.Write(stream, rubric, [.. Ranking.Of(rubric, sheets).Lists.Select(list => (list.Class ?? "全部", list))]);
        return stream.ToArray();
    }

    private static Rubric Read(string yaml)
    {
        var load = RubricFile.Parse(yaml, "counted.yaml");
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        return load.Rubric!;
    }
}
