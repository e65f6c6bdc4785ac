namespace Hengjian.Rubrics.Rules;

/// <summary>What a scheme demands of the indicators its users put into a group (个性化指标); checked when the rubric is read.</summary>
/// <param name="IndicatorsLeast">The fewest indicators; null when there is no limit.</param>
/// <param name="WeightMost">The largest weight of one indicator; null when there is no limit.</param>
/// <param name="OneOf">Ids of which at least one must stand in the group; empty when none must.</param>
public sealed record GroupRequirement(int? IndicatorsLeast, decimal? WeightMost, IReadOnlyList<string> OneOf);
