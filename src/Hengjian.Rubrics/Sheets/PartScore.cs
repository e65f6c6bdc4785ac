namespace Hengjian.Rubrics.Sheets;

/// <summary>One part of a rubric on a sheet, such as 基础性指标.</summary>
/// <param name="Id">The part's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Full">Its full mark after rescaling.</param>
/// <param name="Awarded">Its points after rescaling.</param>
/// <param name="Indicators">Its indicators in the rubric's order.</param>
/// <param name="Arithmetic">How the points came about, such as <c>80.75 × 100 / 85 = 95</c>.</param>
public sealed record PartScore(string Id, string Name, decimal Full, ScoreRange Awarded, IReadOnlyList<IndicatorScore> Indicators, string Arithmetic);
