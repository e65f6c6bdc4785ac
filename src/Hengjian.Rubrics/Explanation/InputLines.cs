using Hengjian.Rubrics.Numbers;
using Hengjian.Rubrics.Scoring;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says what a rubric takes in: measures, and the questions that several rules share.</summary>
internal static class InputLines
{
    internal static IEnumerable<string> Of(Rubric rubric)
    {
        foreach (var measure in rubric.Measures)
        {
            yield return $"度量 {measure.Id}：{measure.Name}（{string.Join("，", Traits(measure))}）";
            foreach (var field in measure.Fields)
                yield return $"  每处有 {field.Id}：{field.Name}（{string.Join("，", Limits(field.Kind, field.Limits, false).Prepend(Answers.WordsFor(field.Kind)))}）";
        }

        foreach (var question in rubric.Questions)
            yield return $"共用问题 {question.Id}：{QuestionWords.Of(question)}";
    }

    private static IEnumerable<string> Traits(DeclaredMeasure measure)
    {
        yield return Answers.WordsFor(measure.Kind) + (measure.IsShare ? "，占比" : "");
        foreach (var limit in Limits(measure.Kind, measure.Limits, measure.IsShare))
            yield return limit;
        if (measure.Dated is { } dated)
            yield return $"日期看 {dated}";
        if (measure.IsGiven)
            yield return "由人或其他系统录入";
    }

    private static IEnumerable<string> Limits(FactKind kind, ValueLimits limits, bool isShare)
    {
        if (kind == FactKind.Number && limits.AtMost is { } most)
            yield return isShare && most != 1 ? $"{Plain.Percent(limits.AtLeast)} 至 {Plain.Percent(most)}" : $"{Plain.Text(limits.AtLeast)} 至 {Plain.Text(most)}";
        else if (kind == FactKind.Number && limits.AtLeast != 0)
            yield return $"不小于 {Plain.Text(limits.AtLeast)}";
        if (limits.OneOf.Count > 0)
            yield return $"取值 {string.Join("、", limits.OneOf)}";
    }
}
