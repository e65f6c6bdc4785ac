namespace Hengjian.Rubrics.Tests.Reading;

public sealed class RubricMeasuresTests
{
    private static readonly Rubric s_rubric = SmallRubric.Load(SmallRubric.OneIndicator(
        "4", "links.dead: {kind: occurrences, name: 死链}\nhome.fresh: {kind: flag, name: 更新}", "- {id: r1, words: 一, clause: 一, deduct: 1, each: links.dead}\n- {id: r2, words: 二, clause: 一, zero-when: not home.fresh}"));

    [Fact]
    public void Published_measures_of_the_right_kind_are_no_fault() =>
        Assert.Empty(RubricMeasures.Verify(s_rubric, new Dictionary<string, FactKind> { ["links.dead"] = FactKind.Occurrences, ["home.fresh"] = FactKind.Flag, ["more"] = FactKind.Number }));

    [Fact]
    public void Unknown_measure_and_wrong_kind_are_faults_at_their_place()
    {
        var faults = RubricMeasures.Verify(s_rubric, new Dictionary<string, FactKind> { ["links.deaf"] = FactKind.Occurrences, ["home.fresh"] = FactKind.Number });
        Assert.Equal(
            [
                new RubricFault(11, 3, "没有检查发布度量“links.dead”，是否想写“links.deaf”"),
                new RubricFault(12, 3, "度量“home.fresh”发布的是数值（number），方案按是否（flag）使用"),
            ],
            faults);
    }
}
