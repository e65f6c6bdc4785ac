namespace Hengjian.Rubrics.Rules;

/// <summary>An edge of a step.</summary>
/// <param name="At">The number.</param>
/// <param name="Inclusive">Whether the number itself belongs to the step.</param>
public readonly record struct TierEdge(Figure At, bool Inclusive);
