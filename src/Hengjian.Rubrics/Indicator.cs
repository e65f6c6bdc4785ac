using Hengjian.Rubrics.Options;
using Hengjian.Rubrics.Rules;

namespace Hengjian.Rubrics;

/// <summary>A second-level indicator (二级指标).</summary>
/// <param name="Id">Its id, unique in the rubric.</param>
/// <param name="Name">Its name.</param>
/// <param name="Weight">Its full mark (分值).</param>
/// <param name="Decides">Who decides it.</param>
/// <param name="StartsFull">Whether points are taken from the full mark, or earned from zero.</param>
/// <param name="Double">Whether facts deducted by earlier indicators count again.</param>
/// <param name="Applies">To whom it applies.</param>
/// <param name="Otherwise">What happens when it does not apply; empty only when it always applies.</param>
/// <param name="Rules">Its rules in the scheme's order.</param>
/// <param name="Place">Where it stands in the file.</param>
public sealed record Indicator(
    string Id,
    string Name,
    decimal Weight,
    DecisionKind Decides,
    bool StartsFull,
    Setting<DoubleDeduction> Double,
    Condition Applies,
    IReadOnlyList<Alternative> Otherwise,
    IReadOnlyList<ScoringRule> Rules,
    SourcePlace Place);
