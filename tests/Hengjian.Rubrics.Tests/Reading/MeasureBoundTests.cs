using Hengjian.Rubrics.Explanation;
using Hengjian.Rubrics.Facts;

namespace Hengjian.Rubrics.Tests.Reading;

/// <summary>The bounds of measures and fields, as numbers and as percentages.</summary>
public sealed class MeasureBoundTests
{
    [Theory]
    [InlineData("share: true, at-most: 200%", 0, 2, "数值，占比，0% 至 200%")]
    [InlineData("share: true, at-least: -50%, at-most: 1.5", -0.5, 1.5, "数值，占比，-50% 至 150%")]
    [InlineData("share: true", 0, 1, "数值，占比，0 至 1")]
    [InlineData("at-least: 12.5%, at-most: 200", 0.125, 200, "数值，0.125 至 200")]
    public void Bound_may_be_a_percentage(string bounds, double least, double most, string words)
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("4", $"rate: {{kind: number, name: 比率, {bounds}}}", "- {id: r1, words: 一, clause: 一, proportion: rate}"));
        Assert.Equal(((decimal)least, (decimal?)(decimal)most), (rubric.Measures[0].Limits.AtLeast, rubric.Measures[0].Limits.AtMost));
        Assert.Contains($"度量 rate：比率（{words}）", RubricExplanation.Of(rubric).Lines);
        Assert.Empty(SubjectFactsCheck.Verify(rubric, new FactsBuilder().Number("rate", (decimal)most).Build()));
        Assert.Single(SubjectFactsCheck.Verify(rubric, new FactsBuilder().Number("rate", (decimal)most + 0.01m).Build()));
    }

    [Fact]
    public void Bound_of_a_field_may_be_a_percentage()
    {
        var rubric = SmallRubric.Load(SmallRubric.OneIndicator("4", "list: {kind: occurrences, name: 清单, fields: {rate: {kind: number, name: 完成率, at-most: 200%}}}", "- {id: r1, words: 一, clause: 一, deduct: 1, each: 'where(list, item.rate < 100%)'}"));
        Assert.Equal(2, rubric.Measures[0].Fields[0].Limits.AtMost);
    }

    [Fact]
    public void Limits_of_a_question_are_numbers() =>
        Assert.Contains("“at-least”应当是一个数，所写是“5%”", string.Join('\n', StructureRubric.Faults(SmallRubric.OneIndicator("4", "", "- {id: r1, words: 一, clause: 一, ask: {kind: points, question: 几分, at-least: 5%, at-most: 4}, award-amount: answer}"))), StringComparison.Ordinal);
}
