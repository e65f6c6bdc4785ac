using Hengjian.Core.Findings;
using Hengjian.Core.Measures;

namespace Hengjian.Checks;

/// <summary>What a check has to say: findings for people, measures for rubrics.</summary>
/// <param name="Findings">Ordered by kind, place and detail.</param>
/// <param name="Measures">One for each definition the check publishes.</param>
public sealed record CheckResult(IReadOnlyList<Finding> Findings, IReadOnlyList<Measure> Measures);
