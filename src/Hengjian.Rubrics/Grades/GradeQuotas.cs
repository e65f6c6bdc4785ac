using Hengjian.Rubrics.Rankings;

namespace Hengjian.Rubrics.Grades;

/// <summary>Grades that are given to so many of the best (按比例定等次).</summary>
/// <param name="Within">Whose totals are compared.</param>
/// <param name="Ties">What becomes of those who equal the last one taken.</param>
/// <param name="Shares">The quotas from the best grade down.</param>
public sealed record GradeQuotas(RankingScope Within, QuotaTies Ties, IReadOnlyList<GradeQuota> Shares);
