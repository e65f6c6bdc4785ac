using Hengjian.Rubrics;
using Hengjian.Rubrics.Rankings;

namespace Hengjian.Cli.Verbs.Scores;

/// <summary>The ranking of one kind of object.</summary>
/// <param name="Target">The kind of object.</param>
/// <param name="Title">Its name (zh-CN).</param>
/// <param name="Ranking">The lists with ranks and the grades that quotas gave.</param>
internal sealed record RankedSubjects(string Target, string Title, Ranking Ranking)
{
    /// <summary>The lists that hold somebody, each with its title (zh-CN).</summary>
    public IEnumerable<(string Title, RankingList List)> Lists =>
        Ranking.Lists.Where(list => list.Places.Count > 0).Select(list => (list.Class is { } name ? $"{Title}，{name}" : Title, list));

    /// <summary>Ranks the subjects of each kind among themselves, in the rubric's order of kinds.</summary>
    public static IReadOnlyList<RankedSubjects> Of(Rubric rubric, IReadOnlyList<ScoredSubject> subjects) =>
    [
        .. rubric.Targets
            .Select(target => (target, sheets: subjects.Where(subject => target.Covers(subject.Facts.Target)).Select(subject => subject.Sheet).ToList()))
            .Where(one => one.sheets.Count > 0)
            .Select(one => new RankedSubjects(one.target.Id, one.target.Title, Ranking.Of(rubric, one.sheets))),
    ];
}
