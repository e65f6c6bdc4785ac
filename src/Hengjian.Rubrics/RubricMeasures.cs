namespace Hengjian.Rubrics;

/// <summary>Compares what a rubric uses with what is published.</summary>
public static class RubricMeasures
{
    /// <summary>The measures that nobody publishes, or that are published as another kind.</summary>
    /// <param name="rubric">The rubric.</param>
    /// <param name="known">The published measures with their kinds.</param>
    /// <returns>One fault for each such measure at the place where the rubric declares it; empty when all fit.</returns>
    public static IReadOnlyList<RubricFault> Verify(Rubric rubric, IReadOnlyDictionary<string, FactKind> known)
    {
        var faults = new List<RubricFault>();
        foreach (var measure in rubric.Measures.Where(measure => !measure.IsGiven))
        {
            if (!known.TryGetValue(measure.Id, out var kind))
                faults.Add(RubricFault.At(measure.Place, $"没有检查发布度量“{measure.Id}”{NearestName.Hint(measure.Id, known.Keys)}"));
            else if (kind != measure.Kind)
                faults.Add(RubricFault.At(measure.Place, $"度量“{measure.Id}”发布的是{Words(kind)}，方案按{Words(measure.Kind)}使用"));
        }

        return faults;
    }

    private static string Words(FactKind kind) => kind switch
    {
        FactKind.Flag => "是否（flag）",
        FactKind.Number => "数值（number）",
        FactKind.Date => "日期（date）",
        FactKind.Text => "文字（text）",
        _ => "清单（occurrences）",
    };
}
