using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Constructs;

/// <summary>What is not known is a range, never a zero and never a full mark.</summary>
public sealed class OpenPointsTests
{
    private const string Measures = "faults: {kind: occurrences, name: 错别字}\nbad: {kind: flag, name: 有问题}";

    private static readonly Rubric s_rubric = SmallRubric.Load(SmallRubric.OneIndicator("4", Measures, """
        - id: r1
          words: 逐处扣
          clause: 第1点
          deduct: 0.5
          each: faults
        - id: r2
          words: 有问题不得分
          clause: 第2点
          zero-when: bad
        """));

    [Fact]
    public void Partly_measured_indicator_shows_the_known_deduction_and_the_rest()
    {
        var sheet = Scorer.Score(s_rubric, new FactsBuilder().List("faults", 9, "a", "b").Open("bad", "没有抓到页面").Build());
        var indicator = sheet.Parts[0].Indicators[0];
        Assert.Equal(new ScoreRange(0, 3), indicator.Awarded);
        Assert.Equal(-1, indicator.Entries[0].Points);
        var open = Assert.Single(sheet.OpenPoints);
        Assert.Equal("r2", open.Rule);
        Assert.Equal(3, open.AtStake);
        Assert.Equal("“有问题”未能测定：没有抓到页面", open.Question);
    }

    [Fact]
    public void Incomplete_list_counts_what_it_has_and_leaves_the_rest_open()
    {
        var list = new FactValue.Occurrences([new FactOccurrence("a", "甲", "p1")], 5) { Unsettled = "另有 2 个账号没有数据" };
        var sheet = Scorer.Score(s_rubric, new FactsBuilder().Value("faults", list).Flag("bad", false).Build());
        Assert.Equal(new ScoreRange(0, 3.5m), sheet.Total);
        Assert.Contains("另有 2 个账号没有数据", Assert.Single(sheet.OpenPoints).Question, StringComparison.Ordinal);
    }

    [Fact]
    public void Basis_says_once_what_is_awaited()
    {
        var list = new FactValue.Occurrences([], 5) { Unsettled = "另有 2 个账号没有数据" };
        var entries = Scorer.Score(s_rubric, new FactsBuilder().Value("faults", list).Build()).Parts[0].Indicators[0].Entries;
        Assert.Equal(["错别字：0 处（查 5），未查清：另有 2 个账号没有数据", "缺少度量“有问题”（bad）"], entries.Select(entry => entry.Basis));
        var some = list with { Items = [new FactOccurrence("a", "甲", "p1")] };
        var partly = Scorer.Score(s_rubric, new FactsBuilder().Value("faults", some).Build()).Parts[0].Indicators[0].Entries[0];
        Assert.Equal("错别字：1 处（查 5），未查清：另有 2 个账号没有数据；1 处 × 0.5 = 0.5，扣 0.5", partly.Basis);
    }

    [Fact]
    public void No_basis_of_a_sheet_says_anything_twice()
    {
        var facts = Zhanjiang.CleanSubject.Unit("第二类").Build() with { Values = new Dictionary<string, FactValue>(), Judgements = [] };
        var sheet = Scorer.Score(Zhanjiang.ZhanjiangRubric.Loaded, facts);
        var bases = sheet.Parts.SelectMany(part => part.Indicators).SelectMany(one => one.Entries).Select(entry => entry.Basis).Concat(sheet.Vetoes.Select(veto => veto.Basis)).ToList();
        Assert.All(bases, basis => Assert.Equal(basis.Split('；').Distinct(StringComparer.Ordinal), basis.Split('；')));
        Assert.All(bases, basis => Assert.DoesNotMatch("^；|；；|；$|^未定|暂不计分|^$", basis));
    }

    [Fact]
    public void Wrong_kind_of_fact_is_open_and_reported_by_the_check()
    {
        var facts = new FactsBuilder().Number("faults", 3).Flag("bad", false).Build();
        Assert.Equal(new ScoreRange(0, 4), Scorer.Score(s_rubric, facts).Total);
        Assert.Equal("“错别字”（faults）的种类不对，应当是清单", Assert.Single(SubjectFactsCheck.Verify(s_rubric, facts)));
    }

    [Fact]
    public void Judgement_on_a_measured_rule_replaces_the_measurement()
    {
        var facts = new FactsBuilder().List("faults", 9, "a", "b").Flag("bad", true).Judge("r2", false).Judge("r1", 1m);
        var sheet = Scorer.Score(s_rubric, facts.Build());
        Assert.Equal(ScoreRange.Exactly(3.5m), sheet.Total);
        Assert.Contains("张三 2022-02-15 09:30 认定：现场核查", sheet.Parts[0].Indicators[0].Entries[1].Basis, StringComparison.Ordinal);
    }

    [Fact]
    public void Judgement_on_the_indicator_gives_its_points()
    {
        var sheet = Scorer.Score(s_rubric, new FactsBuilder().Judge("indicator", 2.5m).Build());
        Assert.Equal(ScoreRange.Exactly(2.5m), sheet.Total);
        Assert.Equal("由人直接评定 2.5 分，不按各条规则合计", sheet.Parts[0].Indicators[0].Note);
        Assert.Empty(sheet.OpenPoints);
    }

    [Fact]
    public void Judgement_beyond_the_weight_is_not_taken()
    {
        var sheet = Scorer.Score(s_rubric, new FactsBuilder().Judge("indicator", 4.5m).Build());
        Assert.Equal(new ScoreRange(0, 4), sheet.Total);
        Assert.Contains("未采用", sheet.Parts[0].Indicators[0].Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Newest_judgement_counts()
    {
        var facts = new FactsBuilder().List("faults", 9).Judge("r2", true).Build();
        var later = facts.Judgements[0] with { Answer = new FactValue.Flag(false), At = FactsBuilder.At.AddHours(1) };
        Assert.Equal(ScoreRange.Exactly(4), Scorer.Score(s_rubric, facts with { Judgements = [later, facts.Judgements[0]] }).Total);
    }

    [Fact]
    public void Rule_that_cannot_matter_any_more_is_not_an_open_point()
    {
        var sheet = Scorer.Score(s_rubric, new FactsBuilder().Flag("bad", true).Build());
        Assert.Equal(ScoreRange.Exactly(0), sheet.Total);
        Assert.Empty(sheet.OpenPoints);
    }

    [Fact]
    public void Check_names_unknown_targets_classes_and_judgements()
    {
        var facts = new FactsBuilder("sight", "第九类").Judge("r3", true).Build();
        Assert.Equal(
            ["方案 small 没有名为“sight”的考评对象，可用：site", "认定所指的“r3”不在方案之中，是否想写“r1”"],
            SubjectFactsCheck.Verify(s_rubric, facts));
        Assert.Throws<ArgumentException>(() => Scorer.Score(s_rubric, facts));
    }
}
