using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Tests.Explanation;

/// <summary>What an object below got can be asked of the sheet above it.</summary>
public sealed class ObjectsBelowTests
{
    private static readonly Rubric s_rubric = SmallRubric.Load("""
        rubric: county
        version: "1"
        title: 县区
        source: 测试
        rounding: {digits: 2, at: total}
        targets: [{id: county, title: 县}, {id: account, title: 账号}]
        measures:
          dead: {kind: flag, name: 僵尸账号}
          typos: {kind: occurrences, name: 错字}
        vetoes:
          - {id: veto-dead, target: account, name: 不更新, words: 僵尸账号记 59 分, clause: 一, decides: measured, when: dead, then: {score: 59}}
        parts:
          - id: own
            name: 账号
            target: account
            full: 100
            groups:
              - {id: text, name: 文字, points: 100, indicators: [{id: typing, name: 错字, weight: 100, decides: measured, rules: [{id: typing.1, words: 每处扣 1, clause: 二, deduct: 1, each: typos}]}]}
          - id: whole
            name: 县
            target: county
            full: 100
            groups:
              - {id: accounts, name: 账号, points: 100, indicators: [{id: mean, name: 平均, weight: 100, decides: measured, rules: [{id: mean.1, words: 平均数, clause: 三, award-share: "mean(children.account, item.total) / 100"}]}]}
        grades:
          names: [合格, 不合格]
          pass: {when: target != "county" or points.whole >= 60, otherwise: 不合格, words: 满 60}
        """);

    private static readonly SubjectFacts s_county = new FactsBuilder("county").Build() with
    {
        Subject = "甲县",
        Children =
        [
            new FactsBuilder("account").Flag("dead", false).List("typos", 9, "的地", "在再").Build() with { Subject = "甲县发布" },
            new FactsBuilder("account").Flag("dead", true).Build() with { Subject = "甲县旧号" },
        ],
    };

    [Fact]
    public void Indicator_of_the_objects_below_is_derived_for_each()
    {
        var lines = Lines("typing");
        Assert.Equal("下级“甲县发布”", lines[0]);
        Assert.Contains("  文字·错字（typing）[机器测定]：98 分", lines);
        Assert.Contains("  总分：98 分", lines);
        Assert.Contains("下级“甲县旧号”", lines);
        Assert.Contains("    考评对象被单项否决，不再逐项计分", lines);
        Assert.Contains("总分：78.5 分", lines);
    }

    [Fact]
    public void Veto_item_of_the_objects_below_is_derived_for_each()
    {
        var lines = Lines("veto-dead");
        Assert.Equal(2, lines.Count(line => line.StartsWith("下级“", StringComparison.Ordinal)));
        Assert.Single(lines, line => line == "    结果：成立");
        Assert.Single(lines, line => line == "    结果：不成立");
    }

    [Fact]
    public void Mean_names_what_it_is_made_of() =>
        Assert.Contains("    输入：所属的账号 ＝ 2 个（甲县发布 98、甲县旧号 59）", Lines("mean"));

    [Fact]
    public void Pass_line_says_whether_it_is_reached()
    {
        Assert.Contains("  结果：达到", Lines("grades.pass"));
        var poor = s_county with { Children = [s_county.Children[1]] };
        Assert.Contains("  结果：未达到", Derivation.Of(s_rubric, poor, Scorer.Score(s_rubric, poor), "grades.pass"));
    }

    [Fact]
    public void Whole_derivation_tells_everything_once()
    {
        var lines = WholeDerivation.Of(s_rubric, s_county, Scorer.Score(s_rubric, s_county));
        Assert.Single(lines, line => line == "总分：78.5 分");
        Assert.Single(lines, line => line == "  总分：98 分");
        Assert.Single(lines, line => line.Contains("（typing）", StringComparison.Ordinal));
        Assert.Equal(2, lines.Count(line => line.Contains("veto-dead", StringComparison.Ordinal)));
        Assert.DoesNotContain(lines, line => line.Contains("不评这一部分", StringComparison.Ordinal) || line.Contains("没有评这一条", StringComparison.Ordinal));
        Assert.False(string.IsNullOrEmpty(lines[0]) || string.IsNullOrEmpty(lines[^1]));
    }

    private static IReadOnlyList<string> Lines(string id) => Derivation.Of(s_rubric, s_county, Scorer.Score(s_rubric, s_county), id);
}
