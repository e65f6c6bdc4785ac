using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Shipped;

/// <summary>The 大鹏 report of 2023 from its own inputs. Expected numbers are those of its annex, and of RUBRICS.md 51 to 57 where a reading is tried.</summary>
public sealed class DapengTests
{
    private static readonly Rubric s_rubric = ShippedRubrics.Load("dapeng-2023");
    private static readonly SubjectFacts s_facts = ShippedRubrics.Facts("dapeng-2023");

    [Theory]
    [InlineData("indicator")]
    [InlineData("part")]
    [InlineData("total")]
    public void Report_comes_out_at_95_48_wherever_it_is_rounded(string place)
    {
        var sheet = Score(s_facts, ("rounding-place", place));
        Assert.Equal(SheetVerdict.Passed, sheet.Verdict);
        Assert.Equal(ScoreRange.Exactly(95.48m), sheet.Total);
        Assert.Equal("优", sheet.Grade);
    }

    /// <summary>The annex's column 评价得分, from top to bottom.</summary>
    [Fact]
    public void Every_indicator_has_the_points_of_the_annex()
    {
        decimal[] annex = [4, 2, 2, 2, 3, 4, 2, 2, 2, 5, 4, 4.5m, 8, 7, 8, 6, 4.98m, 5, 5, 5, 10];
        var sheet = Score(s_facts);
        Assert.Equal(annex.Select(ScoreRange.Exactly), sheet.Parts.SelectMany(part => part.Indicators).Select(one => one.Awarded));
        Assert.Equal([17, 19.5m, 29, 29.98m], sheet.Parts.Select(part => part.Awarded.Lowest));
    }

    [Fact]
    public void Quality_is_7_as_the_annex_has_it_not_8_as_the_summary_table()
    {
        var quality = Score(s_facts).Indicator("acceptance");
        Assert.Equal(ScoreRange.Exactly(7.00m), quality.Awarded);
        Assert.Equal(ScoreRange.Exactly(96.48m), Score(s_facts.With("acceptance.hotline", 1)).Total);
    }

    /// <summary>"4 个一级指标、10 个二级指标、17 个三级指标、21 个四级指标".</summary>
    [Fact]
    public void Four_levels_have_the_numbers_the_report_states()
    {
        var groups = s_rubric.Parts.SelectMany(part => part.Groups).ToList();
        Assert.Equal(4, s_rubric.Parts.Count);
        Assert.Equal(10, groups.Count);
        Assert.Equal(17, groups.Sum(group => group.Indicators.Select(one => one.Third).Distinct(StringComparer.Ordinal).Count()));
        Assert.Equal(21, s_rubric.Indicators.Count());
    }

    /// <summary>Construct 54, and what the report's own 2701 of 3063 would have given.</summary>
    [Theory]
    [InlineData(0.9978, null, 10)]
    [InlineData(0.95, null, 10)]
    [InlineData(0.8818, null, 3.18)]
    [InlineData(0.8818, "started", 3)]
    [InlineData(0.8818, "whole", 4)]
    [InlineData(0.84, null, 0)]
    public void Satisfaction_loses_a_tenth_for_each_percent_below_95(double rate, string? steps, double points) =>
        Assert.Equal(ScoreRange.Exactly((decimal)points), Score(s_facts.With("satisfaction.rate", (decimal)rate), Chosen("satisfaction-steps", steps)).Indicator("satisfaction").Awarded);

    /// <summary>Construct 53; the report's 4.6 of 351.68 is 1.31 %.</summary>
    [Theory]
    [InlineData(356.28, null, 2)]
    [InlineData(369.264, null, 1)]
    [InlineData(386.848, null, 1)]
    [InlineData(386.849, null, 0)]
    [InlineData(300, null, 2)]
    [InlineData(300, "absolute", 0)]
    public void Adjustment_rate_has_three_bands(double adjusted, string? sign, double points) =>
        Assert.Equal(ScoreRange.Exactly((decimal)points), Score(s_facts.With("budget.adjusted", (decimal)adjusted), Chosen("adjustment-sign", sign)).Indicator("adjustment").Awarded);

    /// <summary>Construct 55: 103 % gives 2.91 of 3, and the 3 for staying within the budget are gone.</summary>
    [Theory]
    [InlineData(null, 2.91)]
    [InlineData("excess", 2.91)]
    public void Cost_over_budget_is_scored_by_proportion(string? over, double points)
    {
        var facts = s_facts.With("budget.adjusted", 100).With("funds.spent", 103);
        Assert.Equal(ScoreRange.Exactly((decimal)points), Score(facts, Chosen("cost-over", over)).Indicator("cost-control").Awarded);
    }

    /// <summary>Constructs 52, 56 and 57, before rounding to two decimals.</summary>
    [Fact]
    public void Shares_are_taken_of_the_points_they_stand_for()
    {
        var sheet = Score(s_facts.With("completion.website-monitoring", 0.5m), ("rounding-place", "total"));
        Assert.Equal(7, sheet.Indicator("completion").Awarded.Lowest);
        Assert.InRange(sheet.Indicator("execution").Awarded.Lowest, 1.9999m, 1.99995m);
        Assert.Equal(4.98m, sheet.Indicator("openness-assessment").Awarded.Lowest);
        Assert.Equal(7.5m, Score(s_facts.With("completion.website", 0.5m)).Indicator("completion").Awarded.Lowest);
    }

    [Theory]
    [InlineData("marked", 5)]
    [InlineData("fair", 2.5)]
    [InlineData("slight", 0)]
    public void Influence_has_named_levels(string level, double points) =>
        Assert.Equal(ScoreRange.Exactly((decimal)points), Score(s_facts.Answering("influence.1", new FactValue.Choice(level))).Indicator("influence").Awarded);

    [Fact]
    public void Missing_figure_leaves_a_range_and_names_what_is_at_stake()
    {
        var values = new Dictionary<string, FactValue>(s_facts.Values, StringComparer.Ordinal);
        values.Remove("satisfaction.rate");
        var sheet = Score(s_facts with { Values = values });
        Assert.Equal(new ScoreRange(85.48m, 95.48m), sheet.Total);
        Assert.Null(sheet.Grade);
        Assert.Equal("satisfaction", Assert.Single(sheet.OpenPoints).Indicator);
    }

    [Fact]
    public void Unanswered_point_of_a_checklist_is_worth_its_own_points()
    {
        var awarded = Score(s_facts.Unanswered("rules-applied.1.documents")).Indicator("rules-applied").Awarded;
        Assert.Equal(new ScoreRange(4.5m, 6), awarded);
    }

    private static (string Option, string Choice)[] Chosen(string option, string? choice) => choice is null ? [] : [(option, choice)];

    private static ScoreSheet Score(SubjectFacts facts, params (string Option, string Choice)[] options) => ShippedRubrics.Score(s_rubric, facts, options);
}
