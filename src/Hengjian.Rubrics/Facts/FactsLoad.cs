namespace Hengjian.Rubrics.Facts;

/// <summary>What came of reading a facts file: the facts, or why there are none.</summary>
/// <param name="Facts">The facts; null when there is any fault.</param>
/// <param name="Faults">Every fault found.</param>
public sealed record FactsLoad(SubjectFacts? Facts, IReadOnlyList<RubricFault> Faults);
