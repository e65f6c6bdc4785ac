namespace Hengjian.Rubrics;

/// <summary>Compares what a rubric uses with what is published.</summary>
public static class RubricMeasures
{
    /// <summary>The measures that nobody publishes, or that are published as another kind.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="known">The published measures with their kinds.</param>
    /// <returns>One fault for each such measure at the place where the rubric declares it; empty when all fit.</returns>
    public static IReadOnlyList<RubricFault> Verify(Rubric rubric, IReadOnlyDictionary<string, FactKind> known) => throw new NotImplementedException();
}
