using Hengjian.Checks;
using Hengjian.Core.Measures;
using Hengjian.Rubrics;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Cli.Verbs.Rubrics;

/// <summary>Every measure that the checks and the cycle publish: what a rubric may expect to be measured.</summary>
internal static class PublishedMeasures
{
    /// <summary>The measures with their kinds.</summary>
    public static IReadOnlyDictionary<string, FactKind> All { get; } =
        MeasureCatalogue.All.Concat(UnitFacts.Publishes).ToDictionary(
            definition => definition.Id,
            definition => definition.Kind switch
            {
                MeasureKind.Flag => FactKind.Flag,
                MeasureKind.Number => FactKind.Number,
                _ => FactKind.Occurrences,
            },
            StringComparer.Ordinal);
}
