using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Rankings;

/// <summary>The results of many subjects: ranks, and the grades that quotas give.</summary>
/// <remarks>
/// Without <c>ranking</c> in the rubric the sheets are ranked within their class where it has classes, and equal totals share a rank.
/// An open total is not ranked: nobody knows yet where it belongs.
/// </remarks>
/// <param name="Lists">One list for each class in the rubric's order, then one for sheets of no class; or a single list.</param>
public sealed record Ranking(IReadOnlyList<RankingList> Lists)
{
    /// <summary>Ranks sheets.</summary>
    /// <param name="rubric">The rubric they were scored by.</param>
    /// <param name="sheets">The sheets, of one kind of object; their order does not matter to ranks and grades.</param>
    public static Ranking Of(Rubric rubric, IReadOnlyList<ScoreSheet> sheets)
    {
        var graded = QuotaGrades.Give(rubric, sheets);
        var rule = rubric.Ranking ?? new RankingRule(rubric.Classes.Count > 0 ? RankingScope.Class : RankingScope.All, RankingTies.Shared);
        return new Ranking([.. Split(rubric, rule.Within, graded).Select(list => new RankingList(list.Class, Ranked(list.Sheets, rule.Ties)))]);
    }

    /// <summary>The rank of each sheet while results are still open, in the order given; null for a vetoed one and one without points.</summary>
    /// <remarks>By what is settled (the lowest possible total), then by what is still possible; equal results share a rank and the next rank is left out.</remarks>
    public static IReadOnlyList<int?> Provisional(IReadOnlyList<ScoreSheet> sheets)
    {
        var ranked = sheets.Where(sheet => sheet.Verdict != SheetVerdict.Vetoed).Select(sheet => sheet.Total).OfType<ScoreRange>().ToList();
        return [.. sheets.Select(sheet => sheet.Verdict == SheetVerdict.Vetoed || sheet.Total is not { } own
            ? (int?)null
            : 1 + ranked.Count(total => total.Lowest > own.Lowest || (total.Lowest == own.Lowest && total.Highest > own.Highest)))];
    }

    /// <summary>The sheets that are compared with each other.</summary>
    internal static IEnumerable<(string? Class, IReadOnlyList<ScoreSheet> Sheets)> Split(Rubric rubric, RankingScope within, IReadOnlyList<ScoreSheet> sheets)
    {
        if (within == RankingScope.All)
        {
            yield return (null, sheets);
            yield break;
        }

        foreach (var one in rubric.Classes)
            yield return (one.Id, [.. sheets.Where(sheet => sheet.Class == one.Id)]);
        var rest = sheets.Where(sheet => rubric.Classes.All(one => one.Id != sheet.Class)).ToList();
        if (rest.Count > 0)
            yield return (null, rest);
    }

    /// <summary>Whether a sheet's total is settled and its verdict too.</summary>
    internal static bool IsSettled(ScoreSheet sheet) => sheet is { Total.IsSettled: true, Verdict: not SheetVerdict.Open };

    private static List<RankedSheet> Ranked(IReadOnlyList<ScoreSheet> sheets, RankingTies ties)
    {
        var settled = sheets.Where(IsSettled).ToList();
        var ranked = settled.Select(sheet => new RankedSheet(sheet, 1 + settled.Count(other => Compare(other, sheet, ties) > 0)));
        return [.. ranked.OrderBy(one => one.Rank), .. sheets.Where(sheet => !IsSettled(sheet)).Select(sheet => new RankedSheet(sheet, null))];
    }

    private static int Compare(ScoreSheet one, ScoreSheet other, RankingTies ties)
    {
        var byTotal = one.Total!.Value.Lowest.CompareTo(other.Total!.Value.Lowest);
        return byTotal != 0 || ties == RankingTies.Shared
            ? byTotal
            : one.Parts.Zip(other.Parts, (mine, theirs) => mine.Awarded.Lowest.CompareTo(theirs.Awarded.Lowest)).FirstOrDefault(difference => difference != 0);
    }
}
