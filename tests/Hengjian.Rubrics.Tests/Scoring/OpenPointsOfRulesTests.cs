using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Scoring;

/// <summary>An indicator whose points are open always says which rules wait.</summary>
public sealed class OpenPointsOfRulesTests
{
    /// <summary>Starts full and is held at its weight: neither award moves anything while the other is given, but without both it is less.</summary>
    [Fact]
    public void Awards_that_only_count_together_are_asked_for()
    {
        var sheet = Scorer.Score(
            SmallRubric.Load(SmallRubric.OneIndicator("2", "one: {kind: flag, name: 甲}\nother: {kind: flag, name: 乙}\nfault: {kind: flag, name: 丙}", """
                - {id: r1, words: 甲加 1, clause: 一, award: 1, when: one}
                - {id: r2, words: 乙加 1, clause: 二, award: 1, when: other}
                - {id: r3, words: 丙扣 1, clause: 三, deduct: 1, when: fault}
                """, "start: full")),
            new FactsBuilder().Flag("fault", true).Build());
        Assert.Equal(new ScoreRange(1, 2), sheet.Total);
        Assert.Equal([("r1", 1m), ("r2", 1m)], sheet.OpenPoints.Select(point => (point.Rule, point.AtStake)));
    }

    /// <summary>Two of three decide: none of them moves anything alone, neither from below nor from above.</summary>
    [Fact]
    public void Rules_of_which_two_are_needed_are_asked_for_with_what_they_move_together()
    {
        var sheet = Scorer.Score(
            SmallRubric.Load(SmallRubric.OneIndicator("1", "one: {kind: flag, name: 甲}\ntwo: {kind: flag, name: 乙}\nthree: {kind: flag, name: 丙}", """
                - {id: r0, words: 先扣 1, clause: 一, deduct: 1, when: true}
                - {id: r1, words: 甲加 1, clause: 一, award: 1, when: one}
                - {id: r2, words: 乙加 1, clause: 二, award: 1, when: two}
                - {id: r3, words: 丙加 1, clause: 三, award: 1, when: three}
                """, "start: zero")),
            new FactsBuilder().Build());
        Assert.Equal(new ScoreRange(0, 1), sheet.Total);
        Assert.Equal([("r1", 1m), ("r2", 1m), ("r3", 1m)], sheet.OpenPoints.Select(point => (point.Rule, point.AtStake)));
    }
}
