namespace Hengjian.Rubrics.Rankings;

/// <summary>How a rubric ranks.</summary>
/// <param name="Within">Whose results are compared.</param>
/// <param name="Ties">How equal totals are ranked.</param>
public sealed record RankingRule(RankingScope Within, RankingTies Ties);
