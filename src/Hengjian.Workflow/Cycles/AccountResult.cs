using Hengjian.Core.Registry;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Workflow.Cycles;

/// <summary>One account's result: its veto items.</summary>
/// <param name="Account">The account.</param>
/// <param name="Sheet">The sheet of its veto items; it has no points of its own.</param>
/// <param name="LastPost">When the newest post appeared; null when none is known.</param>
/// <param name="Findings">The ids of its findings.</param>
public sealed record AccountResult(MediaAccount Account, ScoreSheet Sheet, DateTimeOffset? LastPost, IReadOnlyList<string> Findings);
