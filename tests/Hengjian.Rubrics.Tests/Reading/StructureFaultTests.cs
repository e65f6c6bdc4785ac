namespace Hengjian.Rubrics.Tests.Reading;

/// <summary>Construct 59 and the keys of parts: what a rubric demands of itself.</summary>
public sealed class StructureFaultTests
{
    private const string Requires = "requires: {indicators-least: 3, weight-most: 7, one-of: [satisfaction]}";

    /// <summary>PY23: at least three indicators of its own, seven points each at most, 20 in all, one of them satisfaction.</summary>
    [Theory]
    [InlineData("a:7 b:6 satisfaction:7", null)]
    [InlineData("a:7 b:7 c:6", "19:19 一级指标“个性化”之下要有 satisfaction 之中的至少一项，现在没有")]
    [InlineData("a:13 satisfaction:7", "19:19 一级指标“个性化”要求至少 3 项二级指标，现有 2 项")]
    [InlineData("a:8 b:5 satisfaction:7", "21:13 一级指标“个性化”要求每项不超过 7 分，“指标 a”（a）是 8 分")]
    [InlineData("a:7 b:6 satisfaction:6", "18:17 一级指标“个性化”写明 20 分，各二级指标合计 19 分")]
    public void Group_keeps_what_the_scheme_demands_of_it(string indicators, string? fault)
    {
        var faults = StructureRubric.Faults(Text(Requires, indicators, ""));
        Assert.True(fault is null ? faults.Count == 0 : faults.Contains(fault), string.Join('\n', faults));
    }

    [Theory]
    [InlineData("opens-when: points.base > 80", "13:17 部分的 opens-when（开放条件）和 words（条件的说明）要一起写")]
    [InlineData("words: 高于 80 分才加分", "13:12 部分的 opens-when（开放条件）和 words（条件的说明）要一起写")]
    [InlineData("opens-when: points.base > 80\nwords: 高于 80 分才加分", "13:17 没有名为“points.base”的度量、问题或选项")]
    [InlineData("bonus: yes", "13:12 “bonus”应当是 true 或 false")]
    [InlineData("down-to: abc", "13:14 “down-to”应当是 0 或负数，所写是“abc”")]
    public void Faulty_key_of_a_part_is_refused(string key, string fault) =>
        Assert.Contains(StructureRubric.Faults(Text("", "a:7 b:6 c:7", key)), line => line.StartsWith(fault, StringComparison.Ordinal));

    [Fact]
    public void Points_of_a_later_part_cannot_open_an_earlier_one()
    {
        var text = StructureRubric.Text(StructureRubric.Bonus("opens-when: points.base > 80\nwords: 高于 80 分才加分") + "\n" + StructureRubric.Base);
        Assert.Contains(StructureRubric.Faults(text), line => line.StartsWith("16:17 没有名为“points.base”的度量", StringComparison.Ordinal));
    }

    [Fact]
    public void Third_level_and_explanation_of_an_indicator_are_kept()
    {
        var text = StructureRubric.Text(StructureRubric.Base.Replace("weight: 100", "third: 立项依据充分性, explains: 立项是否有依据, weight: 100", StringComparison.Ordinal));
        var indicator = Assert.Single(SmallRubric.Load(text).Indicators);
        Assert.Equal(("立项依据充分性", "立项是否有依据"), (indicator.Third, indicator.Explains));
    }

    private static string Text(string requires, string indicators, string key) => $$"""
        {{SmallRubric.Header}}
        parts:
          - id: own
            name: 项目
            {{(key.Length == 0 ? "target: site" : SmallRubric.Indent(key + "\ntarget: site", 4).TrimStart())}}
            full: 20
            groups:
              - id: group
                name: 个性化
                points: 20
                {{(requires.Length == 0 ? "# 没有要求" : requires)}}
                indicators:
        {{string.Join('\n', indicators.Split(' ').Select(one => one.Split(':')).Select(one => $"          - {{id: {one[0]}, name: 指标 {one[0]}, weight: {one[1]}, decides: judged, rules: [{{id: {one[0]}1, words: 得分, clause: 一, ask: {{kind: points, question: 几分}}, award-amount: answer}}]}}"))}}
        """;
}
