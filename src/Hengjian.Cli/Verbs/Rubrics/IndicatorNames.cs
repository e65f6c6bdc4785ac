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
}
