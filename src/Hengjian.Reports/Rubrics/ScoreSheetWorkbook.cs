using Hengjian.Documents;
using Hengjian.Reports.Cycles.Workbook;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Rankings;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Rubrics;

/// <summary>Score sheets (评分表) as a workbook with live formulas, so that an office can add them up by itself.</summary>
/// <remarks>
/// Rule points lead to the indicator, the group, the part with its rescaling, the total, and the ranking. What waits for a person says 待定; a number typed over it flows on.
/// Where no formula gives the sheet's own number, the number stands with a note. The same sheets give the same bytes on the same runtime.
/// </remarks>
public static class ScoreSheetWorkbook
{
    /// <summary>The most subjects that get a sheet of their own each; more stand in one table of indicators.</summary>
    public const int MostSheets = 60;

    /// <summary>Writes one subject's sheet and those of the objects below it, at most <see cref="MostSheets"/> in all; the stream stays open.</summary>
    /// <param name="stream">Takes the file.</param>
    /// <param name="rubric">The rubric the sheet was computed by.</param>
    /// <param name="sheet">The sheet.</param>
    /// <exception cref="ArgumentException">The sheet is of another rubric or version.</exception>
    public static void Write(Stream stream, Rubric rubric, ScoreSheet sheet)
    {
        Refuse(rubric, sheet);
        var workbook = new WorkbookWriter($"{rubric.Title} · {sheet.Subject}");
        new ScoreSheetLayout(workbook.AddSheet("评分表"), rubric, sheet).Fill();
        new ScoreSheetTables(workbook, [sheet, .. AddBelow(workbook, rubric, [sheet])]).AddAll(rubric);
        stream.Write(workbook.ToBytes());
    }

    /// <summary>Writes the sheets of several subjects behind their ranking; the stream stays open.</summary>
    /// <param name="stream">Takes the file.</param>
    /// <param name="rubric">The rubric the sheets were computed by.</param>
    /// <param name="lists">The lists of the ranking, each with its title (zh-CN, such as 网站，第一类), in the order in which they are to be shown.</param>
    /// <remarks>Up to <see cref="MostSheets"/> subjects have a sheet each, named after them, and so have the objects below them where all together are no more; with more subjects there are only the ranking and one table of all indicators.</remarks>
    /// <exception cref="ArgumentException">A sheet is of another rubric or version.</exception>
    public static void Write(Stream stream, Rubric rubric, IReadOnlyList<(string Title, RankingList List)> lists)
    {
        var sheets = lists.SelectMany(one => one.List.Places.Select(place => place.Sheet)).ToList();
        sheets.ForEach(sheet => Refuse(rubric, sheet));
        var workbook = new WorkbookWriter($"{rubric.Title} · 评分表");
        var ranking = workbook.AddSheet("排名");
        if (sheets.Count > MostSheets)
        {
            var rows = new DetailRows(workbook.AddSheet("指标得分"), _ => "", ScoreSheetLayout.Rest);
            rows.AddHeadings();
            RankedScores.Fill(ranking, rubric, lists, [.. sheets.Select(sheet => rows.Add((sheet.Class ?? "", sheet.Subject), sheet))]);
        }
        else
        {
            RankedScores.Fill(ranking, rubric, lists, [.. sheets.Select(sheet => new ScoreSheetLayout(workbook.AddSheet(workbook.FreeName(sheet.Subject)), rubric, sheet).Fill())]);
            new ScoreSheetTables(workbook, [.. sheets, .. AddBelow(workbook, rubric, sheets)]).AddAll(rubric);
        }

        stream.Write(workbook.ToBytes());
    }

    /// <summary>Gives each object below a sheet of its own, as long as all of them together are few enough.</summary>
    private static List<ScoreSheet> AddBelow(WorkbookWriter workbook, Rubric rubric, IReadOnlyList<ScoreSheet> sheets)
    {
        var below = sheets.SelectMany(Below).ToList();
        if (sheets.Count + below.Count > MostSheets)
        {
            return [];
        }

        below.ForEach(sheet => new ScoreSheetLayout(workbook.AddSheet(workbook.FreeName(sheet.Subject)), rubric, sheet).Fill());
        return below;
    }

    private static IEnumerable<ScoreSheet> Below(ScoreSheet sheet) => sheet.Children
        .Select(child => child with { Subject = $"{sheet.Subject}／{child.Subject}" })
        .SelectMany(child => Below(child).Prepend(child));

    private static void Refuse(Rubric rubric, ScoreSheet sheet)
    {
        if (sheet.Rubric != rubric.Id || sheet.Version != rubric.Version)
        {
            throw new ArgumentException($"The sheet was computed by {sheet.Rubric} {sheet.Version}, not by {rubric.Id} {rubric.Version}.", nameof(sheet));
        }
    }
}
