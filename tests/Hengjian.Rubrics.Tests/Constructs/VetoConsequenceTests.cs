using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Constructs;

/// <summary>Construct 7 (ZQ19): a veto item that gives a fixed score, and what goes before what.</summary>
public sealed class VetoConsequenceTests
{
    private const string Vetoes = """
        measures:
          dead: {kind: flag, name: 打不开}
          stale: {kind: flag, name: 不更新}
          silent: {kind: flag, name: 不回应}
        vetoes:
          - {id: v1, target: site, name: 甲, words: 打不开为不合格, clause: 一, decides: measured, when: dead, then: fail}
          - {id: v2, target: site, name: 乙, words: 不更新的定为 59 分, clause: 二, decides: measured, when: stale, then: {score: 59}}
          - {id: v3, target: site, name: 丙, words: 不回应的定为 40 分, clause: 三, decides: measured, when: silent, then: {score: 40}}
        """;

    private static readonly Rubric s_rubric = StructureRubric.Load(
        StructureRubric.Base, Vetoes + "\ngrades:\n  names: [好, 中, 差]\n  vetoed: 差\n  bands: [{grade: 好, from: 60}, {grade: 中, from: 50}, {grade: 差, from: 0}]");

    [Theory]
    [InlineData(false, false, false, SheetVerdict.Passed, 95, "好")]
    [InlineData(false, true, false, SheetVerdict.Vetoed, 59, "差")]
    [InlineData(false, true, true, SheetVerdict.Vetoed, 40, "差")]
    [InlineData(true, true, false, SheetVerdict.Vetoed, null, "差")]
    public void Failure_goes_before_a_score_and_the_lowest_score_counts(bool dead, bool stale, bool silent, SheetVerdict verdict, int? total, string grade)
    {
        var sheet = Scorer.Score(s_rubric, new FactsBuilder().Flag("dead", dead).Flag("stale", stale).Flag("silent", silent).Judge("own1", 95).Build());
        Assert.Equal(verdict, sheet.Verdict);
        Assert.Equal(total is { } points ? ScoreRange.Exactly(points) : null, sheet.Total);
        Assert.Equal(grade, sheet.Grade);
        Assert.Equal(verdict == SheetVerdict.Passed, sheet.Parts.Count > 0);
    }

    [Fact]
    public void Fixed_score_says_what_it_is()
    {
        var sheet = Scorer.Score(s_rubric, new FactsBuilder().Flag("dead", false).Flag("stale", true).Flag("silent", false).Build());
        Assert.Equal("不更新：是；单项否决，总分定为 59", sheet.Vetoes[1].Basis);
        Assert.Contains("\"total\": 59", ScoreSheetFile.Write(sheet), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_grade_for_the_vetoed_the_bands_grade_the_fixed_score()
    {
        var rubric = StructureRubric.Load(StructureRubric.Base, Vetoes + "\ngrades:\n  names: [好, 中, 差]\n  bands: [{grade: 好, from: 60}, {grade: 中, from: 50}, {grade: 差, from: 0}]");
        Assert.Equal("中", Scorer.Score(rubric, new FactsBuilder().Flag("dead", false).Flag("stale", true).Flag("silent", false).Build()).Grade);
    }

    /// <summary>An open score widens the total; an open failure beside a score leaves no total.</summary>
    [Theory]
    [InlineData(false, null, SheetVerdict.Open, 59, 95)]
    [InlineData(null, false, SheetVerdict.Open, 95, 95)]
    [InlineData(null, true, SheetVerdict.Vetoed, null, null)]
    public void Open_items_keep_the_range_safe(bool? dead, bool? stale, SheetVerdict verdict, int? lowest, int? highest)
    {
        var facts = new FactsBuilder().Flag("silent", false).Judge("own1", 95);
        if (dead is { } isDead)
            facts.Flag("dead", isDead);
        if (stale is { } isStale)
            facts.Flag("stale", isStale);
        var sheet = Scorer.Score(s_rubric, facts.Build());
        Assert.Equal(verdict, sheet.Verdict);
        Assert.Equal(lowest is null ? null : new ScoreRange(lowest.Value, highest!.Value), sheet.Total);
        Assert.NotEmpty(sheet.OpenPoints);
        Assert.Equal(verdict == SheetVerdict.Vetoed ? "差" : null, sheet.Grade);
    }

    [Fact]
    public void Open_score_under_a_triggered_one_leaves_a_range() =>
        Assert.Equal(new ScoreRange(40, 59), Scorer.Score(s_rubric, new FactsBuilder().Flag("dead", false).Flag("stale", true).Build()).Total);
}
