namespace Hengjian.Rubrics.Tests.Zhanjiang;

/// <summary>The sums the scheme states (湛府办函〔2022〕5号 附件2).</summary>
public sealed class ZhanjiangWeightsTests
{
    [Theory]
    [InlineData("base", 100, new[] { "健康情况", "发布解读", "办事服务", "互动交流", "功能设计", "政务新媒体", "运维保障" }, new[] { 20, 20, 15, 10, 10, 15, 10 })]
    [InlineData("bonus", 25, new[] { "运维保障", "功能设计", "互动交流", "创新发展" }, new[] { 8, 4, 3, 10 })]
    public void Part_sums_are_those_of_the_scheme(string id, int full, string[] names, int[] points)
    {
        var part = ZhanjiangRubric.Loaded.Parts.Single(one => one.Id == id);
        Assert.Equal(full, part.Full);
        Assert.Equal(full, part.Groups.SelectMany(group => group.Indicators).Sum(indicator => indicator.Weight));
        Assert.Equal(names, part.Groups.Select(group => group.Name));
        Assert.Equal(points.Select(one => (decimal)one), part.Groups.Select(group => group.Indicators.Sum(indicator => indicator.Weight)));
    }
}
