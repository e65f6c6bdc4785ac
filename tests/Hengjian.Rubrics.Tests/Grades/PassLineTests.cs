using Hengjian.Rubrics.Grades;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Grades;

/// <summary>Construct 40 (N19, ZQ19): below 60 points of the base the result is 不合格 although no veto item is triggered.</summary>
public sealed class PassLineTests
{
    private const string Grades = """
        grades:
          names: [好, 合格, 不合格]
          vetoed: 不合格
          bands: [{grade: 好, from: 90}, {grade: 合格, from: 0}]
          pass: {when: points.base >= 60, otherwise: 不合格, words: 基本分低于 60 分为不合格}
        """;

    private static readonly Rubric s_rubric = StructureRubric.Load(StructureRubric.Base + "\n" + StructureRubric.Bonus("bonus: true"), Grades);

    [Theory]
    [InlineData(59.5, SheetVerdict.Failed, "不合格", RuleOutcome.Triggered, "基本分得分：59.5；不符合“基本分得分 ≥ 60”，未达到合格线，定为不合格")]
    [InlineData(60, SheetVerdict.Passed, "合格", RuleOutcome.Clear, "基本分得分：60；符合“基本分得分 ≥ 60”，达到合格线")]
    [InlineData(90, SheetVerdict.Passed, "好", RuleOutcome.Clear, "达到合格线")]
    public void Pass_line_decides_by_the_points_of_the_part_it_names(double points, SheetVerdict verdict, string grade, RuleOutcome outcome, string basis)
    {
        var sheet = Scorer.Score(s_rubric, new FactsBuilder().Judge("own1", (decimal)points).Judge("more1", 5).Build());
        Assert.Equal(verdict, sheet.Verdict);
        Assert.Equal(grade, sheet.Grade);
        Assert.Equal(ScoreRange.Exactly((decimal)points + 5), sheet.Total);
        var entry = Assert.Single(sheet.Limits);
        Assert.Equal((PassLine.Id, "合格线", outcome), (entry.Id, entry.Name, entry.Outcome));
        Assert.Contains(basis, entry.Basis, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(59.996, "60", SheetVerdict.Passed)]
    [InlineData(59.994, "59.99", SheetVerdict.Failed)]
    public void Pass_line_and_print_agree(double points, string printed, SheetVerdict verdict)
    {
        var sheet = Scorer.Score(s_rubric, new FactsBuilder().Judge("own1", (decimal)points).Judge("more1", 5).Build());
        Assert.Equal(verdict, sheet.Verdict);
        Assert.Contains($"基本分得分：{printed}；", sheet.Limits[0].Basis, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_on_either_side_leave_the_verdict_open()
    {
        var sheet = Scorer.Score(s_rubric, new FactsBuilder().Judge("more1", 5).Build());
        Assert.Equal(SheetVerdict.Open, sheet.Verdict);
        Assert.Null(sheet.Grade);
        Assert.Contains(sheet.OpenPoints, point => point.Rule == PassLine.Id && point.Question == "“基本分”的得分未定");
    }

    [Fact]
    public void Failed_sheet_is_written_as_failed_with_its_limits()
    {
        var json = ScoreSheetFile.Write(Scorer.Score(s_rubric, new FactsBuilder().Judge("own1", 1).Judge("more1", 0).Build()));
        Assert.Contains("\"verdict\": \"failed\"", json, StringComparison.Ordinal);
        Assert.Contains("\"limits\": [", json, StringComparison.Ordinal);
        Assert.DoesNotContain("\"children\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("points.base >= 60", "points.bace >= 60", "14:16 没有名为“points.bace”的度量、问题或选项，是否想写“points.base”")]
    [InlineData("otherwise: 不合格", "otherwise: 不及格", "14:46 等次“不及格”不在 names 之中，是否想写“不合格”")]
    [InlineData(", words: 基本分低于 60 分为不合格", "", "14:9 合格线（pass）缺少“words”")]
    public void Faulty_pass_line_is_refused(string replaced, string with, string fault) =>
        Assert.Contains(
            StructureRubric.Faults(StructureRubric.Text(StructureRubric.Base, Grades.Replace(replaced, with, StringComparison.Ordinal))),
            line => line.StartsWith(fault, StringComparison.Ordinal));
}
