using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Constructs;

/// <summary>Constructs 41, 42 and 44: a score made of the scores of the objects below.</summary>
public sealed class CompositeTests
{
    /// <summary>ZQ19: three accounts, one vetoed with the fixed score 59; the county gets the mean or the minimum.</summary>
    [Theory]
    [InlineData("mean(children.account, item.total)", 80.67)]
    [InlineData("least(children.account, item.total)", 59)]
    [InlineData("most(children.account, item.total)", 95)]
    [InlineData("sum(children.account, item.total) / count(children.account)", 80.67)]
    public void Accounts_make_the_score_of_the_county(string formula, double total)
    {
        var sheet = Scorer.Score(Load(formula, veto: "{score: 59}"), Unit(Account("甲", 95), Account("乙", 88), Account("丙", 99, dead: true)));
        Assert.Equal(ScoreRange.Exactly((decimal)total), sheet.Total);
        Assert.Equal([95, 88, 59], sheet.Children.Select(child => child.Total!.Value.Lowest));
        Assert.Equal(["甲", "乙", "丙"], sheet.Children.Select(child => child.Subject));
        Assert.Equal(SheetVerdict.Passed, sheet.Verdict);
    }

    /// <summary>WZ21 30/70, XC19 70/30, JM 80/20.</summary>
    [Theory]
    [InlineData(30, 70, 83)]
    [InlineData(70, 30, 87)]
    [InlineData(0.8, 0.2, 88)]
    public void Weights_of_the_facts_make_a_weighted_mean(double first, double second, int total)
    {
        var sheet = Scorer.Score(
            Load("weighted(children.account, item.total, item.weight)"),
            Unit(Account("甲", 90) with { Weight = (decimal)first }, Account("乙", 80) with { Weight = (decimal)second }));
        Assert.Equal(ScoreRange.Exactly(total), sheet.Total);
    }

    /// <summary>CCID15, N19c: the share of bad sites in the region.</summary>
    [Theory]
    [InlineData("100 * (1 - share(children.account, item.failed))", 75)]
    [InlineData("100 - 10 * count(where(children.account, item.total < 60))", 90)]
    [InlineData("100 * share(children.account, item.grade = \"好\")", 50)]
    public void Share_of_failed_children_enters_the_parent(string formula, int total)
    {
        var sheet = Scorer.Score(Load(formula), Unit(Account("甲", 95), Account("乙", 88), Account("丙", 59.5m), Account("丁", 61)));
        Assert.Equal(ScoreRange.Exactly(total), sheet.Total);
        Assert.Equal(SheetVerdict.Failed, sheet.Children[2].Verdict);
    }

    [Theory]
    [InlineData("{counts: 0}", SheetVerdict.Passed, 60)]
    [InlineData("{counts: 30}", SheetVerdict.Passed, 70)]
    [InlineData("left-out", SheetVerdict.Passed, 90)]
    [InlineData("fails-parent", SheetVerdict.Vetoed, null)]
    public void Child_failed_by_a_veto_counts_as_the_target_says(string whenVetoed, SheetVerdict verdict, int? total)
    {
        var sheet = Scorer.Score(Load("mean(children.account, item.total)", whenVetoed), Unit(Account("甲", 95), Account("乙", 85), Account("丙", 99, dead: true)));
        Assert.Equal(verdict, sheet.Verdict);
        Assert.Equal(total is { } points ? ScoreRange.Exactly(points) : null, sheet.Total);
        Assert.Equal(3, sheet.Children.Count);
        if (verdict == SheetVerdict.Vetoed)
            Assert.Equal(("children.account", RuleOutcome.Triggered, "“丙”被单项否决，单项否决"), (sheet.Vetoes[0].Id, sheet.Vetoes[0].Outcome, sheet.Vetoes[0].Basis));
    }

    /// <summary>It is open whether the third is vetoed; it has 99 points if not.</summary>
    [Theory]
    [InlineData("{counts: 0}", SheetVerdict.Passed, 60, 93)]
    [InlineData("left-out", SheetVerdict.Passed, 0, 100)]
    [InlineData("fails-parent", SheetVerdict.Open, 93, 93)]
    public void Open_veto_of_a_child_leaves_a_range(string whenVetoed, SheetVerdict verdict, int lowest, int highest)
    {
        var sheet = Scorer.Score(Load("mean(children.account, item.total)", whenVetoed), Unit(Account("甲", 95), Account("乙", 85), Account("丙", 99, dead: null)));
        Assert.Equal(verdict, sheet.Verdict);
        Assert.Equal(new ScoreRange(lowest, highest), sheet.Total);
        Assert.NotEmpty(sheet.OpenPoints);
    }

    [Fact]
    public void Open_score_of_a_child_is_a_range_of_the_parent()
    {
        var sheet = Scorer.Score(Load("mean(children.account, item.total)"), Unit(Account("甲", 90), Account("乙", null)));
        Assert.Equal(new ScoreRange(45, 95), sheet.Total);
    }

    [Fact]
    public void No_children_are_no_score()
    {
        var sheet = Scorer.Score(Load("mean(children.account, item.total)"), Unit());
        Assert.Equal(new ScoreRange(0, 100), sheet.Total);
        Assert.Empty(sheet.Children);
    }

    [Fact]
    public void Sheets_of_children_are_written_into_the_sheet()
    {
        using var document = System.Text.Json.JsonDocument.Parse(ScoreSheetFile.Write(Scorer.Score(Load("mean(children.account, item.total)"), Unit(Account("甲", 90), Account("乙", 80)))));
        Assert.Equal(["甲", "乙"], document.RootElement.GetProperty("children").EnumerateArray().Select(child => child.GetProperty("subject").GetString()));
        Assert.Equal(85, document.RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public void Three_levels_below_a_subject_are_scored_and_a_fourth_is_refused()
    {
        var rubric = Load("mean(children.unit, item.total) + mean(children.account, item.total) * 0");
        var three = Unit(Unit(Unit(Account("甲", 90))));
        Assert.Equal("甲", Scorer.Score(rubric, three).Children[0].Children[0].Children[0].Subject);
        Assert.Contains("最多 3 层", Assert.Throws<ArgumentException>(() => Scorer.Score(rubric, Unit(three))).Message, StringComparison.Ordinal);
    }

    private static SubjectFacts Unit(params SubjectFacts[] children) => new FactsBuilder("unit").Build() with { Children = children };

    private static SubjectFacts Account(string name, decimal? points, bool? dead = false)
    {
        var facts = new FactsBuilder("account");
        if (points is { } known)
            facts.Judge("own1", known);
        if (dead is { } isDead)
            facts.Flag("dead", isDead);
        return facts.Build() with { Subject = name };
    }

    private static Rubric Load(string formula, string whenVetoed = "left-out", string veto = "fail") => SmallRubric.Load($$"""
        rubric: small
        version: "1"
        title: 小方案
        source: 测试
        rounding: {digits: 2, at: total}
        targets:
          - {id: unit, title: 单位}
          - {id: account, title: 账号, when-vetoed: {{whenVetoed}}}
        measures:
          dead: {kind: flag, name: 停更}
        vetoes:
          - {id: silent, target: account, name: 停更, words: 停更, clause: 一, decides: measured, when: dead, then: {{veto}}}
        parts:
          - id: county
            name: 县区
            target: unit
            full: 100
            groups:
              - id: below
                name: 下级
                points: 100
                indicators:
                  - {id: accounts, name: 账号, weight: 100, decides: measured, rules: [{id: a1, words: 合成, clause: 一, award-amount: '{{formula}}'}]}
        {{SmallRubric.Indent(StructureRubric.Base.Replace("target: site", "target: account", StringComparison.Ordinal), 2)}}
        grades:
          names: [好, 差]
          bands: [{grade: 好, from: 80}, {grade: 差, from: 0}]
          pass: {when: points.base >= 60, otherwise: 差, words: 低于 60 分不合格}
        """);
}
