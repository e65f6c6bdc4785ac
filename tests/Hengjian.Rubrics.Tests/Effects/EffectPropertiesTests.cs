using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Effects;

/// <summary>What must hold for every effect: points stay inside the weight, more faults never give points, and a missing fact leaves a range that holds every result it can have.</summary>
public sealed class EffectPropertiesTests
{
    private const string Measures = "rate: {kind: number, share: true, name: 完成率}\nfaults: {kind: occurrences, name: 错别字}\nbad: {kind: flag, name: 有问题}";

    public static TheoryData<string> Effects() => new()
    {
        "award-share: rate * rate",
        "deduct-share: (1 - rate) * 2",
        "award-amount: rate * 8\nat-most: 60%",
        "proportion: rate",
        "linear: {of: rate, floor: 33%, full: 87%}",
        "shortfall: {of: rate, target: 95%, per: 3%, lose: 7%, steps: linear}",
        "shortfall: {of: rate, target: 95%, per: 3%, lose: 7%, steps: started}",
        "shortfall: {of: rate, target: 95%, per: 3%, lose: 0.7, steps: whole}",
        "tiers: {of: rate, steps: [{from: 90%, award: 8}, {from: 60%, below: 90%, award: 50%}, {above: 20%, below: 60%, award: 1}, {to: 20%, zero: true}]}",
        "tiers: {of: rate, steps: [{from: 90%, award: 100%}, {above: 50%, award: 3}, {otherwise: true, award: 10%}]}",
        "deduct: 15%\neach: (1 - rate) * 10\nat-most: 5",
    };

    [Theory]
    [MemberData(nameof(Effects))]
    public void Range_holds_every_result_and_more_is_never_worse(string effect)
    {
        var rubric = Load(effect);
        var open = Total(rubric, new FactsBuilder().Flag("bad", false).List("faults", 5));
        var previous = decimal.MinValue;
        for (var step = 0; step <= 100; step++)
        {
            var total = Total(rubric, new FactsBuilder().Flag("bad", false).List("faults", 5).Number("rate", step / 100m));
            Assert.True(total.IsSettled);
            Assert.InRange(total.Lowest, 0, 8);
            Assert.InRange(total.Lowest, open.Lowest, open.Highest);
            Assert.True(total.Lowest >= previous, $"{step}%: {total.Lowest} < {previous}");
            previous = total.Lowest;
        }
    }

    [Theory]
    [MemberData(nameof(Effects))]
    public void Another_fault_never_gives_points_and_an_open_condition_holds_both_results(string effect)
    {
        var rubric = Load(effect);
        for (var step = 0; step <= 100; step += 5)
        {
            FactsBuilder Facts(int faults) => new FactsBuilder().Number("rate", step / 100m).List("faults", 9, [.. Enumerable.Range(0, faults).Select(i => $"f{i}")]);
            var previous = decimal.MaxValue;
            for (var faults = 0; faults < 5; faults++)
            {
                var clear = Total(rubric, Facts(faults).Flag("bad", false));
                var limited = Total(rubric, Facts(faults).Flag("bad", true));
                Assert.True(clear.Lowest <= previous);
                Assert.True(limited.Lowest <= clear.Lowest);
                Assert.Equal(new ScoreRange(limited.Lowest, clear.Lowest), Total(rubric, Facts(faults)));
                previous = clear.Lowest;
            }
        }
    }

    private static Rubric Load(string effect) => SmallRubric.Load(SmallRubric.OneIndicator(
        "8",
        Measures,
        $"- id: r1\n  words: 规则\n  clause: 一\n{SmallRubric.Indent(effect, 2)}\n- {{id: r2, words: 逐处扣, clause: 二, deduct: 0.5, each: faults}}\n- {{id: r3, words: 起评分, clause: 三, factor: 50%, when: bad}}\n- {{id: r4, words: 封顶, clause: 四, ceiling: 30%, when: bad}}",
        effect.Contains("award", StringComparison.Ordinal) || effect.Contains("proportion", StringComparison.Ordinal) || effect.Contains("linear:", StringComparison.Ordinal) ? "start: zero" : "start: full"));

    private static ScoreRange Total(Rubric rubric, FactsBuilder facts) => Assert.NotNull(Scorer.Score(rubric, facts.Build()).Total);
}
