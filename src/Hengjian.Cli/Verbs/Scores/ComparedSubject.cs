using Hengjian.Rubrics;
using Hengjian.Rubrics.Explanation;

namespace Hengjian.Cli.Verbs.Scores;

/// <summary>A subject under two facts files.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Comparison">What differs.</param>
internal sealed record ComparedSubject(string Subject, SheetComparison Comparison)
{
    /// <summary>Brings together what belongs together: the one subject of each file, otherwise those of the same name and kind.</summary>
    /// <exception cref="BadInputException">A subject is in one of the files only.</exception>
    public static IReadOnlyList<ComparedSubject> All(Rubric rubric, string path, IReadOnlyList<ScoredSubject> first, IReadOnlyList<ScoredSubject> second)
    {
        if (first.Count == 1 && second.Count == 1)
        {
            return [new ComparedSubject(first[0].Facts.Subject, SheetComparison.Of(rubric, first[0].Sheet, second[0].Sheet))];
        }

        var faults = first.Where(one => !second.Any(other => Same(one, other))).Select(one => $"{path}：没有考评对象“{one.Facts.Subject}”，无法比较。")
            .Concat(second.Where(one => !first.Any(other => Same(one, other))).Select(one => $"{path}：考评对象“{one.Facts.Subject}”不在 --facts 的文件中，无法比较。"))
            .ToList();
        return faults.Count == 0
            ? [.. first.Select(one => new ComparedSubject(one.Facts.Subject, SheetComparison.Of(rubric, one.Sheet, second.First(other => Same(one, other)).Sheet)))]
            : throw new BadInputException(faults);
    }

    private static bool Same(ScoredSubject one, ScoredSubject other) => one.Facts.Subject == other.Facts.Subject && one.Facts.Target == other.Facts.Target;
}
