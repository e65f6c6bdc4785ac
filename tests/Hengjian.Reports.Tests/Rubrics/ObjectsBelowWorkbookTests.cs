using Hengjian.Documents;
using Hengjian.Reports.Rubrics;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Tests.Rubrics;

/// <summary>The workbook of score sheets for subjects with objects below them, and for weights that no two digits hold.</summary>
public sealed class ObjectsBelowWorkbookTests
{
    private const string County = """
        rubric: county
        version: "1"
        title: 县区
        source: 测试
        rounding: {digits: 2, at: indicator}
        transferred-deductions: fixed
        targets: [{id: county, title: 县}, {id: account, title: 账号}]
        measures:
          serves: {kind: flag, name: 有服务职能}
          rate: {kind: number, share: true, name: 比率}
        parts:
          - id: own
            name: 账号
            target: account
            full: 100
            remove: [{groups: [services], when: not serves, then: spread, words: 没有服务职能, clause: 一}]
            groups:
              - id: others
                name: 其余
                points: 80
                indicators:
                  - {id: a, name: 甲, weight: 30, decides: measured, rules: [{id: a1, words: 按比例, clause: 一, proportion: rate}]}
                  - {id: b, name: 乙, weight: 20, decides: measured, rules: [{id: b1, words: 按比例, clause: 一, proportion: rate}]}
                  - {id: c, name: 丙, weight: 30, decides: measured, rules: [{id: c1, words: 按比例, clause: 一, proportion: rate}]}
              - {id: services, name: 服务, points: 20, indicators: [{id: d, name: 丁, weight: 20, decides: measured, rules: [{id: d1, words: 按比例, clause: 一, proportion: rate}]}]}
          - id: whole
            name: 县
            target: county
            full: 100
            groups:
              - {id: accounts, name: 账号, points: 100, indicators: [{id: mean, name: 平均, weight: 100, decides: measured, rules: [{id: mean.1, words: 平均数, clause: 三, award-share: "mean(children.account, item.total) / 100"}]}]}
        grades:
          names: [合格, 不合格]
          pass: {when: target != "county" or points.whole >= 60, otherwise: 不合格, words: 满 60}
        """;

    private static readonly Rubric s_rubric = RubricFile.Parse(County, "county.yaml").Rubric!;

    [Fact]
    public void Objects_below_have_sheets_of_their_own_with_the_name_of_the_one_above()
    {
        using var stream = new MemoryStream();
        ScoreSheetWorkbook.Write(stream, s_rubric, Sheet(0.5m));
        var book = Workbooks.Read(stream.ToArray(), "a.xlsx");
        Assert.Equal("评分表", book.Sheets[0].Name);
        Assert.Contains(book.Sheets[1].Rows, row => Enumerable.Range(0, 10).Any(column => row[column].Contains("甲县／甲县发布", StringComparison.Ordinal)));
        var limits = book.Sheets.Single(sheet => sheet.Name == "否决与限制").Rows.SelectMany(row => Enumerable.Range(0, 8).Select(column => row[column])).ToList();
        Assert.Contains(limits, text => text.StartsWith("甲县", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0.5)]
    public void Weight_that_rounding_would_pass_has_a_formula_that_keeps_it(double rate)
    {
        var sheet = Sheet((decimal)rate).Children[0];
        Assert.All(sheet.Parts[0].Indicators.Where(one => one.Weight > 0), one => Assert.StartsWith("MIN(W,ROUND(", IndicatorFormula.Of(s_rubric, sheet, one)!.Over("W", _ => "X"), StringComparison.Ordinal));
    }

    private static ScoreSheet Sheet(decimal rate)
    {
        var account = new SubjectFacts("甲县发布", "account", null, new Dictionary<string, FactValue> { ["serves"] = new FactValue.Flag(false), ["rate"] = new FactValue.Number(rate) }, []);
        return Scorer.Score(s_rubric, new SubjectFacts("甲县", "county", null, new Dictionary<string, FactValue>(), []) { Children = [account] });
    }
}
