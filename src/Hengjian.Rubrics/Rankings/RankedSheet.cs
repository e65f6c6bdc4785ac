using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Rankings;

/// <summary>One sheet in a list of results.</summary>
/// <param name="Sheet">The sheet; its grade is the one a quota gave, where the rubric has quotas.</param>
/// <param name="Rank">The rank, beginning with 1; null for a sheet that is open, vetoed without points, or has none.</param>
public sealed record RankedSheet(ScoreSheet Sheet, int? Rank);
