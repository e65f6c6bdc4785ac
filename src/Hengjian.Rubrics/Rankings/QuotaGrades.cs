using Hengjian.Rubrics.Grades;
using Hengjian.Rubrics.Rules;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Rankings;

/// <summary>Gives the grades that a rubric gives by number of places.</summary>
/// <remarks>
/// Places are counted among the sheets that are settled and did not fail. The best totals take the best grade. Bands and grade limits stay in force: nobody gets a grade better than
/// they allow, and such a sheet leaves its place to the next. A sheet without class competes with nobody where quotas are given within classes: it has no grade yet. Who gets no place gets what the bands give, but a worse grade than the quotas'; without bands none.
/// </remarks>
internal static class QuotaGrades
{
    internal static IReadOnlyList<ScoreSheet> Give(Rubric rubric, IReadOnlyList<ScoreSheet> sheets)
    {
        if (rubric.Grades is not { Quotas: { } quotas } scale)
            return sheets;
        var grades = new Dictionary<ScoreSheet, string?>(ReferenceEqualityComparer.Instance);
        foreach (var (name, compared) in Ranking.Split(rubric, quotas.Within, sheets))
        {
            if (name is null && quotas.Within == RankingScope.Class)
                continue;
            Give(rubric, scale, quotas, [.. compared.Where(sheet => Ranking.IsSettled(sheet) && sheet.Verdict == SheetVerdict.Passed)], grades);
        }

        return [.. sheets.Select(sheet => grades.TryGetValue(sheet, out var grade) ? sheet with { Grade = grade } : sheet)];
    }

    private static void Give(Rubric rubric, GradeScale scale, GradeQuotas quotas, IReadOnlyList<ScoreSheet> sheets, Dictionary<ScoreSheet, string?> grades)
    {
        var waiting = sheets.Select(sheet => (Sheet: sheet, Best: BestAllowed(rubric, scale, sheet))).OrderByDescending(one => one.Sheet.Total!.Value.Lowest).ToList();
        foreach (var quota in quotas.Shares)
        {
            var able = waiting.Where(one => one.Best is { } best && scale.PlaceOf(best) <= scale.PlaceOf(quota.Grade)).Select(one => one.Sheet).ToList();
            foreach (var sheet in Taken(able, quota.PlacesOf(sheets.Count), quotas.Ties))
            {
                grades[sheet] = quota.Grade;
                waiting.RemoveAll(one => ReferenceEquals(one.Sheet, sheet));
            }
        }

        var worst = scale.PlaceOf(quotas.Shares[^1].Grade);
        foreach (var (sheet, best) in waiting)
            grades[sheet] = scale.Bands.Count == 0 || best is null ? null : scale.Names.ElementAtOrDefault(Math.Max(scale.PlaceOf(best), worst + 1));
    }

    private static IEnumerable<ScoreSheet> Taken(List<ScoreSheet> able, int places, QuotaTies ties)
    {
        if (places >= able.Count || places == 0)
            return able.Take(places);
        var (last, next) = (able[places - 1].Total!.Value.Lowest, able[places].Total!.Value.Lowest);
        return last != next ? able.Take(places) : able.Where(sheet => ties == QuotaTies.All ? sheet.Total!.Value.Lowest >= last : sheet.Total!.Value.Lowest > last);
    }

    /// <summary>The best grade that the bands and the limits allow a sheet; null while a limit is open.</summary>
    private static string? BestAllowed(Rubric rubric, GradeScale scale, ScoreSheet sheet)
    {
        var limits = scale.Limits.Select(limit => (limit.Id, limit.AtMost))
            .Concat(rubric.Vetoes.Where(item => item.Then is VetoConsequence.GradeAtMost).Select(item => (item.Id, AtMost: ((VetoConsequence.GradeAtMost)item.Then).Grade)))
            .ToDictionary(limit => limit.Id, limit => limit.AtMost, StringComparer.Ordinal);
        var best = scale.Bands.Count == 0 ? scale.Names[0] : scale.Of(sheet.Total!.Value)!;
        var open = best;
        foreach (var entry in sheet.Limits.Concat(sheet.Vetoes).Where(entry => limits.ContainsKey(entry.Id) && entry.Outcome is RuleOutcome.Triggered or RuleOutcome.Open))
        {
            open = scale.Limited(open, limits[entry.Id]);
            best = entry.Outcome == RuleOutcome.Triggered ? scale.Limited(best, limits[entry.Id]) : best;
        }

        return open == best ? best : null;
    }
}
