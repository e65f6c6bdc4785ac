using Hengjian.Core.Registry;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Workflow.Cycles;

/// <summary>One unit's result.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Site">The site or channel scored.</param>
/// <param name="Accounts">The unit's accounts by code.</param>
/// <param name="Sheet">The score sheet.</param>
/// <param name="Rank">The rank inside the class by the lowest total, equal totals sharing a rank; null when vetoed.</param>
/// <param name="Findings">The ids of the findings of the site and its accounts.</param>
public sealed record UnitResult(Unit Unit, Site Site, IReadOnlyList<string> Accounts, ScoreSheet Sheet, int? Rank, IReadOnlyList<string> Findings);
