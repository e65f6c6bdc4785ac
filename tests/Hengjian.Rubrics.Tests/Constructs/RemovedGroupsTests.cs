using System.Globalization;

using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Constructs;

/// <summary>Constructs 27 and 28: what becomes of the points of groups that are not examined.</summary>
public sealed class RemovedGroupsTests
{
    /// <summary>N19: bodies without services are examined for 75 points, × 4/3. ZJ21: 85 points, × 100/85.</summary>
    [Theory]
    [InlineData(75, 72, 96)]
    [InlineData(85, 80.75, 95)]
    public void Rescale_brings_the_rest_to_the_full_mark(int examined, double got, double points)
    {
        var rubric = SmallRubric.Load(TwoGroups(examined, "rescale", "rescale: {to: 100, from: remaining}"));
        var sheet = Scorer.Score(rubric, new FactsBuilder().Flag("has.services", false).Judge("own1", (decimal)got).Build());
        Assert.Equal(ScoreRange.Exactly((decimal)points), sheet.Total);
        Assert.Equal(100, sheet.Parts[0].Full);
    }

    [Theory]
    [InlineData("full", 72, 97, 100, "没有服务：按满分计")]
    [InlineData("lost", 72, 72, 100, "没有服务：不得分，分值仍计")]
    [InlineData("spread", 72, 72, 100, "没有服务：分值平均分给其余指标")]
    public void Removed_points_are_given_lost_or_spread(string then, int got, int total, int full, string note)
    {
        var sheet = Scorer.Score(SmallRubric.Load(TwoGroups(75, then, "")), new FactsBuilder().Flag("has.services", false).Judge("own1", got).Build());
        Assert.Equal(ScoreRange.Exactly(total), sheet.Total);
        Assert.Equal(full, sheet.Parts[0].Full);
        Assert.Equal(note, sheet.Parts[0].Indicators[1].Note);
        Assert.Equal(then == "spread" ? 100 : 75, sheet.Parts[0].Indicators[0].Weight);
    }

    [Fact]
    public void Spread_that_finds_nobody_is_said_to_be_lost()
    {
        var sheet = Scorer.Score(SmallRubric.Load(Many(0)), new FactsBuilder().Flag("has.services", false).Flag("has.extra", false).Flag("bad", false).Build());
        Assert.Contains(sheet.Parts[0].Indicators, one => one.Note == "没有服务：分值没有其余指标可分，不计");
        Assert.Equal(ScoreRange.Exactly(0), sheet.Parts[0].Awarded);
    }

    [Theory]
    [InlineData("full", 72, 97)]
    [InlineData("lost", 72, 72)]
    public void Removal_that_is_open_gives_the_range_of_both_cases(string then, int lowest, int highest)
    {
        var sheet = Scorer.Score(SmallRubric.Load(TwoGroups(75, then, "")), new FactsBuilder().Judge("own1", 72).Judge("service1", 0m).Build());
        Assert.Equal(new ScoreRange(lowest, highest), sheet.Total);
        Assert.Contains(sheet.OpenPoints, point => point.Rule == "has.services" && point.AtStake == 25);
    }

    /// <summary>ZQ19: 20 points go to the 16 remaining indicators, 1.25 to each; one that does not apply gets nothing.</summary>
    [Theory]
    [InlineData(16, 1.25)]
    [InlineData(17, 1.176471)]
    public void Spread_points_are_shared_evenly_by_all_that_apply(int others, double share)
    {
        var sheet = Scorer.Score(SmallRubric.Load(Many(others)), new FactsBuilder().Flag("has.services", false).Flag("has.extra", false).Flag("bad", false).Build());
        var remaining = sheet.Parts[0].Indicators.Where(one => one.Id.StartsWith('i')).ToList();
        Assert.Equal(others, remaining.Count);
        Assert.All(remaining, one => Assert.Equal((decimal)share, Math.Round(one.Weight - one.OriginalWeight, 6)));
        Assert.Equal($"没有服务，转入 {((decimal)share).ToString(CultureInfo.InvariantCulture)} 分；分值 5 → {(5 + (decimal)share).ToString(CultureInfo.InvariantCulture)}", remaining[0].Note);
        Assert.Equal(ScoreRange.Exactly(20 + (5 * others)), sheet.Parts[0].Awarded);
        Assert.Equal(0, sheet.Parts[0].Indicators.Single(one => one.Id == "extra").Weight);
    }

    [Theory]
    [InlineData("spread", "i1=10 i2=5 extra=0", 15, "没有分工：5 分平均分给其余指标")]
    [InlineData("lost", "i1=5 i2=5 extra=5", 10, "没有分工：不得分，分值仍计")]
    [InlineData("full", "i1=5 i2=5 extra=5", 15, "没有分工：按满分计")]
    [InlineData("leave-out", "i1=5 i2=5 extra=0", 10, "没有分工：不考核，分值不计")]
    public void Indicator_that_does_not_apply_says_what_becomes_of_its_weight(string then, string weights, int total, string note)
    {
        var text = Part("", $"{Group("first", 5, Indicator("i1"))}\n{Group("second", 10, Indicator("i2", "applies: {when: not has.services}, otherwise: [{then: full, words: 照给}], ") + "\n" + Indicator("extra", $"applies: {{when: has.extra}}, otherwise: [{{then: {then}, words: 没有分工}}], "))}", 15);
        var sheet = Scorer.Score(SmallRubric.Load(text), new FactsBuilder().Flag("has.services", true).Flag("has.extra", false).Flag("bad", false).Build());
        Assert.Equal(weights, string.Join(' ', sheet.Parts[0].Indicators.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id}={one.Weight:0.##}"))));
        Assert.Equal(ScoreRange.Exactly(total), sheet.Total);
        Assert.Equal(note, sheet.Parts[0].Indicators[^1].Note);
    }

    [Fact]
    public void Unknown_consequence_of_an_indicator_is_refused()
    {
        var text = Part("", Group("first", 5, Indicator("i1", "applies: {when: has.extra and has.services}, otherwise: [{then: gone, words: 没有}], ")), 5);
        Assert.Contains("25:129 “then”没有“gone”这个值，可取：full、leave-out、spread、lost", StructureRubric.Faults(text));
    }

    private static string TwoGroups(int examined, string then, string rescale) => $$"""
        {{SmallRubric.Header}}
        measures:
          has.services: {kind: flag, name: 有服务}
        parts:
          - id: base
            name: 基础
            target: site
            full: 100
            remove:
              - {groups: [services], when: not has.services, then: {{then}}, words: 没有服务, clause: 说明}
        {{SmallRubric.Indent(rescale, 4)}}
            groups:
              - id: rest
                name: 其余
                points: {{examined}}
                indicators:
                  - {id: own, name: 甲, weight: {{examined}}, decides: judged, rules: [{id: own1, words: 得分, clause: 一, ask: {kind: points, question: 几分}, award-amount: answer}]}
              - id: services
                name: 服务
                points: {{100 - examined}}
                indicators:
                  - {id: service, name: 乙, weight: {{100 - examined}}, decides: judged, rules: [{id: service1, words: 得分, clause: 一, ask: {kind: points, question: 几分}, award-amount: answer}]}
        """;

    private static string Many(int others)
    {
        var indicators = string.Join('\n', Enumerable.Range(1, others).Select(i => Indicator($"i{i}"))) + "\n" + Indicator("extra", "applies: {when: has.extra}, otherwise: [{then: leave-out, words: 没有分工}], ");
        return Part("remove: [{groups: [services], when: not has.services, then: spread, words: 没有服务, clause: 说明}]", Group("rest", (5 * others) + 5, indicators) + "\n" + Group("services", 20, Indicator("service").Replace("weight: 5", "weight: 20", StringComparison.Ordinal)), (5 * others) + 25);
    }

    private static string Part(string keys, string groups, int full) => $$"""
        {{SmallRubric.Header}}
        measures:
          has.services: {kind: flag, name: 有服务}
          has.extra: {kind: flag, name: 有分工}
          bad: {kind: flag, name: 有问题}
        parts:
          - id: base
            name: 基础
            target: site
            full: {{full}}
        {{SmallRubric.Indent(keys, 4)}}
            groups:
        {{SmallRubric.Indent(groups, 6)}}
        """;

    private static string Group(string id, int points, string indicators) => $"- id: {id}\n  name: 一级 {id}\n  points: {points}\n  indicators:\n{SmallRubric.Indent(indicators, 4)}";

    private static string Indicator(string id, string keys = "") =>
        $"- {{id: {id}, name: 指标 {id}, weight: 5, decides: measured, {keys}rules: [{{id: {id}-1, words: 有问题不得分, clause: 一, zero-when: bad}}]}}";
}
