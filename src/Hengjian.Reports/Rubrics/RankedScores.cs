using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Reports.Cycles.Workbook;
using Hengjian.Rubrics;
using Hengjian.Rubrics.Rankings;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Rubrics;

/// <summary>The ranking before the score sheets: totals come from where they stand by formula, and ranks follow them where equal totals share a rank.</summary>
internal sealed class RankedScores
{
    private const int PointsColumn = 5;
    private const string Unranked = "不排名";
    private static readonly (string Heading, double Width)[] s_columns =
        [("名次", 8), ("考评对象", 30), ("类别", 10), ("结论", 14), ("总分", 10), ("最低", 10), ("最高", 10), ("等次", 10), ("待定项", 8), ("说明", 60)];

    private static readonly CellStyle s_points = RubricSheet.Centred with { NumberFormat = SheetLook.Points };
    private readonly SheetWriter sheet;
    private readonly Rubric rubric;

    private RankedScores(SheetWriter sheet, Rubric rubric)
    {
        this.sheet = sheet;
        this.rubric = rubric;
    }

    /// <summary>Fills the sheet.</summary>
    /// <param name="sheet">Takes the rows.</param>
    /// <param name="rubric">The rubric.</param>
    /// <param name="lists">The lists with their titles.</param>
    /// <param name="totals">Where the points of each place stand, in the order of the lists.</param>
    public static void Fill(SheetWriter sheet, Rubric rubric, IReadOnlyList<(string Title, RankingList List)> lists, IReadOnlyList<UnitTotal> totals)
    {
        var ranked = new RankedScores(sheet, rubric);
        ranked.AddHead();
        var at = 0;
        foreach (var (title, list) in lists.Where(one => one.List.Places.Count > 0))
        {
            ranked.AddWide(CellContent.Text(title, RubricSheet.Cell with { Bold = true, Fill = SheetLook.Total.Fill }), 24);
            ranked.AddList(list, [.. totals.Skip(at).Take(list.Places.Count)]);
            at += list.Places.Count;
        }
    }

    private void AddHead()
    {
        sheet.Landscape = true;
        sheet.Widths([.. s_columns.Select(column => column.Width)]);
        AddWide(CellContent.Text($"{rubric.Title}评分排名", RubricSheet.Title), 34);
        var quotas = rubric.Grades?.Quotas is null ? "" : "　　等次按名额确定，任何分数改动后须重新确定";
        AddWide(CellContent.Text($"方案：{rubric.Id}，版本 {rubric.Version}　　依据：{rubric.Source}　　总分待定和没有得分的不排名次{quotas}", new CellStyle { Wrap = true }), 36);
        sheet.FrozenRows = sheet.NextRow;
        sheet.Height(sheet.Add([.. s_columns.Select(column => CellContent.Text(column.Heading, RubricSheet.Heading))]), 24, stays: true);
    }

    private void AddList(RankingList list, List<UnitTotal> totals)
    {
        var range = $"{LivePoints.At(sheet.NextRow, PointsColumn)}:{LivePoints.At(sheet.NextRow + totals.Count - 1, PointsColumn)}";
        for (var at = 0; at < totals.Count; at++)
        {
            var (scores, total) = (list.Places[at].Sheet, totals[at]);
            var note = ScoreSheetLayout.Shorten(NoteOf(scores));
            var row = sheet.Add(
                Rank(list.Places[at].Rank, range).In(RubricSheet.Centred),
                CellContent.LinkInside(scores.Subject, total.Sheet, total.First).In(RubricSheet.Cell with { Underline = true, Color = CellStyle.Link.Color }),
                CellContent.Text(scores.Class ?? "", RubricSheet.Centred),
                CellContent.Text(StateWords.Of(scores.Verdict), Verdict(scores.Verdict)),
                Points(scores, total),
                Bound(total.Sheet, total.Lowest, scores.Total?.Lowest),
                Bound(total.Sheet, total.Highest, scores.Total?.Highest),
                Grade(scores, total).In(RubricSheet.Centred),
                CellContent.Number(scores.OpenPoints.Count).In(RubricSheet.Centred),
                CellContent.Text(note, RubricSheet.Cell));
            sheet.Height(row, TextHeight.Of([(note, s_columns[^1].Width), (scores.Subject, s_columns[1].Width)]));
        }
    }

    private CellContent Rank(int? rank, string range)
    {
        if (rubric.Ranking is { Ties: RankingTies.Ordered })
        {
            return rank is { } settled ? CellContent.Number(settled) : CellContent.Text(Unranked);
        }

        var own = LivePoints.At(sheet.NextRow, PointsColumn);
        var formula = $"IF(ISNUMBER({own}),RANK({own},{range}),\"{Unranked}\")";
        return rank is { } number ? CellContent.Formula(formula, number) : CellContent.Formula(formula, Unranked);
    }

    private static CellContent Points(ScoreSheet scores, UnitTotal place)
    {
        if (scores.Total is not { } total)
        {
            return CellContent.Text("不评分", s_points);
        }

        if (place.Points is not { } cell || scores.Verdict == SheetVerdict.Open)
        {
            // While a veto item is open nobody knows whether the points count.
            return scores.Verdict == SheetVerdict.Open ? CellContent.Text(LivePoints.Waiting, s_points) : LivePoints.Fixed(total, s_points);
        }

        return (total.IsSettled ? CellContent.Formula(cell.On(place.Sheet), total.Lowest) : CellContent.Formula(cell.On(place.Sheet), LivePoints.Waiting)).In(s_points);
    }

    private static CellContent Bound(string from, CellAddress? cell, decimal? points) =>
        points is { } cached ? LivePoints.Formula(cell?.On(from), cached, s_points) : CellContent.Text("", s_points);

    private static CellContent Grade(ScoreSheet scores, UnitTotal place)
    {
        if (scores.Grade is not { } grade)
        {
            return CellContent.Text("未定");
        }

        return place.Grade is { } cell ? CellContent.Formula(cell.On(place.Sheet), grade) : CellContent.Text(grade);
    }

    private static CellStyle Verdict(SheetVerdict verdict) => verdict switch
    {
        SheetVerdict.Vetoed => RubricSheet.Centred with { Fill = SheetLook.Fault.Fill, Color = SheetLook.Fault.Color },
        SheetVerdict.Open => RubricSheet.Centred with { Fill = SheetLook.Open.Fill, Color = SheetLook.Open.Color },
        _ => RubricSheet.Centred,
    };

    private static string NoteOf(ScoreSheet scores) => string.Join(
        "；",
        scores.Vetoes.Concat(scores.Limits).Where(entry => entry.Outcome == RuleOutcome.Triggered).Select(entry => $"{entry.Name}：{entry.Words}，{entry.Basis}"));

    private void AddWide(CellContent content, double height)
    {
        sheet.Merge(new CellAddress(sheet.NextRow, 1), new CellAddress(sheet.NextRow, s_columns.Length));
        sheet.Height(sheet.Add(content), height, stays: true);
    }
}
