namespace Hengjian.Rubrics.Rules;

/// <summary>A step of a tiered rule; the first step whose edge is reached decides.</summary>
/// <param name="Edge">The edge.</param>
/// <param name="Inclusive">Whether the edge itself belongs to the step.</param>
/// <param name="Change">The change in points, negative for a deduction; ignored when <paramref name="Zero"/>.</param>
/// <param name="Zero">Whether the indicator gets no points.</param>
public sealed record TierStep(decimal Edge, bool Inclusive, decimal Change, bool Zero)
{
    /// <summary>Whether a value reaches the step.</summary>
    public bool Takes(decimal value) => Inclusive ? value >= Edge : value > Edge;
}
