using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Tests.Zhanjiang;

namespace Hengjian.Rubrics.Tests.Explanation;

public sealed class DerivationTests
{
    private static readonly Rubric s_small = SmallRubric.Load(SmallRubric.OneIndicator(
        "4",
        "faults: {kind: occurrences, name: 错别字}",
        "- {id: r1, words: 错字, clause: 一（一）, official-text: 每处扣0.5分, deduct: 0.50, each: faults}\n- {id: r2, words: 态度, clause: 二, ask: {kind: flag, question: 好吗？}, deduct: 1, when: not answer}"));

    [Fact]
    public void Derivation_holds_rule_wording_clause_inputs_arithmetic_evidence_and_who_judged()
    {
        var facts = new FactsBuilder().List("faults", 9, "的地", "在再").Judge("r2", false).Build();
        var lines = Lines(s_small, facts, "indicator");
        foreach (var words in new[] { "分值：4", "r1：错字（一（一））", "原文：每处扣0.5分", "错别字", "2 处 × 0.5 = 1", "从满分 4 起 － 1 － 1 ＝ 2", "得分：2", "总分：2 分" })
            Assert.Contains(words, lines, StringComparison.Ordinal);
        var judgement = facts.Judgements.Single();
        Assert.Contains(judgement.By, lines, StringComparison.Ordinal);
    }

    [Theory]
    // What is not known leaves a range; more than the weight is cut; what is unknown to the rubric has no derivation.
    [InlineData(1, "待定：1 条，得分在 2.5 至 3.5 之间")]
    [InlineData(20, "得分：0")]
    public void Range_and_cap_are_said(int faults, string words)
    {
        var facts = new FactsBuilder().List("faults", 90, [.. Enumerable.Range(0, faults).Select(number => $"字{number}")]).Build();
        Assert.Contains(words, Lines(s_small, facts, "indicator"), StringComparison.Ordinal);
        Assert.Empty(Derivation.Of(s_small, facts, Scorer.Score(s_small, facts), "other"));
    }

    [Fact]
    public void Every_indicator_and_veto_item_of_a_real_scheme_has_a_derivation()
    {
        var rubric = ZhanjiangRubric.Loaded;
        var facts = CleanSubject.Unit().Flag("unit.has-accounts", false).Build();
        var sheet = Scorer.Score(rubric, facts);
        foreach (var id in rubric.Indicators.Select(one => one.Id).Concat(rubric.Vetoes.Select(one => one.Id)))
        {
            var lines = Derivation.Of(rubric, facts, sheet, id);
            Assert.NotEmpty(lines);
            Assert.All(lines, line => Assert.False(string.IsNullOrWhiteSpace(line)));
            Assert.Contains(lines, line => line.StartsWith("总分：", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Transferred_weight_and_rescaling_are_said()
    {
        var lines = Lines(ZhanjiangRubric.Loaded, CleanSubject.Unit(accounts: false).Build(), "yearly-reports");
        foreach (var words in new[] { "方案 1，本表 2", "“概况信息”转入 1 分", "× 100 / 85" })
            Assert.Contains(words, lines, StringComparison.Ordinal);
    }

    [Fact]
    public void Vetoed_subject_has_no_points_and_the_derivation_says_why()
    {
        var facts = CleanSubject.Unit().Number("availability.unreachable-ratio", 0.06m).Build();
        var lines = Lines(ZhanjiangRubric.Loaded, facts, "availability");
        Assert.Contains("单项否决", lines, StringComparison.Ordinal);
        Assert.Contains("6%", Lines(ZhanjiangRubric.Loaded, facts, "veto-unreachable"), StringComparison.Ordinal);
    }

    [Theory]
    // What factors, gates, limits and vetoes that limit the grade do is said where it happens.
    [InlineData("reply", "限制：三个月无人管的减半，－ 10")]
    [InlineData("extra", "此部分得 0")]
    [InlineData("lie", "结果：成立")]
    [InlineData("grades.pass", "满 60")]
    [InlineData("v2", "等次不高于良：迟报")]
    public void Limits_are_derived(string id, string words)
    {
        var rubric = SmallRubric.Load(EveryConstruct.Yaml);
        var letters = Enumerable.Range(1, 11).Select(number => new FactOccurrence($"l{number}", $"信{number}", "")
        {
            Fields = new Dictionary<string, FactValue>
            {
                ["sent"] = new FactValue.Date(new DateOnly(2021, 3, 1)),
                ["answered"] = new FactValue.Date(new DateOnly(2021, 6, 1)),
            },
        });
        var facts = new FactsBuilder("unit", "甲类").Value("letters", new FactValue.Occurrences([.. letters], 11)).Number("rate", 0.9m).Flag("serves", true)
            .Judge("v1", false).Judge("v2", true).Judge("lie", true).Judge("extra.1", 3).Build();
        Assert.Contains(words, Lines(rubric, facts, id), StringComparison.Ordinal);
    }

    private static string Lines(Rubric rubric, SubjectFacts facts, string id) => string.Join('\n', Derivation.Of(rubric, facts, Scorer.Score(rubric, facts), id));
}
