using System.Globalization;
using Hengjian.Documents;
using Hengjian.Reports.Cycles.Words;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Cycles.Workbook;

/// <summary>Cells of points that reckon by themselves: a number typed over the word 待定 flows into the sums.</summary>
internal static class LivePoints
{
    /// <summary>What stands where a person has still to decide.</summary>
    public const string Waiting = "待定";

    /// <summary>A bound that becomes the number of another cell once there is one.</summary>
    public static CellContent Narrowed(string own, decimal points) =>
        CellContent.Formula($"IF(ISNUMBER({own}),{own},{points.ToString(CultureInfo.InvariantCulture)})", points, SheetLook.Points);

    /// <summary>A formula; the number alone when there is none.</summary>
    public static CellContent Formula(string? formula, decimal cached, CellStyle style) =>
        (formula is null ? CellContent.Number(cached) : CellContent.Formula(formula, cached)).In(style);

    /// <summary>Points that no formula gives.</summary>
    public static CellContent Fixed(ScoreRange range, CellStyle style) =>
        range.IsSettled ? CellContent.Number(range.Lowest).In(style) : CellContent.Text(Waiting, style);

    /// <summary>A sum that is a number once everything under it is one, and the word 待定 until then.</summary>
    public static CellContent Complete(string sum, IEnumerable<string> conditions, decimal? cached, CellStyle style)
    {
        var formula = $"IF(AND({string.Join(",", conditions)}),{sum},\"{Waiting}\")";
        return cached is { } points ? CellContent.Formula(formula, points).In(style) : CellContent.Formula(formula, Waiting).In(style with { Alignment = CellAlignment.Right });
    }

    /// <summary>Points of a part or a total: reckoned from the points below; where they are settled although something below is open, from the lowest points below.</summary>
    /// <param name="points">The formula over the points; null when none is known.</param>
    /// <param name="lowest">The formula over the lowest points.</param>
    /// <param name="conditions">What must hold for the points below to be numbers.</param>
    /// <param name="range">The points now.</param>
    /// <param name="isComplete">Whether everything below is settled.</param>
    /// <param name="style">How it looks.</param>
    public static CellContent Sum(string? points, string? lowest, IEnumerable<string> conditions, ScoreRange range, bool isComplete, CellStyle style)
    {
        if (points is null)
        {
            return Fixed(range, style);
        }

        return range.IsSettled && !isComplete ? Formula(lowest, range.Lowest, style) : Complete(points, conditions, range.IsSettled ? range.Lowest : null, style);
    }

    /// <summary>The formula of a total over the sums of its parts, rounded where the sheet's own total shows it and never below zero; null when none is known.</summary>
    public static string? Total(IReadOnlyList<int> sums, int column, ScoreSheet scores, Func<ScoreRange, decimal> bound)
    {
        var exact = scores.Parts.Sum(part => bound(part.Awarded));
        var sum = scores.Parts.Any(part => part.Awarded.Lowest < 0) ? $"MAX(0,{Plus(sums, column)})" : Plus(sums, column);
        return sums.Count == 0 || scores.Total is not { } total ? null : Rounded(sum, bound(total), Math.Max(0, exact));
    }

    /// <summary>A sum over single cells of a column.</summary>
    public static string Plus(IEnumerable<int> rows, int column) => $"SUM({string.Join(",", rows.Select(row => At(row, column)))})";

    /// <summary>The address of a cell.</summary>
    public static string At(int row, int column) => new CellAddress(row, column).ToString();

    /// <summary>The address of a piece of a column.</summary>
    public static string Range(int first, int last, int column) => new CellAddress(first, column).To(new CellAddress(last, column));

    /// <summary>The formula with the rounding that leads from the exact sum to the number shown; null when none does.</summary>
    private static string? Rounded(string sum, decimal cached, decimal exact)
    {
        var digits = Enumerable.Range(0, 5).Cast<int?>().FirstOrDefault(places => Math.Round(exact, places!.Value, MidpointRounding.AwayFromZero) == cached);
        return exact == cached ? sum : digits is { } places ? $"ROUND({sum},{Figures.Count(places)})" : null;
    }
}
