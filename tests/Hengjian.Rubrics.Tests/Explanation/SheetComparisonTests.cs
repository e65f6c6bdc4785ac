using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Tests.Zhanjiang;

namespace Hengjian.Rubrics.Tests.Explanation;

public sealed class SheetComparisonTests
{
    private static readonly Rubric s_rubric = ZhanjiangRubric.Loaded;

    [Fact]
    public void Same_facts_differ_in_nothing()
    {
        var sheet = Scorer.Score(s_rubric, CleanSubject.Unit().Build());
        Assert.True(SheetComparison.Of(s_rubric, sheet, Scorer.Score(s_rubric, CleanSubject.Unit().Build())).IsSame);
    }

    [Fact]
    public void Exactly_the_indicators_whose_points_differ_are_named_with_a_reason_each()
    {
        var first = CleanSubject.Unit();
        var second = CleanSubject.Unit(accounts: false).List("links.dead-on-home", 20, "甲", "乙");
        var (one, other) = (Scorer.Score(s_rubric, first.Build()), Scorer.Score(s_rubric, second.Build()));
        var comparison = SheetComparison.Of(s_rubric, one, other);
        var expected = one.Parts.SelectMany(part => part.Indicators).Zip(other.Parts.SelectMany(part => part.Indicators))
            .Where(pair => pair.First.Awarded != pair.Second.Awarded)
            .Select(pair => pair.First.Id);
        Assert.Equal(expected, comparison.Indicators.Select(indicator => indicator.Id));
        Assert.All(comparison.Indicators, indicator => Assert.NotEmpty(indicator.Reasons));
        var links = comparison.Indicators.Single(indicator => indicator.Id == "availability");
        Assert.Contains("2 处", string.Join('\n', links.Reasons), StringComparison.Ordinal);
        Assert.Contains(comparison.Indicators, indicator => indicator.Id == "account-updates" && indicator.Reasons.Any(reason => reason.Contains("未开设政务新媒体", StringComparison.Ordinal)));
    }

    [Fact]
    public void Veto_and_option_are_results()
    {
        var first = Scorer.Score(s_rubric, CleanSubject.Unit().Build());
        var vetoed = Scorer.Score(s_rubric, CleanSubject.Unit().Number("availability.unreachable-ratio", 0.06m).Build(), new Dictionary<string, string> { ["rounding-place"] = "total" });
        var comparison = SheetComparison.Of(s_rubric, first, vetoed);
        Assert.Empty(comparison.Indicators);
        foreach (var words in new[] { "结论：没有被否决 → 单项否决", "veto-unreachable", "选项 rounding-place：part → total", "等次：未定 → 不合格" })
            Assert.Contains(comparison.Results, line => line.Contains(words, StringComparison.Ordinal));
    }

    [Fact]
    public void Judgement_on_an_indicator_is_a_reason()
    {
        var first = Scorer.Score(s_rubric, CleanSubject.Unit().Build());
        var second = Scorer.Score(s_rubric, CleanSubject.Unit().Judge("availability", new FactValue.Number(0.5m)).Build());
        var one = Assert.Single(SheetComparison.Of(s_rubric, first, second).Indicators);
        Assert.Contains(one.Reasons, reason => reason.Contains("认定“0.5”", StringComparison.Ordinal));
    }
}
