using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Shipped;

/// <summary>The general self-evaluation of a project (CF10): 10, 50, 30, 10. All projects here are made up.</summary>
public sealed class SelfEvaluationTests
{
    private static readonly Rubric s_rubric = ShippedRubrics.Load("project-self-evaluation");

    [Fact]
    public void Finished_project_gets_100()
    {
        var sheet = Score(100, [("定量", 20, 1), ("达成", 30, 1)], [("达成", 30, 1)], [("定量", 10, 1)]);
        Assert.Equal(ScoreRange.Exactly(100), sheet.Total);
        Assert.Equal("优", sheet.Grade);
    }

    /// <summary>Construct 60: 达成 100 to 80 %, 部分达成 80 to 60 %, 未达成 60 to 0 %; quantities by proportion, never above their points.</summary>
    [Theory]
    [InlineData("定量", 0.5, 25)]
    [InlineData("定量", 1.3, 50)]
    [InlineData("达成", 0.9, 45)]
    [InlineData("达成", 0.7, 40)]
    [InlineData("部分达成", 0.7, 35)]
    [InlineData("部分达成", 0.9, 40)]
    [InlineData("部分达成", 0.1, 30)]
    [InlineData("未达成", 0.2, 10)]
    [InlineData("未达成", 0.7, 30)]
    public void Row_is_scored_inside_its_level(string level, double rate, double points) =>
        Assert.Equal(ScoreRange.Exactly((decimal)points), Score(100, [(level, 50, rate)], [("达成", 30, 1)], [("定量", 10, 1)]).Indicator("outputs").Awarded);

    /// <summary>20 at half and 30 in full of 50 is 40; the same rows written as 10 and 15 of 25 give the same.</summary>
    [Theory]
    [InlineData(20, 30)]
    [InlineData(10, 15)]
    public void Rows_count_by_their_points(int half, int whole) =>
        Assert.Equal(ScoreRange.Exactly(40), Score(100, [("定量", half, 0.5), ("定量", whole, 1)], [("达成", 30, 1)], [("定量", 10, 1)]).Indicator("outputs").Awarded);

    [Theory]
    [InlineData(100, 100, "优")]
    [InlineData(0, 90, "优")]
    [InlineData(58, 95.8, "优")]
    public void Budget_execution_is_worth_ten(double spent, double total, string grade)
    {
        var sheet = Score(spent, [("定量", 50, 1)], [("定量", 30, 1)], [("定量", 10, 1)]);
        Assert.Equal(ScoreRange.Exactly((decimal)total), sheet.Total);
        Assert.Equal(grade, sheet.Grade);
    }

    [Theory]
    [InlineData(0.9998, 89.99, "良")]
    [InlineData(0.8, 80, "良")]
    [InlineData(0.79, 79.5, "中")]
    [InlineData(0.4, 60, "中")]
    [InlineData(0.39, 59.5, "差")]
    public void Grades_change_at_90_80_and_60(double rate, double total, string grade)
    {
        var sheet = Score(0, [("定量", 50, rate)], [("定量", 30, 1)], [("定量", 10, 1)]);
        Assert.Equal(ScoreRange.Exactly((decimal)total), sheet.Total);
        Assert.Equal(grade, sheet.Grade);
    }

    [Fact]
    public void Rows_that_are_missing_leave_the_points_open()
    {
        var sheet = Score(100, [], [("达成", 30, 1)], [("定量", 10, 1)]);
        Assert.Equal(new ScoreRange(0, 50), sheet.Indicator("outputs").Awarded);
        Assert.Equal(new ScoreRange(50, 100), sheet.Total);
        Assert.Null(sheet.Grade);
    }

    private static ScoreSheet Score(double spent, (string Level, int Points, double Rate)[] outputs, (string Level, int Points, double Rate)[] benefits, (string Level, int Points, double Rate)[] satisfaction)
    {
        var json = FormattableString.Invariant($$"""
            {"subject": "某项目（模拟）", "target": "project", "values": {
              "budget.total": {"number": 100}, "budget.spent": {"number": {{spent}} },
              "outputs.rows": {{Rows(outputs)}}, "benefits.rows": {{Rows(benefits)}}, "satisfaction.rows": {{Rows(satisfaction)}} } }
            """);
        var load = SubjectFactsFile.Parse(json, "模拟");
        Assert.True(load.Faults.Count == 0, string.Join('\n', load.Faults));
        Assert.Empty(SubjectFactsCheck.Verify(s_rubric, load.Facts!));
        return ShippedRubrics.Score(s_rubric, load.Facts!);
    }

    private static string Rows((string Level, int Points, double Rate)[] rows)
    {
        var items = rows.Select((row, i) => FormattableString.Invariant(
            $$"""{"fact": "row|{{i}}", "text": "第 {{i + 1}} 行", "fields": {"level": "{{row.Level}}", "points": {{row.Points}}, "rate": {{row.Rate}} } }"""));
        return $$"""{"occurrences": [{{string.Join(", ", items)}}], "examined": {{rows.Length}}}""";
    }
}
