using System.Globalization;
using Hengjian.Documents;
using Hengjian.Reports.Rubrics;
using Hengjian.Reports.Tests.Cycles;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Tests.Rubrics;

public sealed class ScoreSheetWorkbookTests
{
    private const string Effects = """
        rubric: small
        version: "1"
        title: 小方案
        source: 测试
        rounding: {digits: 2, at: indicator}
        transferred-deductions: fixed
        double: allowed
        targets: [{id: site, title: 网站}]
        measures:
          faults: {kind: occurrences, name: 错别字}
          late: {kind: flag, name: 迟报}
          bad: {kind: flag, name: 造假}
          done: {kind: number, share: true, name: 完成率}
        parts:
          - id: base
            name: 基础
            target: site
            full: 10
            down-to: -20
            groups:
              - id: group
                name: 一级
                points: 10
                indicators:
                  - id: halved
                    name: 起评
                    weight: 4
                    decides: measured
                    rules:
                      - {id: h1, words: 错字每处扣, clause: 一, deduct: 10%, each: faults}
                      - {id: h2, words: 迟报减半, clause: 二, factor: 50%, when: late}
                      - {id: h3, words: 造假最高得 1, clause: 三, ceiling: 1, when: bad}
                  - id: line
                    name: 线性
                    weight: 6
                    decides: assisted
                    rules:
                      - {id: l1, words: 完成率, clause: 四, linear: {of: done, floor: 60%, full: 100%}}
                      - {id: l2, words: 造假不得分, clause: 五, zero-when: bad}
                  - id: minus
                    name: 未整改
                    weight: 0
                    down-to: -10
                    start: zero
                    decides: judged
                    rules:
                      - {id: m1, words: 未整改每项扣 3, clause: 六, ask: {kind: count, name: 未整改, question: 几项？}, deduct: 3, each: answer}
        """;

    [Fact]
    public void Same_sheet_gives_the_same_bytes() => Assert.Equal(Bytes(Small(), Sheet(3, true, false, 0.8m, 2)), Bytes(Small(), Sheet(3, true, false, 0.8m, 2)));

    [Fact]
    public void Sheet_of_another_version_is_refused() =>
        Assert.Throws<ArgumentException>(() => Bytes(Small(), Sheet(1, false, false, 1, 0) with { Version = "2" }));

    [Fact]
    public void Settled_points_are_formulas_down_to_the_rules()
    {
        var sheet = Sheet(3, true, false, 0.81m, 1);
        Assert.Equal(ScoreRange.Exactly(1.55m), sheet.Total);
        var formulas = Calculator.Formulas(Bytes(Small(), sheet)).Select(one => (one.Formula, one.Cached)).ToList();
        Assert.Contains(("ROUND(MAX(-20,MIN(C5,C5+SUM(F5)))*0.5,2)", "1.4"), formulas);
        Assert.Contains(("ROUND(IF(MIN(0,F9)&lt;0,0,MAX(-20,MIN(C8,SUM(F8,F9)))),2)", "3.15"), formulas);
        Assert.Contains(("ROUND(MAX(-10,MIN(C10,SUM(F10))),2)", "-3"), formulas);
    }

    [CalcFact]
    public async Task Calc_reckons_the_values_that_stand_in_the_file()
    {
        foreach (var sheet in new[] { Sheet(3, true, false, 0.81m, 1), Sheet(1, true, true, 0.9m, 2), Sheet(0, false, true, null, null), Sheet(50, false, false, 0.2m, 9), Sheet(2, null, null, 0.7m, null) })
        {
            await Calculator.AssertReckonedAsync(Bytes(Small(), sheet));
        }
    }

    [CalcFact]
    public async Task Calc_reckons_sheets_of_the_shipped_rubric()
    {
        var rubric = RubricFile.Load(RubricWorkbookTests.PathOf("zhanjiang-2021.yaml")).Rubric!;
        for (var seed = 0; seed < 4; seed++)
        {
            await Calculator.AssertReckonedAsync(Bytes(rubric, Scorer.Score(rubric, SampleFacts.Of(rubric, "site", seed, known: seed % 2 == 0 ? 100 : 80))));
        }
    }

    [CalcFact]
    public async Task Numbers_typed_over_what_waits_lead_to_the_total_that_scoring_gives()
    {
        var bytes = Bytes(Small(), Sheet(2, false, false, 0.8m, null));
        var before = (await Calculator.ReckonAsync(bytes))["评分表"];
        Assert.Equal(["待定", "0", "6.2"], TotalOf(before));
        var row = before.FindIndex(cells => cells.Count > 5 && cells[3] == "未整改每项扣 3") + 1;
        var after = (await Calculator.ReckonAsync(Calculator.Typed(bytes, 1, new CellAddress(row, 6), -6)))["评分表"];
        Assert.Equal(Sheet(2, false, false, 0.8m, 2).Total, ScoreRange.Exactly(decimal.Parse(TotalOf(after)[0], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Every_settled_indicator_of_many_sheets_has_a_formula()
    {
        var rubric = RubricFile.Load(RubricWorkbookTests.PathOf("zhanjiang-2021.yaml")).Rubric!;
        for (var seed = 0; seed < 40; seed++)
        {
            var sheet = Scorer.Score(rubric, SampleFacts.Of(rubric, "site", seed, known: 90));
            var lost = sheet.Parts.SelectMany(part => part.Indicators).Where(one => one is { Applied: true, Awarded.IsSettled: true, Entries.Count: > 0 } && IndicatorFormula.Of(rubric, sheet, one) is null);
            Assert.Empty(lost.Select(one => one.Id));
        }
    }

    [Theory]
    [MemberData(nameof(RubricWorkbookTests.Shipped), MemberType = typeof(RubricWorkbookTests))]
    public void Sheet_of_any_shipped_rubric_is_written(string file)
    {
        var rubric = RubricFile.Load(RubricWorkbookTests.PathOf(file)).Rubric!;
        foreach (var (target, seed) in rubric.Targets.SelectMany(target => Enumerable.Range(0, 6).Select(seed => (target.Id, seed))))
        {
            var sheet = Scorer.Score(rubric, SampleFacts.Of(rubric, target, seed, known: 50 + (seed * 10)));
            var rows = Workbooks.Read(Bytes(rubric, sheet), "a.xlsx").Sheets[0].Rows;
            Assert.Contains(rows, row => row[0] == (sheet.Total is not null ? "总分" : sheet.Verdict == SheetVerdict.Vetoed ? "有单项否决项，不评分" : "方案对这类考评对象不计分"));
        }
    }

    [Fact]
    public void Vetoed_sheet_says_that_nothing_is_scored()
    {
        var rubric = RubricFile.Load(RubricWorkbookTests.PathOf("zhanjiang-2021.yaml")).Rubric!;
        var sheet = Scorer.Score(rubric, new SubjectFacts("市某局", "site", "第二类", new Dictionary<string, FactValue> { ["home.updates-2w"] = new FactValue.Number(0) }, []));
        var rows = Workbooks.Read(Bytes(rubric, sheet), "a.xlsx").Sheets[0].Rows;
        Assert.Contains(rows, row => row[0] == "有单项否决项，不评分");
    }

    private static List<string> TotalOf(List<List<string>> rows) => rows.Single(row => row is ["总分", ..])[6..9];

    private static Rubric Small()
    {
        var load = RubricFile.Parse(Effects, "small.yaml");
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        return load.Rubric!;
    }

    private static ScoreSheet Sheet(int faults, bool? late, bool? bad, decimal? done, int? left)
    {
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal)
        {
            ["faults"] = new FactValue.Occurrences([.. Enumerable.Range(0, faults).Select(at => new FactOccurrence($"f{at}", "错", ""))], faults),
        };
        if (late is { } one)
        {
            values["late"] = new FactValue.Flag(one);
        }

        if (bad is { } two)
        {
            values["bad"] = new FactValue.Flag(two);
        }

        if (done is { } share)
        {
            values["done"] = new FactValue.Number(share);
        }

        var judged = left is { } number ? new[] { new Judgement("m1", new FactValue.Number(number), "张三", new DateTimeOffset(2022, 2, 15, 9, 0, 0, TimeSpan.FromHours(8)), "", []) } : [];
        return Scorer.Score(Small(), new SubjectFacts("市某局", "site", null, values, judged));
    }

    private static byte[] Bytes(Rubric rubric, ScoreSheet sheet)
    {
        using var stream = new MemoryStream();
        ScoreSheetWorkbook.Write(stream, rubric, sheet);
        return stream.ToArray();
    }
}
