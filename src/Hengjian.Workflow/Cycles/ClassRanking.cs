using Hengjian.Rubrics.Sheets;

namespace Hengjian.Workflow.Cycles;

/// <summary>Ranks inside a class: by what is settled (the lowest possible total), then by what is still possible; equal results share a rank and the next rank is left out.</summary>
public static class ClassRanking
{
    /// <summary>The rank of each sheet, in the order given; null for a vetoed one.</summary>
    public static IReadOnlyList<int?> Of(IReadOnlyList<ScoreSheet> sheets) =>
        [.. sheets.Select(sheet => RankOf(sheet, sheets))];

    private static int? RankOf(ScoreSheet sheet, IReadOnlyList<ScoreSheet> sheets) =>
        sheet.Total is not { } own || sheet.Verdict == SheetVerdict.Vetoed
            ? null
            : 1 + sheets.Count(other => other.Verdict != SheetVerdict.Vetoed && other.Total is { } total
                && (total.Lowest > own.Lowest || (total.Lowest == own.Lowest && total.Highest > own.Highest)));
}
