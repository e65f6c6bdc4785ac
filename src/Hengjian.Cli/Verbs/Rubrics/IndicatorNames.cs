using Hengjian.Rubrics;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary>The ids under which a result can be asked about.</summary>
internal static class IndicatorNames
{
    /// <summary>Every indicator and veto item.</summary>
    public static IEnumerable<string> Of(Rubric rubric) => rubric.Indicators.Select(indicator => indicator.Id).Concat(rubric.Vetoes.Select(item => item.Id));
}
