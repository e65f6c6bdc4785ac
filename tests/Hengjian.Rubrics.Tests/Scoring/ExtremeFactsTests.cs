using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Scoring;

/// <summary>Facts nobody should write are scored as open or as far as the weight goes, and never end in an exception.</summary>
public sealed class ExtremeFactsTests
{
    public static TheoryData<string> Effects() =>
    [
        "deduct: 2\neach: n",
        "deduct: 100%\neach: n",
        "deduct: 2\neach: n * n",
        "award: 2\neach: n",
        "deduct-amount: n",
        "award-amount: n\nat-most: 2",
        "deduct-amount: n * n",
        "deduct-share: n",
        "award-share: n",
        "proportion: n",
        "linear: {of: n, floor: 0, full: 100%}",
        "linear: {of: 1 - n, floor: 5, full: -100%}",
        "shortfall: {of: 1 - n, target: 95%, per: 0.0001, lose: 2, steps: started}",
        "shortfall: {of: 0 - n * 7, target: 95%, per: 0.0001, lose: 100%, steps: linear}",
        "tiers: {of: n, steps: [{above: 1, deduct: 50%}, {from: 1, deduct: 1}]}",
        "zero-when: n > 2",
    ];

    [Theory]
    [MemberData(nameof(Effects))]
    public void Huge_and_tiny_numbers_are_scored(string effect)
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("2", "n: {kind: number, name: 数}", "- id: r1\n  words: 条\n  clause: 一\n" + SmallRubric.Indent(effect, 2)));
        foreach (var number in (decimal[])[decimal.MaxValue, 1e28m, 1e18m, 1e12m, 0.0000000000000000000000000001m])
        {
            Assert.InRange(Total(rubric, new FactsBuilder().Number("n", number)).Lowest, 0, 2);
            if (number > 1)
                Assert.InRange(Total(rubric, new FactsBuilder().Judge("r1", number)).Lowest, 0, 2);
        }
    }

    [Fact]
    public void Points_given_inside_a_level_of_an_indicator_without_weight_are_scored()
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("0", "", "- {id: r1, words: 条, clause: 一, levels: {steps: [{id: a, meaning: 好, from: 60%, to: 80%}, {id: b, meaning: 差, award: 0}]}}", "down-to: -5"));
        Assert.Equal(ScoreRange.Exactly(0), Total(rubric, new FactsBuilder().Judge("r1", new FactValue.Choice("a") { Number = 0 })));
    }

    private static ScoreRange Total(Rubric rubric, FactsBuilder facts)
    {
        var sheet = Scorer.Score(rubric, facts.Build());
        Assert.NotEmpty(ScoreSheetFile.Write(sheet));
        return sheet.Total!.Value;
    }
}
