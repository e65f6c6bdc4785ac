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
    SourcePlace Place)
{
    /// <summary>The lowest points it can get: 0, or a negative number for one that counts against the subject.</summary>
    public decimal DownTo { get; init; }

    /// <summary>Whether it says itself how it counts facts that others deducted, so that the header's <c>double</c> does not matter to it.</summary>
    public bool StatesDouble { get; init; }

    /// <summary>The third-level name (三级指标) that tables with four levels have between group and indicator; empty when there is none.</summary>
    public string Third { get; init; } = "";

    /// <summary>What the table says the indicator means (指标解释); empty when it says nothing.</summary>
    public string Explains { get; init; } = "";

    /// <summary>Its rules and those of its replacement checks.</summary>
    public IEnumerable<ScoringRule> AllRules => Rules.Concat(Otherwise.SelectMany(one => one.Rules));
}
