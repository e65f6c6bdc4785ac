using Hengjian.Rubrics.Facts;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Cli.Verbs.Scores;

/// <summary>A subject with its sheet.</summary>
/// <param name="Facts">What it was scored from.</param>
/// <param name="Sheet">The sheet.</param>
internal sealed record ScoredSubject(SubjectFacts Facts, ScoreSheet Sheet);
