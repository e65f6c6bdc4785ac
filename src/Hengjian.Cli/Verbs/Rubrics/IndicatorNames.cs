using Hengjian.Rubrics;
using Hengjian.Rubrics.Grades;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary>The ids under which a result can be asked about.</summary>
internal static class IndicatorNames
{
    /// <summary>Every indicator and veto item, every limit of the grade and the pass line.</summary>
    public static IEnumerable<string> Of(Rubric rubric) => rubric.Indicators.Select(indicator => indicator.Id).Concat(rubric.Vetoes.Select(item => item.Id))
        .Concat(rubric.Grades is { } grades ? grades.Limits.Select(limit => limit.Id) : [])
        .Concat(rubric.Grades?.Pass is null ? [] : [PassLine.Id]);

    /// <summary>“，是否想写“x””: the id whose name was written, the indicator of the rule whose id was written, the nearest id, or the first that begins so; nothing when none is near.</summary>
    public static string Hint(Rubric rubric, string written)
    {
        var meant = rubric.Indicators.Where(indicator => indicator.Name == written || indicator.AllRules.Any(rule => rule.Id == written)).Select(indicator => indicator.Id)
            .Concat(rubric.Vetoes.Where(item => item.Name == written).Select(item => item.Id))
            .FirstOrDefault()
            ?? NearestName.Of(written, Of(rubric))
            ?? Of(rubric).FirstOrDefault(id => id.StartsWith(written, StringComparison.Ordinal));
        return meant is null ? "" : $"，是否想写“{meant}”";
    }
}
