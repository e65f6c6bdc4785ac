using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Facts;

/// <summary>Facts beyond their limits are faults, and until they are corrected they are open.</summary>
public sealed class SubjectFactsCheckTests
{
    private static readonly Rubric s_rubric = SmallRubric.Load(SmallRubric.OneIndicator("4", """
        rate: {kind: number, share: true, name: 满意率}
        change: {kind: number, name: 变动, at-least: -5, at-most: 5}
        days: {kind: number, name: 天数}
        word: {kind: text, name: 结论, one-of: [合格, 不合格]}
        on: {kind: date, name: 更新日期}
        list: {kind: occurrences, name: 清单, fields: {missing: number, at: date, place: text}}
        """, """
        - {id: r1, words: 一, clause: 一, deduct: 1, when: 'rate < 90% and change < 0 and days > 3 and word = "不合格" and on < date("2022-01-01") and count(where(list, item.missing > 3 and item.at > on and item.place = "home")) > 1'}
        """));

    public static TheoryData<string, FactValue, string> Faults() => new()
    {
        { "rate", new FactValue.Number(95), "“满意率”（rate）的 95 超出 0 至 1，是否写错了单位（占比写小数，95% 写 0.95）" },
        { "rate", new FactValue.Number(-0.1m), "“满意率”（rate）的 -0.1 超出 0 至 1，是否写错了单位（占比写小数，95% 写 0.95）" },
        { "change", new FactValue.Number(5.01m), "“变动”（change）的 5.01 超出 -5 至 5，是否写错了单位" },
        { "days", new FactValue.Number(-1), "“天数”（days）的 -1 超出下限 0，是否写错了单位" },
        { "word", new FactValue.Text("合"), "“结论”（word）没有取值“合”，可取：合格、不合格" },
        { "word", new FactValue.Flag(true), "“结论”（word）的种类不对，应当是文字" },
        { "on", new FactValue.Text("2022-01-01"), "“更新日期”（on）的种类不对，应当是日期" },
        { "list", List("missing", new FactValue.Text("四")), "“清单”（list）的条目“甲”的“missing”的种类不对，应当是数值" },
        { "list", List("missing", new FactValue.Number(-1)), "“清单”（list）的条目“甲”的“missing”的 -1 超出下限 0，是否写错了单位" },
        { "list", List("at", new FactValue.Text("昨天")), "“清单”（list）的条目“甲”的“at”的种类不对，应当是日期" },
        { "list", List("plase", new FactValue.Text("home")), "“清单”（list）的条目“甲”有方案没有列出的字段“plase”，是否想写“place”" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Wrong_fact_is_reported_and_stays_open(string measure, FactValue value, string fault)
    {
        Assert.Equal(fault, Assert.Single(SubjectFactsCheck.Verify(s_rubric, Right().Value(measure, value).Build())));
        var kept = SubjectFactsCheck.Verify(s_rubric, new FactsBuilder().Build() with { Children = [Right().Value(measure, value).Build()] });
        Assert.Equal($"下级“测试单位”：{fault}", Assert.Single(kept));
    }

    [Fact]
    public void Right_facts_pass()
    {
        Assert.Empty(SubjectFactsCheck.Verify(s_rubric, Right().Build()));
        Assert.Equal(RuleOutcome.Triggered, Scorer.Score(s_rubric, Right().Build()).Parts[0].Indicators[0].Entries[0].Outcome);
    }

    [Fact]
    public void Wrong_fact_is_neither_zero_nor_full()
    {
        var sheet = Scorer.Score(s_rubric, Right().Number("rate", 95).Build());
        Assert.Equal(new ScoreRange(3, 4), sheet.Total);
        Assert.Contains("是否写错了单位", Assert.Single(sheet.OpenPoints).Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_item_faults_are_counted()
    {
        var items = Enumerable.Range(10, 30).Select(i => new FactOccurrence($"f{i}", $"第 {i} 处", "") { Fields = new Dictionary<string, FactValue> { ["x"] = new FactValue.Number(1) } }).ToList();
        var faults = SubjectFactsCheck.Verify(s_rubric, Right().Value("list", new FactValue.Occurrences(items, 30)).Build());
        Assert.Equal(21, faults.Count);
        Assert.Equal("“清单”（list）的条目另有 10 处字段问题", faults[^1]);
    }

    [Fact]
    public void Children_weights_and_exclusions_are_checked()
    {
        var facts = Right().Build() with { Exclusions = [new(new(2022, 2, 1), new(2022, 1, 1), "停机", [])], Weight = -1 };
        Assert.Equal(["不计入考核的时段“停机”的最后一天在第一天之前", "权重不能小于 0"], SubjectFactsCheck.Verify(s_rubric, facts));
        var deep = Right().Build();
        for (var level = 0; level < 4; level++)
            deep = Right().Build() with { Children = [deep] };
        Assert.EndsWith("下级最多 3 层", Assert.Single(SubjectFactsCheck.Verify(s_rubric, deep)), StringComparison.Ordinal);
    }

    private static FactsBuilder Right()
    {
        var fields = new Dictionary<string, FactValue> { ["missing"] = new FactValue.Number(4), ["at"] = new FactValue.Text("2021-12-31"), ["place"] = new FactValue.Text("home") };
        return new FactsBuilder().Number("rate", 0.5m).Number("change", -1).Number("days", 4).Value("word", new FactValue.Text("不合格")).Value("on", new FactValue.Date(new(2021, 5, 1)))
            .Value("list", new FactValue.Occurrences([new("a", "甲", "") { Fields = fields }, new("b", "乙", "") { Fields = fields }], 2));
    }

    private static FactValue.Occurrences List(string field, FactValue value) => new([new("a", "甲", "") { Fields = new Dictionary<string, FactValue> { [field] = value } }], 1);
}
