namespace Hengjian.Rubrics.Rankings;

/// <summary>The results that are compared with each other, best first; those without a rank stand behind in the order given.</summary>
/// <param name="Class">The class; null when all subjects stand in one list, or theirs is not given.</param>
/// <param name="Places">The sheets with their ranks.</param>
public sealed record RankingList(string? Class, IReadOnlyList<RankedSheet> Places);
