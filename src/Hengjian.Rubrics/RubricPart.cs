using Hengjian.Rubrics.Expressions;
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
    SourcePlace Place)
{
    /// <summary>Whether its points are extra points (加分).</summary>
    public bool IsBonus { get; init; }

    /// <summary>What must hold before it gives points; may use the points of earlier parts; null when nothing must.</summary>
    public Expression? OpensWhen { get; init; }

    /// <summary>What the scheme says about <see cref="OpensWhen"/>, in short words (zh-CN); empty when it opens always.</summary>
    public string Words { get; init; } = "";

    /// <summary>The lowest points it can give: 0, or a negative number.</summary>
    public decimal DownTo { get; init; }
}
