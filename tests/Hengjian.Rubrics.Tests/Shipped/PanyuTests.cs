using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Shipped;

/// <summary>The 番禺 report of 2023: its annex adds up to 87.38, its body text to 86.38.</summary>
public sealed class PanyuTests
{
    private static readonly Rubric s_rubric = ShippedRubrics.Load("panyu-2023");
    private static readonly SubjectFacts s_annex = ShippedRubrics.Facts("panyu-2023-annex");
    private static readonly SubjectFacts s_text = ShippedRubrics.Facts("panyu-2023-text");

    [Theory]
    [InlineData("indicator")]
    [InlineData("total")]
    public void Annex_comes_out_at_87_38_and_text_at_86_38(string place)
    {
        var annex = Score(s_annex, ("rounding-place", place));
        var text = Score(s_text, ("rounding-place", place));
        Assert.Equal(ScoreRange.Exactly(87.38m), annex.Total);
        Assert.Equal(ScoreRange.Exactly(86.38m), text.Total);
        Assert.Equal("良", annex.Grade);
        Assert.Equal("良", text.Grade);
        Assert.Equal(SheetVerdict.Passed, annex.Verdict);
    }

    [Fact]
    public void Annex_and_text_differ_in_the_overall_judgement_of_benefits_alone()
    {
        var differing = Score(s_annex).Parts.SelectMany(part => part.Indicators)
            .Zip(Score(s_text).Parts.SelectMany(part => part.Indicators))
            .Where(pair => pair.First.Awarded != pair.Second.Awarded)
            .Select(pair => (pair.First.Name, pair.First.Awarded.Lowest, pair.Second.Awarded.Lowest));
        Assert.Equal([("项目效益绩效情况综合评价", 5m, 4m)], differing);
    }

    /// <summary>The annex's column 评价得分, from top to bottom; the last of 项目效益 is the satisfaction indicator that is not there.</summary>
    [Fact]
    public void Every_indicator_has_the_points_of_the_annex()
    {
        decimal[] annex = [3.5m, 3, 3, 2.5m, 6, 4.88m, 4, 1, 4.5m, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 0, 5, 3, 3, 2];
        var sheet = Score(s_annex);
        Assert.Equal(annex.Select(ScoreRange.Exactly), sheet.Parts.SelectMany(part => part.Indicators).Select(one => one.Awarded));
        Assert.Equal([12, 20.38m, 47, 8], sheet.Parts.Select(part => part.Awarded.Lowest));
    }

    /// <summary>Construct 51, with the factor of the weight and the one that is printed.</summary>
    [Theory]
    [InlineData(428.54, null, 4.88)]
    [InlineData(428.54, "seventeen", 8)]
    [InlineData(355.418, "seventeen", 4.25)]
    [InlineData(507.74, null, 8)]
    [InlineData(304.644, null, 0)]
    [InlineData(300, "seventeen", 0)]
    public void Execution_is_linear_from_60_percent(double spent, string? factor, double points)
    {
        var sheet = Score(s_annex.With("funds.spent", (decimal)spent), Chosen("completion-factor", factor));
        Assert.Equal(ScoreRange.Exactly((decimal)points), sheet.Indicator("completion").Awarded);
    }

    /// <summary>Construct 8: below 60 %, rounded to a tenth, the indicator gets nothing and the grade is not better than 中; the points are still computed.</summary>
    [Theory]
    [InlineData(294.49, 82.5, "中", RuleOutcome.Triggered)]
    [InlineData(304.3, 82.5, "中", RuleOutcome.Triggered)]
    [InlineData(304.4, 82.5, "良", RuleOutcome.Clear)]
    [InlineData(304.644, 82.5, "良", RuleOutcome.Clear)]
    public void Low_execution_limits_the_grade(double spent, double total, string grade, RuleOutcome outcome)
    {
        var sheet = Score(s_annex.With("funds.spent", (decimal)spent));
        Assert.Equal(ScoreRange.Exactly((decimal)total), sheet.Total);
        Assert.Equal(grade, sheet.Grade);
        Assert.Equal(outcome, sheet.Vetoes.Single(item => item.Id == "low-completion").Outcome);
        Assert.NotEqual(SheetVerdict.Vetoed, sheet.Verdict);
    }

    /// <summary>Construct 47: the printed bands end at 89 and begin again at 90.</summary>
    [Theory]
    [InlineData(0, "良")]
    [InlineData(1.31, "良")]
    [InlineData(2.12, "良")]
    [InlineData(2.62, "优")]
    public void Total_between_the_printed_bands_belongs_to_the_lower_one(double more, string grade)
    {
        var sheet = Score(s_annex.Answering("completion", new FactValue.Number(4.88m + (decimal)more)));
        Assert.Equal(ScoreRange.Exactly(87.38m + (decimal)more), sheet.Total);
        Assert.Equal(grade, sheet.Grade);
    }

    /// <summary>Construct 58: an indicator without a value is worth half.</summary>
    [Fact]
    public void Leaf_without_a_stated_value_is_halved()
    {
        var sheet = Score(s_annex.Answering("public-service.2", new FactValue.Flag(true)));
        Assert.Equal(ScoreRange.Exactly(2.5m), sheet.Indicator("public-service").Awarded);
        Assert.Equal(ScoreRange.Exactly(84.88m), sheet.Total);
    }

    [Fact]
    public void Leaf_with_a_level_alone_stays_inside_the_level()
    {
        var awarded = Score(s_annex.Answering("network-stability.1", new FactValue.Choice("main"))).Indicator("network-stability").Awarded;
        Assert.Equal(new ScoreRange(2.5m, 3.75m), awarded);
    }

    [Fact]
    public void Satisfaction_indicator_that_should_be_there_costs_three_points()
    {
        var sheet = Score(s_annex.Answering("satisfaction-indicator.1", new FactValue.Flag(true)));
        Assert.Equal(ScoreRange.Exactly(-3), sheet.Indicator("satisfaction-indicator").Awarded);
        Assert.Equal(ScoreRange.Exactly(84.38m), sheet.Total);
    }

    [Theory]
    [InlineData("self-quality.2", "self-quality", 2)]
    [InlineData("self-quality.3", "self-quality", 0)]
    [InlineData("conduct.2", "conduct", 1.5)]
    [InlineData("conduct.3", "conduct", 0)]
    [InlineData("finance-rules.1", "finance-rules", 0)]
    public void Ceilings_and_zeros_hold_whatever_else_is_given(string rule, string indicator, double points) =>
        Assert.Equal(ScoreRange.Exactly((decimal)points), Score(s_annex.Answering(rule, new FactValue.Flag(true))).Indicator(indicator).Awarded);

    [Fact]
    public void Financial_management_can_be_read_as_printed() =>
        Assert.Equal(ScoreRange.Exactly(2), Score(s_annex, ("finance-full", "two")).Indicator("finance-rules").Awarded);

    [Theory]
    [InlineData(6, 4, null, 4)]
    [InlineData(6, 3, null, 3)]
    [InlineData(4, 4, null, 2)]
    [InlineData(3, 1, null, 1)]
    [InlineData(2, 2, null, 0)]
    [InlineData(8, 0, null, 0)]
    [InlineData(6, 4, "exclusive", 3)]
    public void Number_of_indicators_gives_the_tier(int count, int quantified, string? edge, double points)
    {
        var facts = s_annex.With("indicators.count", count).With("indicators.quantified", quantified).Answering("indicator-quality.2", new FactValue.Number(0));
        Assert.Equal(ScoreRange.Exactly((decimal)points), Score(facts, Chosen("count-edge", edge)).Indicator("indicator-quality").Awarded);
    }

    private static (string Option, string Choice)[] Chosen(string option, string? choice) => choice is null ? [] : [(option, choice)];

    private static ScoreSheet Score(SubjectFacts facts, params (string Option, string Choice)[] options) => ShippedRubrics.Score(s_rubric, facts, options);
}
