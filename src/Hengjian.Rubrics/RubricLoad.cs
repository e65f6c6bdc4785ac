namespace Hengjian.Rubrics;

/// <summary>What came of reading a rubric: the rubric, or why there is none.</summary>
/// <param name="Rubric">The rubric; null when there is any fault.</param>
/// <param name="Faults">Every fault found, by line and column.</param>
public sealed record RubricLoad(Rubric? Rubric, IReadOnlyList<RubricFault> Faults)
{
    /// <summary>What loads but should be looked at, such as a full mark that cannot be reached, by line and column; empty while there are faults.</summary>
    public IReadOnlyList<RubricFault> Notices { get; init; } = [];
}
