using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Constructs;

/// <summary>Constructs 36, 37 and 45: extra points behind a gate, their order against the rescale, and points below zero.</summary>
public sealed class ExtraPointsTests
{
    private const string Gate = "bonus: true\nopens-when: points.base > 80\nwords: 基本分高于 80 分才加分";

    /// <summary>N19, ZQ19, WZ21, XC19: with 80.0 there are no extra points, with 80.1 there are.</summary>
    [Theory]
    [InlineData(80, 12, 80, "各项合计 12；基本分高于 80 分才加分：不符合（基本分得分：80），此部分得 0")]
    [InlineData(80.1, 12, 92.1, "各项合计 12；基本分高于 80 分才加分：符合（基本分得分：80.1）")]
    public void Gate_opens_above_its_edge(double own, int more, double total, string arithmetic)
    {
        var sheet = Scorer.Score(StructureRubric.Load(StructureRubric.Base + "\n" + StructureRubric.Bonus(Gate)), new FactsBuilder().Judge("own1", (decimal)own).Judge("more1", more).Build());
        Assert.Equal(ScoreRange.Exactly((decimal)total), sheet.Total);
        Assert.Equal(arithmetic, sheet.Parts[1].Arithmetic);
        Assert.Empty(sheet.OpenPoints);
    }

    [Fact]
    public void Gate_is_open_while_the_points_before_it_may_lie_on_either_side()
    {
        var sheet = Scorer.Score(StructureRubric.Load(StructureRubric.Base + "\n" + StructureRubric.Bonus(Gate)), new FactsBuilder().Judge("more1", 12).Build());
        Assert.Equal(new ScoreRange(0, 12), sheet.Parts[1].Awarded);
        Assert.Equal(new ScoreRange(0, 112), sheet.Total);
        Assert.Contains(sheet.OpenPoints, point => point is { Indicator: "extra", AtStake: 12, Question: "“基本分”的得分未定" });
    }

    [Fact]
    public void Closed_part_asks_nothing()
    {
        var sheet = Scorer.Score(StructureRubric.Load(StructureRubric.Base + "\n" + StructureRubric.Bonus(Gate)), new FactsBuilder().Judge("own1", 10).Build());
        Assert.Equal(ScoreRange.Exactly(10), sheet.Total);
        Assert.Empty(sheet.OpenPoints);
    }

    /// <summary>ZJ21, SC: the total may exceed 100.</summary>
    [Fact]
    public void Without_gate_the_total_can_exceed_the_base() =>
        Assert.Equal(ScoreRange.Exactly(111), Scorer.Score(StructureRubric.Load(StructureRubric.Base + "\n" + StructureRubric.Bonus("bonus: true")), new FactsBuilder().Judge("own1", 96).Judge("more1", 15).Build()).Total);

    /// <summary>75 points are examined: 60 becomes 80; 6 extra points stay 6, or become 8.</summary>
    [Theory]
    [InlineData("cap-rescale-bonus", 86, 6, 20, "各项合计 6")]
    [InlineData("cap-bonus-rescale", 88, 8, 26.67, "6 × 100 / 75 = 8")]
    public void Extra_points_are_added_after_the_rescale_or_rescaled(string order, int total, int extra, double full, string arithmetic)
    {
        var sheet = Scorer.Score(SmallRubric.Load(Rescaled(order)), new FactsBuilder().Flag("has.services", false).Judge("own1", 60).Judge("more1", 6).Build());
        Assert.Equal(ScoreRange.Exactly(total), sheet.Total);
        Assert.Equal(ScoreRange.Exactly(extra), sheet.Parts[1].Awarded);
        Assert.Equal((decimal)full, sheet.Parts[1].Full);
        Assert.Equal(arithmetic, sheet.Parts[1].Arithmetic);
    }

    [Theory]
    [InlineData("cap-rescale-bonus", 6, 6)]
    [InlineData("cap-bonus-rescale", 6, 8)]
    public void Open_removal_leaves_open_how_extra_points_are_rescaled(string order, int lowest, int highest)
    {
        var sheet = Scorer.Score(SmallRubric.Load(Rescaled(order)), new FactsBuilder().Judge("own1", 60).Judge("service1", 25).Judge("more1", 6).Build());
        Assert.Equal(new ScoreRange(lowest, highest), sheet.Parts[1].Awarded);
    }

    /// <summary>N19c: 2 unclosed × 3 and 1 late × 2 are −8; the total never falls below 0.</summary>
    [Theory]
    [InlineData(2, 1, 90, -8, 82)]
    [InlineData(9, 0, 90, -20, 70)]
    [InlineData(2, 1, 5, -8, 0)]
    [InlineData(0, 0, 90, 0, 90)]
    public void Counts_of_the_supervisor_go_below_zero(int unclosed, int late, int own, int counted, int total)
    {
        var sheet = Scorer.Score(SmallRubric.Load(Penalty("down-to: -20", "")), Counts(unclosed, late).Judge("own1", own).Build());
        Assert.Equal(ScoreRange.Exactly(counted), sheet.Parts[1].Awarded);
        Assert.Equal(ScoreRange.Exactly(counted), sheet.Parts[1].Indicators[0].Awarded);
        Assert.Equal(ScoreRange.Exactly(total), sheet.Total);
        Assert.Equal(counted == -20 ? "合计扣 27，超过本项的限度，按 20 计" : "", sheet.Parts[1].Indicators[0].Note);
    }

    [Fact]
    public void Indicator_alone_may_go_below_zero()
    {
        var facts = Counts(2, 1).Judge("own1", 90).Build();
        Assert.Equal(ScoreRange.Exactly(-8), Scorer.Score(SmallRubric.Load(Penalty("", "down-to: -10, ")), facts).Parts[1].Indicators[0].Awarded);
        Assert.Equal(ScoreRange.Exactly(90), Scorer.Score(SmallRubric.Load(Penalty("", "down-to: -10, ")), facts).Total);
    }

    [Fact]
    public void Open_count_below_zero_is_a_range_to_the_limit()
    {
        var sheet = Scorer.Score(SmallRubric.Load(Penalty("down-to: -20", "")), new FactsBuilder().List("late", 9, "x").Judge("own1", 90).Build());
        Assert.Equal(new ScoreRange(-20, -2), sheet.Parts[1].Awarded);
        Assert.Equal(new ScoreRange(70, 88), sheet.Total);
    }

    [Theory]
    [InlineData("down-to: 5", "", "26:14 “down-to”应当是 0 或负数，所写是“5”")]
    [InlineData("", "", "32:47 指标“counted”的分值不能是 0；只扣分的指标请写 down-to（最低扣到多少，负数）")]
    public void Faulty_limit_below_zero_is_refused(string part, string indicator, string fault) =>
        Assert.Contains(fault, StructureRubric.Faults(Penalty(part, indicator)));

    private static FactsBuilder Counts(int unclosed, int late) => new FactsBuilder()
        .List("unclosed", 9, [.. Enumerable.Range(0, unclosed).Select(i => $"u{i}")])
        .List("late", 9, [.. Enumerable.Range(0, late).Select(i => $"l{i}")]);

    private static string Penalty(string part, string indicator) => StructureRubric.Text(
        StructureRubric.Base + $$"""

            - id: penalty
              name: 上级通报
              target: site
              full: 0
            {{SmallRubric.Indent(part, 2)}}
              groups:
                - id: notices
                  name: 通报
                  points: 0
                  indicators:
                    - {id: counted, name: 通报次数, {{indicator}}weight: 0, decides: measured, rules: [{id: c1, words: 未办结, clause: 一, deduct: 3, each: unclosed}, {id: c2, words: 超期, clause: 二, deduct: 2, each: late}]}
            """,
        "measures: {unclosed: {kind: occurrences, name: 未办结}, late: {kind: occurrences, name: 超期}}");

    private static string Rescaled(string order) => $$"""
        {{SmallRubric.Header}}
        order: {{order}}
        measures:
          has.services: {kind: flag, name: 有服务}
        parts:
          - id: base
            name: 基础
            target: site
            full: 100
            remove:
              - {groups: [services], when: not has.services, then: rescale, words: 没有服务, clause: 说明}
            rescale: {to: 100, from: remaining}
            groups:
              - id: rest
                name: 其余
                points: 75
                indicators:
                  - {id: own, name: 甲, weight: 75, decides: judged, rules: [{id: own1, words: 得分, clause: 一, ask: {kind: points, question: 几分}, award-amount: answer}]}
              - id: services
                name: 服务
                points: 25
                indicators:
                  - {id: service, name: 乙, weight: 25, decides: judged, rules: [{id: service1, words: 得分, clause: 一, ask: {kind: points, question: 几分}, award-amount: answer}]}
        {{SmallRubric.Indent(StructureRubric.Bonus("bonus: true"), 2)}}
        """;
}
