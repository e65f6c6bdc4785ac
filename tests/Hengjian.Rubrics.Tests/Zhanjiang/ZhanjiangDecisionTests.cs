using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Zhanjiang;

/// <summary>Who decides what: nothing that waits for a person is given by the machine.</summary>
public sealed class ZhanjiangDecisionTests
{
    [Fact]
    public void Site_marks_wait_for_a_person_who_compares_what_the_machine_cannot()
    {
        var facts = CleanSubject.Unit();
        Assert.Equal(ScoreRange.Exactly(1), Marks(facts).Awarded);
        Assert.Equal(ScoreRange.Exactly(0), Marks(CleanSubject.Unit().Judge("site-marks.2-other", true)).Awarded);
        Assert.Equal(new ScoreRange(0, 1), Marks(CleanSubject.Unit().Without("site-marks.2-other")).Awarded);
        Assert.Equal(ScoreRange.Exactly(0), Marks(facts.List("footer.faults", 9, "footer.mismatch|sponsor")).Awarded);
    }

    [Fact]
    public void Indicator_is_assisted_only_when_a_measure_helps()
    {
        foreach (var indicator in ZhanjiangRubric.Loaded.Indicators.Where(one => one.Decides == DecisionKind.Assisted))
        {
            Assert.Contains(indicator.Rules, rule => rule.Ask is null);
            Assert.Contains(indicator.Rules, rule => rule.Ask is not null);
        }
    }

    private static IndicatorScore Marks(FactsBuilder facts) =>
        Scorer.Score(ZhanjiangRubric.Loaded, facts.Build()).Parts[0].Indicators.Single(one => one.Id == "site-marks");
}
