using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The words for names in formulas.</summary>
internal static class RubricNames
{
    internal static string WordsFor(Rubric rubric, string name) => name switch
    {
        "class" => "类别",
        "target" => "考评对象",
        NamesInScope.Answer => "人工认定",
        NamesInScope.Remaining => "仍检查的分值",
        _ when name.StartsWith(NamesInScope.RemovedPrefix, StringComparison.Ordinal) =>
            $"不检查{rubric.Parts.SelectMany(part => part.Groups).First(group => group.Id == name[NamesInScope.RemovedPrefix.Length..]).Name}",
        _ when name.StartsWith(NamesInScope.PointsPrefix, StringComparison.Ordinal) =>
            $"{rubric.Parts.First(part => part.Id == name[NamesInScope.PointsPrefix.Length..]).Name}得分",
        _ when name.StartsWith(NamesInScope.OptionPrefix, StringComparison.Ordinal) => "方案未明确之处的选择",
        _ when name.StartsWith(NamesInScope.AnswerPrefix, StringComparison.Ordinal) =>
            rubric.Questions.First(question => question.Id == name[NamesInScope.AnswerPrefix.Length..]).Name,
        _ => rubric.Measures.First(measure => measure.Id == name).Name,
    };
}
