namespace Hengjian.Rubrics.Rules;

/// <summary>What happens instead when an indicator does not apply; the first alternative whose condition holds is taken.</summary>
/// <param name="When">The condition.</param>
/// <param name="Kind">What happens to the weight.</param>
/// <param name="Targets">The indicators that share a transferred weight evenly.</param>
/// <param name="Rules">The rules of a replacement check.</param>
/// <param name="StartsFull">Whether a replacement check takes points from the full mark, or earns them from zero.</param>
/// <param name="Words">What the scheme says, in short words (zh-CN).</param>
public sealed record Alternative(
    Condition When,
    AlternativeKind Kind,
    IReadOnlyList<string> Targets,
    IReadOnlyList<ScoringRule> Rules,
    bool StartsFull,
    string Words);
