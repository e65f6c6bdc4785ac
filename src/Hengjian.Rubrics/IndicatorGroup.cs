using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics;

/// <summary>A first-level indicator (一级指标).</summary>
/// <param name="Id">Its id, unique in the rubric.</param>
/// <param name="Name">Its name.</param>
/// <param name="Points">The sum of its indicators' weights.</param>
/// <param name="Indicators">Its indicators in the scheme's order.</param>
/// <param name="Place">Where it stands in the file.</param>
public sealed record IndicatorGroup(string Id, string Name, decimal Points, IReadOnlyList<Indicator> Indicators, SourcePlace Place)
{
    /// <summary>What the scheme demands of its indicators; null when nothing.</summary>
    public GroupRequirement? Requires { get; init; }
}
