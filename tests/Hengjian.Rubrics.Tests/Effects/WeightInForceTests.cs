using System.Globalization;

using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Tests.Effects;

/// <summary>After a transfer printed points follow the rubric's setting, and shares always follow the weight: 4 points receive 2.</summary>
public sealed class WeightInForceTests
{
    public static TheoryData<string, string, double, string> Rows() => new()
    {
        { "deduct: 1\nwhen: bad", "fixed", 5, "扣 1" },
        { "deduct: 1\nwhen: bad", "scaled", 4.5, "扣 1，随分值 × 1.5 = 1.5" },
        { "deduct: 25%\nwhen: bad", "fixed", 4.5, "扣 25%，6 × 25% = 1.5" },
        { "deduct: 25%\nwhen: bad", "scaled", 4.5, "扣 25%，6 × 25% = 1.5" },
        { "linear: {of: rate, floor: 0%, full: 100%}", "fixed", 3, "(50% － 0%) ÷ (100% － 0%) × 6 = 3" },
        { "deduct: 1\neach: rate * 8\nat-most: 50%", "fixed", 3, "此条最多扣 50%，6 × 50% = 3" },
        { "deduct: 1\neach: rate * 8\nat-most: 2", "scaled", 3, "此条最多扣 2，扣 2，随分值 × 1.5 = 3" },
        { "shortfall: {of: rate, target: 100%, per: 10%, lose: 10%, steps: linear}", "fixed", 3, "6 × 50% = 3" },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Shares_follow_the_weight_and_printed_points_the_setting(string effect, string setting, double points, string arithmetic)
    {
        var text = $$"""
            {{SmallRubric.Header.Replace("transferred-deductions: fixed", $"transferred-deductions: {setting}", StringComparison.Ordinal)}}
            measures:
              bad: {kind: flag, name: 有问题}
              rate: {kind: number, share: true, name: 完成率}
              here: {kind: flag, name: 有栏目}
            parts:
              - id: base
                name: 基础
                target: site
                full: 6
                groups:
                  - id: group
                    name: 一级
                    points: 6
                    indicators:
                      - id: from
                        name: 转出
                        weight: 2
                        decides: measured
                        applies: {when: here}
                        otherwise: [{transfer: [to], words: 没有栏目}]
                        rules: [{id: r0, words: 规则, clause: 一, zero-when: bad and rate > 1}]
                      - id: to
                        name: 转入
                        weight: 4
                        decides: measured
                        rules:
                          - id: r1
                            words: 规则
                            clause: 一
            {{SmallRubric.Indent(effect, 16)}}
            """;
        var sheet = Scorer.Score(SmallRubric.Load(text), new FactsBuilder().Flag("bad", true).Number("rate", 0.5m).Flag("here", false).Build());
        var indicator = sheet.Parts[0].Indicators[1];
        Assert.Equal((decimal)points, indicator.Awarded.Lowest);
        Assert.True(indicator.Awarded.IsSettled);
        Assert.EndsWith(arithmetic, indicator.Entries[0].Arithmetic, StringComparison.Ordinal);
        Assert.Equal(6, indicator.Weight);
        Assert.Equal(Math.Abs(indicator.Entries[0].Points).ToString(CultureInfo.InvariantCulture), (effect.StartsWith("linear", StringComparison.Ordinal) ? 3 : 6 - (decimal)points).ToString(CultureInfo.InvariantCulture));
    }
}
