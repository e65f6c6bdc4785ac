namespace Hengjian.Rubrics.Rules;

/// <summary>A step of a tiered rule.</summary>
/// <param name="Lower">Where it begins (达到、超过); null when nothing is below it.</param>
/// <param name="Upper">Where it ends (不超过、不到); null when nothing is above it, and in steps that are thresholds from high to low.</param>
/// <param name="Change">The change in points, negative for a deduction; nothing when <paramref name="Zero"/>.</param>
/// <param name="Zero">Whether the indicator gets no points.</param>
/// <param name="Place">Where it stands in the file.</param>
public sealed record TierStep(TierEdge? Lower, TierEdge? Upper, Points Change, bool Zero, SourcePlace Place)
{
    /// <summary>Whether it takes everything that no other step takes.</summary>
    public bool IsRest => Lower is null && Upper is null;

    /// <summary>Whether a value falls into the step.</summary>
    public bool Takes(decimal value) => ReachesUp(value) && StaysBelow(value);

    /// <summary>Whether any value between two bounds falls into the step.</summary>
    public bool MayTake(decimal low, decimal high) => ReachesUp(high) && StaysBelow(low);

    private bool ReachesUp(decimal value) => Lower is not { } edge || (edge.Inclusive ? value >= edge.At.Value : value > edge.At.Value);

    private bool StaysBelow(decimal value) => Upper is not { } edge || (edge.Inclusive ? value <= edge.At.Value : value < edge.At.Value);
}
