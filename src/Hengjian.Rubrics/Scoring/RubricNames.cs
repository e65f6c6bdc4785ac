using Hengjian.Rubrics.Expressions;
using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics.Scoring;

/// <summary>The words for names in formulas.</summary>
internal static class RubricNames
{
    internal static string WordsFor(Rubric rubric, string name) => name switch
    {
        _ when rubric.Index.Measures.TryGetValue(name, out var measure) => measure.Name,
        "class" => "类别",
        "target" => "考评对象",
        NamesInScope.Answer => "人工认定",
        NamesInScope.Remaining => "仍检查的分值",
        DateFunctions.MonitoringDate => "监测时间点",
        DateFunctions.PeriodFrom => "考评时段的第一天",
        DateFunctions.PeriodTo => "考评时段的最后一天",
        DateFunctions.Calendar => "工作日的日历",
        DateFunctions.Exclusions => "不计入考核的时段",
        _ when name.StartsWith(NamesInScope.RemovedPrefix, StringComparison.Ordinal) =>
            $"不检查{rubric.Parts.SelectMany(part => part.Groups).First(group => group.Id == name[NamesInScope.RemovedPrefix.Length..]).Name}",
        _ when name.StartsWith(NamesInScope.OptionPrefix, StringComparison.Ordinal) => $"选项 {name[NamesInScope.OptionPrefix.Length..]}",
        _ when name.StartsWith(NamesInScope.ChildrenPrefix, StringComparison.Ordinal) => $"所属的{rubric.Index.Targets[name[NamesInScope.ChildrenPrefix.Length..]].Title}",
        _ when name.StartsWith(NamesInScope.PointsPrefix, StringComparison.Ordinal) => $"{rubric.Index.Parts[name[NamesInScope.PointsPrefix.Length..]].Name}得分",
        _ => rubric.Index.Questions[name[NamesInScope.AnswerPrefix.Length..]].Name,
    };
}
