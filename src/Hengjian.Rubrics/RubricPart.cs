using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics;

/// <summary>A part of a rubric, such as 基础性指标.</summary>
/// <param name="Id">Its id, unique in the rubric.</param>
/// <param name="Name">Its name.</param>
/// <param name="Target">The kind of object it scores.</param>
/// <param name="Full">Its full mark.</param>
/// <param name="Groups">Its first-level indicators.</param>
/// <param name="Removals">Groups that are not examined for some subjects.</param>
/// <param name="Rescale">How the rest is brought to the full mark; null when it is not.</param>
/// <param name="Place">Where it stands in the file.</param>
public sealed record RubricPart(
    string Id,
    string Name,
    string Target,
    decimal Full,
    IReadOnlyList<IndicatorGroup> Groups,
    IReadOnlyList<GroupRemoval> Removals,
    Rescale? Rescale,
    SourcePlace Place);
