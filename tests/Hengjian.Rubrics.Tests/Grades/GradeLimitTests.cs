using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Grades;

/// <summary>Constructs 8 and 49 (PY23, ZJ21): an event limits the grade and leaves the points.</summary>
public sealed class GradeLimitTests
{
    private const string Header = """
        measures:
          execution: {kind: number, share: true, name: 预算执行率}
        vetoes:
          - {id: low-execution, target: site, name: 预算执行, words: 执行率低于 60% 的等次不高于中, clause: 三, decides: measured, when: execution < 60%, then: {grade-at-most: 中}}
        grades:
          names: [优, 良, 中, 低, 差]
          bands: [{grade: 优, from: 90}, {grade: 良, from: 80}, {grade: 中, from: 60}, {grade: 低, from: 1}, {grade: 差, from: 0}]
          limits:
            - {id: false-report, when: answer, at-most: 差, words: 虚报的定为差, clause: 四, ask: {kind: flag, question: 是否虚报？}}
        """;

    private static readonly Rubric s_rubric = StructureRubric.Load(StructureRubric.Base, Header);

    [Theory]
    [InlineData(0.58, 91, false, "中", RuleOutcome.Triggered)]
    [InlineData(0.60, 91, false, "优", RuleOutcome.Clear)]
    [InlineData(0.58, 30, false, "低", RuleOutcome.Triggered)]
    [InlineData(0.58, 91, true, "差", RuleOutcome.Triggered)]
    public void Worst_limit_holds_and_points_stay(double execution, int points, bool falseReport, string grade, RuleOutcome outcome)
    {
        var sheet = Scorer.Score(s_rubric, new FactsBuilder().Number("execution", (decimal)execution).Judge("own1", points).Judge("false-report", falseReport).Build());
        Assert.Equal(SheetVerdict.Passed, sheet.Verdict);
        Assert.Equal(ScoreRange.Exactly(points), sheet.Total);
        Assert.Equal(grade, sheet.Grade);
        Assert.Equal(outcome, Assert.Single(sheet.Vetoes).Outcome);
        Assert.Equal(falseReport ? RuleOutcome.Triggered : RuleOutcome.Clear, Assert.Single(sheet.Limits).Outcome);
    }

    [Fact]
    public void Limit_says_what_it_rests_on()
    {
        var sheet = Scorer.Score(s_rubric, new FactsBuilder().Number("execution", 0.58m).Judge("own1", 91).Judge("false-report", true).Build());
        Assert.Equal("预算执行率：58%；符合“预算执行率 ＜ 60%”，等次最高为中", sheet.Vetoes[0].Basis);
        Assert.Equal(("等次最高为差", "虚报的定为差", "四"), (sheet.Limits[0].Name, sheet.Limits[0].Words, sheet.Limits[0].Clause));
        Assert.Equal("人工认定：是（张三 2022-02-15 09:30 认定：现场核查）；等次最高为差", sheet.Limits[0].Basis);
        Assert.Equal("doc-false-report", Assert.Single(sheet.Limits[0].Evidence).Id);
    }

    [Theory]
    [InlineData(91, null)]
    [InlineData(0, "差")]
    public void Open_limit_leaves_the_grade_open_only_where_it_can_change_it(int points, string? grade)
    {
        var sheet = Scorer.Score(s_rubric, new FactsBuilder().Judge("own1", points).Build());
        Assert.Equal(SheetVerdict.Passed, sheet.Verdict);
        Assert.Equal(grade, sheet.Grade);
        Assert.Equal(["low-execution", "false-report"], sheet.OpenPoints.Select(point => point.Rule));
        Assert.Equal("是否虚报？", sheet.OpenPoints[1].Question);
    }

    [Theory]
    [InlineData("at-most: 差", "at-most: 劣", "18:49 等次“劣”不在 names 之中")]
    [InlineData("grade-at-most: 中", "grade-at-most: 劣", "13:152 等次“劣”不在 names 之中")]
    [InlineData("id: false-report", "id: low-execution", "18:12 id“low-execution”重复")]
    [InlineData("{grade-at-most: 中}", "{grade: 中}", "13:137 否决的后果（then）没有“grade”这个键")]
    [InlineData("{grade-at-most: 中}", "limit", "13:136 “then”应当是 fail（不合格）、{score: 分值}（总分定为此数）、{grade-at-most: 等次}（等次最高为此等）之一")]
    public void Faulty_limit_is_refused(string replaced, string with, string fault) =>
        Assert.Contains(StructureRubric.Faults(StructureRubric.Text(StructureRubric.Base, Header.Replace(replaced, with, StringComparison.Ordinal))), line => line.StartsWith(fault, StringComparison.Ordinal));
}
