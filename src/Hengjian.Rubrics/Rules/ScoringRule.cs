using Hengjian.Rubrics.Expressions;

namespace Hengjian.Rubrics.Rules;

/// <summary>One point of the scoring table (评分细则).</summary>
/// <param name="Id">Its id, unique in the rubric.</param>
/// <param name="Words">The rule in short words of the rubric's author (zh-CN).</param>
/// <param name="Clause">Where the scheme states it.</param>
/// <param name="OfficialText">The scheme's own sentence, pasted by the office; empty as shipped.</param>
/// <param name="Applies">To whom it applies.</param>
/// <param name="Ask">The question to a person; null when measures decide.</param>
/// <param name="Effect">What it does.</param>
/// <param name="Claims">Occurrences that this rule spends besides those it counts, so that they are not deducted again elsewhere.</param>
/// <param name="Place">Where it stands in the file.</param>
public sealed record ScoringRule(
    string Id,
    string Words,
    string Clause,
    string OfficialText,
    Condition Applies,
    Question? Ask,
    RuleEffect Effect,
    IReadOnlyList<Expression> Claims,
    SourcePlace Place)
{
    /// <summary>The id of the checklist it is an item of; null when it stands alone.</summary>
    public string? Checklist { get; init; }
}
