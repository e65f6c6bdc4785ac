namespace Hengjian.Rubrics.Explanation;

/// <summary>Who decides an indicator, for a listing of what the machine settles.</summary>
/// <param name="Part">The part's name.</param>
/// <param name="Group">The first-level indicator.</param>
/// <param name="Indicator">The indicator's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Points">Its weight.</param>
/// <param name="Decides">Who decides.</param>
/// <param name="How">The measures and questions that decide (zh-CN).</param>
public sealed record IndicatorCoverage(string Part, string Group, string Indicator, string Name, decimal Points, DecisionKind Decides, string How);
