namespace Hengjian.Rubrics.Sheets;

/// <summary>One indicator on a sheet.</summary>
/// <param name="Id">The indicator's id.</param>
/// <param name="Group">The first-level indicator (一级指标) it stands under.</param>
/// <param name="Name">Its name (二级指标).</param>
/// <param name="Weight">Its weight on this sheet, after transfers; zero when it does not apply.</param>
/// <param name="OriginalWeight">The weight the rubric gives it.</param>
/// <param name="Decides">Who decides: measured, reported, assisted or judged.</param>
/// <param name="Applied">Whether it applies to this subject.</param>
/// <param name="Awarded">Its points.</param>
/// <param name="Entries">Every rule that was looked at.</param>
/// <param name="Judgement">The judgement a person gave on the indicator; null when there is none.</param>
/// <param name="Note">Why weight came or went, or why it does not apply (zh-CN); empty when nothing is to be said.</param>
public sealed record IndicatorScore(
    string Id,
    string Group,
    string Name,
    decimal Weight,
    decimal OriginalWeight,
    DecisionKind Decides,
    bool Applied,
    ScoreRange Awarded,
    IReadOnlyList<ScoreEntry> Entries,
    Facts.Judgement? Judgement,
    string Note);
