using Hengjian.Rubrics;

namespace Hengjian.Cli.Verbs.Scores;

/// <summary>What <c>score</c> has to say.</summary>
/// <param name="Rubric">The rubric.</param>
/// <param name="IsList">Whether the facts were a list of subjects.</param>
/// <param name="Subjects">The subjects with their sheets, in the order of the facts.</param>
/// <param name="Explained">The indicators and veto items whose derivation was asked for.</param>
/// <param name="Compared">The comparison with a second facts file; null when none was asked for.</param>
internal sealed record ScoreResult(
    Rubric Rubric,
    bool IsList,
    IReadOnlyList<ScoredSubject> Subjects,
    IReadOnlyList<string> Explained,
    IReadOnlyList<ComparedSubject>? Compared);
