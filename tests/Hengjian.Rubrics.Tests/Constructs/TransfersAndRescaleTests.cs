using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Constructs;

/// <summary>Constructs 23 to 29, 37, 40, 47, 61: chains, removals, bonus, grades and rounding on a rubric of five indicators.</summary>
public sealed class TransfersAndRescaleTests
{
    private const string Text = """
        rubric: small
        version: "1"
        title: 小方案
        source: 测试
        rounding: {digits: 1, at: {option: round}}
        transferred-deductions: fixed
        double: refused
        targets:
          - {id: site, title: 网站}
        options:
          - id: round
            question: 在哪里取整？
            default: total
            choices: [{id: total, meaning: 总分}, {id: part, meaning: 部分}, {id: indicator, meaning: 指标}]
        measures:
          has.a: {kind: flag, name: 有甲}
          has.b: {kind: flag, name: 有乙}
          has.group: {kind: flag, name: 有丙类}
          faults.c: {kind: occurrences, name: 丙错}
          faults.e: {kind: occurrences, name: 戊错}
        parts:
          - id: base
            name: 基础
            target: site
            full: 10
            remove:
              - {groups: [second], when: not has.group, then: rescale, words: 没有丙类, clause: 说明}
            rescale: {to: 10, from: remaining}
            groups:
              - id: first
                name: 甲类
                points: 7
                indicators:
                  - id: a
                    name: 甲
                    weight: 3
                    decides: measured
                    applies: {when: has.a}
                    otherwise: [{transfer: [b, c], words: 没有甲}]
                    rules: [{id: a1, words: 甲, clause: 一, deduct: 1, each: faults.e}]
                  - id: b
                    name: 乙
                    weight: 2
                    decides: measured
                    applies: {when: has.b}
                    otherwise: [{transfer: [c], words: 没有乙}]
                    rules: [{id: b1, words: 乙, clause: 二, zero-when: not has.b}]
                  - id: c
                    name: 丙
                    weight: 2
                    decides: measured
                    rules: [{id: c1, words: 丙, clause: 三, deduct: 0.25, each: faults.c}]
              - id: second
                name: 丁类
                points: 3
                indicators:
                  - id: e
                    name: 戊
                    weight: 3
                    decides: measured
                    rules: [{id: e1, words: 戊, clause: 四, deduct: 1, each: faults.e}]
          - id: bonus
            name: 加分
            target: site
            full: 2
            groups:
              - id: extra
                name: 加
                points: 2
                indicators:
                  - id: f
                    name: 己
                    weight: 2
                    decides: judged
                    rules: [{id: f1, words: 己, clause: 五, ask: {kind: points, at-most: 2, question: 几分}, award-amount: answer}]
        grades:
          names: [好, 中, 差]
          vetoed: 差
          bands: [{grade: 好, from: 9}, {grade: 中, from: 6}, {grade: 差, from: 0}]
        """;

    private static readonly Rubric s_rubric = SmallRubric.Load(Text);

    [Theory]
    [InlineData(true, true, "a=3 b=2 c=2 e=3")]
    [InlineData(false, true, "a=0 b=3.5 c=3.5 e=3")]
    [InlineData(true, false, "a=3 b=0 c=4 e=3")]
    [InlineData(false, false, "a=0 b=0 c=7 e=3")]
    public void Transfers_split_and_chain(bool a, bool b, string weights)
    {
        var sheet = Scorer.Score(s_rubric, Facts().Flag("has.a", a).Flag("has.b", b).Build());
        Assert.Equal(weights, string.Join(' ', sheet.Parts[0].Indicators.Select(one => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{one.Id}={one.Weight:0.##}"))));
        Assert.Equal(ScoreRange.Exactly(10), sheet.Parts[0].Awarded);
    }

    [Fact]
    public void Cap_comes_before_the_rescale()
    {
        var facts = Facts().Flag("has.group", false).List("faults.c", 99, [.. Enumerable.Range(0, 40).Select(i => $"x{i}")]);
        var sheet = Scorer.Score(s_rubric, facts.Build());
        Assert.Equal("没有丙类；5 × 10 / 7 = 7.142857", sheet.Parts[0].Arithmetic);
        Assert.Equal(ScoreRange.Exactly(8.1m), sheet.Total);
        Assert.Equal(ScoreRange.Exactly(7.1m), Scorer.Score(s_rubric, facts.Build(), Round("part")).Parts[0].Awarded);
    }

    /// <summary>1.75 is 1.8 with one digit; 4.75 × 10 / 7 is 6.785714… and 4.8 × 10 / 7 is 6.857142….</summary>
    [Theory]
    [InlineData("total", 1.75, 6.8, "4.75 × 10 / 7 = 6.785714")]
    [InlineData("part", 1.75, 6.8, "4.75 × 10 / 7 = 6.8")]
    [InlineData("indicator", 1.8, 6.9, "4.8 × 10 / 7 = 6.9")]
    public void Printed_points_of_a_rescaled_part_have_the_stated_digits(string place, double indicator, double part, string arithmetic)
    {
        var facts = Facts().Flag("has.group", false).List("faults.c", 9, "x").List("faults.e", 9, "y", "z");
        var sheet = Scorer.Score(s_rubric, facts.Judge("f1", 0.04m).Build(), Round(place));
        Assert.Equal((decimal)indicator, sheet.Parts[0].Indicators[2].Awarded.Lowest);
        Assert.Equal(ScoreRange.Exactly((decimal)part), sheet.Parts[0].Awarded);
        Assert.EndsWith(arithmetic, sheet.Parts[0].Arithmetic, StringComparison.Ordinal);
        Assert.Equal((decimal)part, sheet.Total!.Value.Lowest);
    }

    [Fact]
    public void Total_that_alone_is_rounded_adds_exact_parts()
    {
        var facts = Facts().Flag("has.group", false).List("faults.c", 9, "x").List("faults.e", 9, "y", "z").Judge("f1", 0.06m);
        Assert.Equal(ScoreRange.Exactly(6.8m), Scorer.Score(s_rubric, facts.Build(), Round("total")).Total);
        Assert.Equal([6.8m, 0.1m], Scorer.Score(s_rubric, facts.Build(), Round("total")).Parts.Select(one => one.Awarded.Lowest));
    }

    [Theory]
    [InlineData("total", 10.8)]
    [InlineData("part", 10.8)]
    [InlineData("indicator", 10.8)]
    public void Half_is_rounded_up_at_the_chosen_place(string place, double total)
    {
        var sheet = Scorer.Score(s_rubric, Facts().List("faults.c", 9, "x").Judge("f1", 1m).Build(), Round(place));
        Assert.Equal(ScoreRange.Exactly((decimal)total), sheet.Total);
        Assert.Equal(place == "indicator" ? 1.8m : 1.75m, sheet.Parts[0].Indicators[2].Awarded.Lowest);
    }

    [Fact]
    public void Bonus_has_no_condition_and_can_lead_above_the_full_mark()
    {
        var sheet = Scorer.Score(s_rubric, Facts().Judge("f1", 2m).Build());
        Assert.Equal(ScoreRange.Exactly(12), sheet.Total);
        Assert.Equal("好", sheet.Grade);
    }

    [Fact]
    public void Grade_is_open_while_the_range_reaches_over_an_edge()
    {
        Assert.Null(Scorer.Score(s_rubric, Facts().List("faults.c", 9, [.. Enumerable.Range(0, 8).Select(i => $"x{i}")]).Without("f1").Build()).Grade);
        Assert.Equal("好", Scorer.Score(s_rubric, Facts().Without("f1").Build()).Grade);
    }

    [Fact]
    public void Removal_that_is_open_gives_the_range_of_both_cases()
    {
        var facts = Facts().Open("has.group", "登记表没有写").List("faults.e", 9, "x", "y");
        var sheet = Scorer.Score(s_rubric, facts.Build());
        Assert.Equal(new ScoreRange(7.1m, 8m), sheet.Parts[0].Awarded);
        Assert.Contains(sheet.OpenPoints, point => point.Rule == "has.group" && point.AtStake == 3);
        Assert.Contains("是否检查未定", sheet.Parts[0].Arithmetic, StringComparison.Ordinal);
    }

    [Fact]
    public void Fact_is_deducted_once_in_the_order_of_the_rubric()
    {
        var sheet = Scorer.Score(s_rubric, Facts().List("faults.e", 9, "x").Build());
        Assert.Equal(2, sheet.Parts[0].Indicators[0].Awarded.Lowest);
        Assert.Equal(3, sheet.Parts[0].Indicators[3].Awarded.Lowest);
    }

    [Fact]
    public void Fact_is_not_spent_by_an_indicator_that_does_not_apply()
    {
        var sheet = Scorer.Score(s_rubric, Facts().Flag("has.a", false).List("faults.e", 9, "x").Build());
        Assert.Equal(ScoreRange.Exactly(2), sheet.Parts[0].Indicators[3].Awarded);
    }

    [Fact]
    public void Fact_that_may_have_been_spent_leaves_a_range()
    {
        var sheet = Scorer.Score(s_rubric, Facts().Open("has.a", "未知").List("faults.e", 9, "x").Build());
        Assert.Equal(new ScoreRange(2, 3), sheet.Parts[0].Indicators[3].Awarded);
    }

    [Fact]
    public void Unknown_option_and_choice_are_refused_in_words()
    {
        var fault = Assert.Throws<ArgumentException>(() => Scorer.Score(s_rubric, Facts().Build(), new Dictionary<string, string> { ["rounds"] = "x", ["round"] = "totl" }));
        Assert.StartsWith("选项“round”没有取值“totl”，可取：total、part、indicator；方案 small 没有选项“rounds”，是否想写“round”", fault.Message, StringComparison.Ordinal);
    }

    private static FactsBuilder Facts() => new FactsBuilder()
        .Flag("has.a", true).Flag("has.b", true).Flag("has.group", true)
        .List("faults.c", 9).List("faults.e", 9).Judge("f1", 1m);

    private static Dictionary<string, string> Round(string place) => new() { ["round"] = place };
}
