using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Effects;

/// <summary>An entry of a sheet says its inputs, its arithmetic and its judgements one by one, and a rubric says its effects in words.</summary>
public sealed class EntryTests
{
    private const string Rate = "rate: {kind: number, share: true, name: 满意率}";

    [Fact]
    public void Entry_holds_inputs_arithmetic_and_official_text()
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("10", Rate, "- {id: r1, words: 规则, clause: 一, official-text: 原文, shortfall: {of: rate, target: 95%, per: 1%, lose: 10%, steps: linear}}"));
        var entry = Scorer.Score(rubric, new FactsBuilder().Value("rate", new FactValue.Number(0.8818m) { Basis = "问卷 220 份" }).Build()).Parts[0].Indicators[0].Entries[0];
        Assert.Equal([new ScoreInput("rate", "满意率", "88.18%", "问卷 220 份")], entry.Inputs);
        Assert.Equal("低于目标 6.82 个百分点，每 1 个百分点扣 10%，扣 68.2%，10 × 68.2% = 6.82", entry.Arithmetic);
        Assert.Equal($"满意率：88.18%（问卷 220 份）；{entry.Arithmetic}", entry.Basis);
        Assert.Equal("原文", entry.OfficialText);
        Assert.Equal(-6.82m, entry.Points);
        Assert.Empty(entry.Judgements);
    }

    [Fact]
    public void Entry_holds_the_judgements_it_used()
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("10", "", "- {id: r1, words: 规则, clause: 一, levels: {steps: [{id: good, meaning: 好, award: 10}, {id: poor, meaning: 差, award: 0}]}}"));
        var entry = Scorer.Score(rubric, new FactsBuilder().Judge("r1", new FactValue.Choice("good")).Build()).Parts[0].Indicators[0].Entries[0];
        Assert.Equal("张三", Assert.Single(entry.Judgements).By);
        Assert.Equal([new ScoreInput("r1", "人工认定", "好", "张三 2022-02-15 09:30 认定：现场核查")], entry.Inputs);
        Assert.Equal("人工认定：好（张三 2022-02-15 09:30 认定：现场核查）；“好”得 10", entry.Basis);
    }

    [Theory]
    [InlineData("mid", 7, null)]
    [InlineData("mid", 9, "r1：“中”在 60% 至 80%（6 至 8 分）之间给分，所给的 9 分不在其中，请重新认定")]
    [InlineData("good", 9, "r1：“好”的分值已定，不用再给 9 分")]
    public void Points_inside_a_level_are_checked_with_the_facts(string level, int number, string? fault)
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("10", "", "- {id: r1, words: 规则, clause: 一, levels: {steps: [{id: good, meaning: 好, award: 10}, {id: mid, meaning: 中, from: 60%, to: 80%}]}}"));
        var facts = new FactsBuilder().Judge("r1", new FactValue.Choice(level) { Number = number }).Build();
        Assert.Equal(fault is null ? [] : [fault], SubjectFactsCheck.Verify(rubric, facts));
    }

    [Fact]
    public void Judgement_on_a_measured_rule_stands_for_its_value()
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("8", Rate, "- {id: r1, words: 规则, clause: 一, linear: {of: rate, floor: 60%, full: 100%}}"));
        var sheet = Scorer.Score(rubric, new FactsBuilder().Number("rate", 0.1m).Judge("r1", 0.844m).Build());
        Assert.Equal(ScoreRange.Exactly(4.88m), sheet.Total);
        Assert.Equal("张三", Assert.Single(sheet.Parts[0].Indicators[0].Entries[0].Judgements).By);
    }

    [Fact]
    public void Factor_and_ceiling_show_what_they_took()
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("8", Rate + "\nbad: {kind: flag, name: 没有指标值}", "- {id: r1, words: 规则, clause: 一, proportion: rate}\n- {id: r2, words: 起评分, clause: 一, factor: 50%, when: bad}\n- {id: r3, words: 封顶, clause: 一, ceiling: 3, when: bad}"));
        var entries = Scorer.Score(rubric, new FactsBuilder().Number("rate", 1).Flag("bad", true).Build()).Parts[0].Indicators[0].Entries;
        Assert.Equal([8m, -4m, -1m], entries.Select(entry => entry.Points));
        var clear = Scorer.Score(rubric, new FactsBuilder().Number("rate", 1).Flag("bad", false).Build()).Parts[0].Indicators[0];
        Assert.Equal(8, clear.Awarded.Lowest);
        Assert.Equal(["没有指标值：否；得分不打折", "没有指标值：否；不设上限"], clear.Entries.Skip(1).Select(entry => entry.Basis));
    }

    public static TheoryData<string, string> Words() => new()
    {
        { "award-share: rate / 2\n  at-most: 40%", "算：得分值 ×（满意率 ÷ 2），最多分值的 40%" },
        { "proportion: rate", "算：满意率，达到 100% 得分值的 100%，不到的按比例得" },
        { "linear: {of: rate, floor: 60%, full: 100%}", "算：满意率：没有超过 60% 不得分，达到 100% 得满分，中间按比例得" },
        { "shortfall: {of: rate, target: 95%, per: 1%, lose: 10%, steps: started}", "算：满意率，低于目标 95% 的，每低 1 个百分点扣分值的 10%；不足一步按一步算" },
        { "tiers: {of: rate, steps: [{from: 90%, award: 8}, {below: 90%, from: 60%, award: 50%}, {otherwise: true, award: 0}]}", "算：满意率：达到 90% 得 8；达到 60%、不到 90% 得分值的 50%；其余情形 不得分" },
        { "deduct: 10%\n  each: rate * 10\n  at-most: 5", "算：满意率 × 10，每处扣分值的 10%，最多 5" },
        { "ceiling: 3\n  when: rate < 60%", "算：满意率 ＜ 60% → 本项最高得 3" },
        { "factor: 50%\n  when: rate < 60%", "算：满意率 ＜ 60% → 其余各条合计后乘以 50%" },
    };

    [Theory]
    [MemberData(nameof(Words))]
    public void Effect_is_said_in_words(string effect, string words)
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("8", Rate, $"- id: r1\n  words: 规则\n  clause: 一\n  {effect}"));
        Assert.Contains(RubricExplanation.Of(rubric).Lines, line => line.Trim() == words);
    }

    [Fact]
    public void Levels_and_checklists_are_said_in_words()
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("8", "", "- {id: r1, words: 规则, clause: 一, levels: {steps: [{id: a, meaning: 达成, from: 80%, to: 100%}, {id: b, meaning: 未达成, award: 0}]}}\n- {id: r2, words: 清单, clause: 二, checklist: [{id: a, words: 有制度, points: 1}]}"));
        var lines = RubricExplanation.Of(rubric).Lines.Select(line => line.Trim()).ToList();
        Assert.Contains("算：由人选档：达成 80% 至 100%；未达成不得分", lines);
        Assert.Contains("r2.a：有制度（二）", lines);
        Assert.Contains(lines, line => line.StartsWith("问", StringComparison.Ordinal) && line.Contains("是否符合：有制度", StringComparison.Ordinal));
    }
}
