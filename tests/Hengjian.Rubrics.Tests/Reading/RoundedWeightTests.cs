using Hengjian.Rubrics.Scoring;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Tests.Reading;

/// <summary>Rounding at each indicator never gives more than the weight: not a printed one, not one that a spread made.</summary>
public sealed class RoundedWeightTests
{
    private const string ByOption = """
        at: {option: place}}
        options:
          - {id: place, question: 在哪里取整？, default: total, choices: [{id: indicator, meaning: 各指标}, {id: total, meaning: 总分}]}
        """;

    [Theory]
    [InlineData("2, at: indicator}", "0.335", "0.335 多于 2 位小数")]
    [InlineData("0, at: indicator}", "1.5", "1.5 多于 0 位小数")]
    [InlineData("2, " + ByOption, "0.335", "0.335 多于 2 位小数")]
    [InlineData("3, at: indicator}", "0.335", null)]
    [InlineData("2, at: indicator}", "0.330", null)]
    [InlineData("2, at: part}", "0.335", null)]
    [InlineData("2, at: total}", "0.335", null)]
    public void Weight_with_more_digits_than_its_points_are_rounded_to_is_refused(string rounding, string weight, string? fault)
    {
        var text = SmallRubric.OneIndicator(weight, "", "- {id: r, words: 得分, clause: 一, ask: {kind: flag, question: 是否}, award: 0.1, when: answer}")
            .Replace("2, at: total}", rounding, StringComparison.Ordinal);
        var faults = StructureRubric.Faults(text);
        Assert.Equal(fault is null ? 0 : 1, faults.Count);
        Assert.All(faults, line => Assert.Contains($"指标“indicator”的分值 {fault}", line, StringComparison.Ordinal));
        Assert.All(faults, line => Assert.StartsWith($"{1 + text.Split('\n').ToList().FindIndex(row => row.Contains("weight:", StringComparison.Ordinal))}:21 ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("indicator", 1, 100)]
    [InlineData("indicator", 0.5, 49.99)]
    [InlineData("part", 1, 100)]
    [InlineData("total", 1, 100)]
    public void Twenty_points_spread_over_three_never_make_more_than_the_full_mark(string place, double rate, double total)
    {
        var rubric = SmallRubric.Load(StructureRubric.Text(
            """
            - id: base
              name: 基础
              target: site
              full: 100
              remove: [{groups: [services], when: not serves, then: spread, words: 没有服务职能, clause: 一}]
              groups:
                - id: others
                  name: 其余
                  points: 80
                  indicators:
                    - {id: a, name: 甲, weight: 30, decides: measured, rules: [{id: a1, words: 按比例, clause: 一, proportion: rate}]}
                    - {id: b, name: 乙, weight: 20, decides: measured, rules: [{id: b1, words: 按比例, clause: 一, proportion: rate}]}
                    - {id: c, name: 丙, weight: 30, decides: measured, rules: [{id: c1, words: 按比例, clause: 一, proportion: rate}]}
                - id: services
                  name: 服务
                  points: 20
                  indicators:
                    - {id: d, name: 丁, weight: 20, decides: measured, rules: [{id: d1, words: 按比例, clause: 一, proportion: rate}]}
            """,
            "measures:\n  serves: {kind: flag, name: 有服务职能}\n  rate: {kind: number, share: true, name: 比率}").Replace("at: total", $"at: {place}", StringComparison.Ordinal));
        var sheet = Scorer.Score(rubric, new FactsBuilder().Flag("serves", false).Number("rate", (decimal)rate).Build());
        Assert.Equal(ScoreRange.Exactly((decimal)total), sheet.Total);
        Assert.All(sheet.Parts[0].Indicators, one => Assert.InRange(one.Awarded.Highest, 0, one.Weight));
    }
}
