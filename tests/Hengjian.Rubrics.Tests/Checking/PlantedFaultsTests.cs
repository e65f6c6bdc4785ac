namespace Hengjian.Rubrics.Tests.Checking;

/// <summary>Three slips of real reports in one file: a factor that is not the weight (番禺 2023), grades and steps that leave values nowhere.</summary>
public sealed class PlantedFaultsTests
{
    private const string Text = """
        rubric: planted
        version: "1"
        title: 模拟方案
        source: 测试
        rounding: {digits: 2, at: total}
        targets: [{id: site, title: 网站}]
        measures:
          rate: {kind: number, share: true, name: 执行率}
          n: {kind: occurrences, name: 次数清单}
        parts:
          - id: p
            name: 部分
            target: site
            full: 10
            groups:
              - id: g
                name: 组
                points: 10
                indicators:
                  - {id: a, name: 甲, weight: 8, decides: measured, rules: [{id: a1, words: 算, clause: 一, award-amount: "(rate - 60%) / (1 - 60%) * 17"}]}
                  - {id: b, name: 乙, weight: 2, decides: measured, rules: [{id: b1, words: 档, clause: 二, tiers: {of: n, steps: [{from: 3, award: 2}, {below: 2, award: 0}]}}]}
        grades:
          names: [优, 良, 差]
          bands: [{grade: 优, from: 90, to: 100}, {grade: 良, from: 80, to: 89}, {grade: 差, from: 0, below: 80}]
        """;

    [Fact]
    public void All_are_found_in_one_reading()
    {
        var faults = RubricFile.Parse(Text, "planted.yaml").Faults;
        Assert.Equal([20, 21, 24], faults.Select(fault => fault.Line));
        Assert.Equal("算式最多得 17 分，指标分值 8 分", faults[0].Message);
        Assert.StartsWith("等于 2 时没有任何一档", faults[1].Message, StringComparison.Ordinal);
        Assert.StartsWith("大于 89、小于 90 的分数（如 89.5、89.01）没有等次", faults[2].Message, StringComparison.Ordinal);
    }
}
