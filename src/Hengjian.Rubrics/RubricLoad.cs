namespace Hengjian.Rubrics;

/// <summary>What came of reading a rubric: the rubric, or why there is none.</summary>
/// <param name="Rubric">The rubric; null when there is any fault.</param>
/// <param name="Faults">Every fault found, by line and column.</param>
public sealed record RubricLoad(Rubric? Rubric, IReadOnlyList<RubricFault> Faults);
