using Hengjian.Rubrics;

namespace Hengjian.Cli.Verbs.Scores;

/// <summary>What <c>score</c> has to say.</summary>
/// <param name="Rubric">The rubric.</param>
/// <param name="IsList">Whether the facts were a list of subjects.</param>
/// <param name="Subjects">The subjects with their sheets, in the order of the facts.</param>
/// <param name="Ranking">The ranking of a list of subjects; empty for one subject.</param>
/// <param name="Explained">The indicators and veto items whose derivation was asked for.</param>
/// <param name="Compared">The comparison with a second facts file; null when none was asked for.</param>
internal sealed record ScoreResult(
    Rubric Rubric,
    bool IsList,
    IReadOnlyList<ScoredSubject> Subjects,
    IReadOnlyList<RankedSubjects> Ranking,
    IReadOnlyList<string> Explained,
    IReadOnlyList<ComparedSubject>? Compared)
{
    /// <summary>Whether the derivation of everything was asked for.</summary>
    public bool ExplainsAll { get; init; }
}
