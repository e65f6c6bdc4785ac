namespace Hengjian.Rubrics.Options;

/// <summary>How points are rounded: half away from zero (四舍五入).</summary>
/// <param name="Digits">Decimal places, 0 to 4.</param>
/// <param name="At">Where.</param>
public sealed record Rounding(int Digits, Setting<RoundingPlace> At)
{
    /// <summary>The rounded points.</summary>
    public decimal Round(decimal points) => Math.Round(points, Digits, MidpointRounding.AwayFromZero);

    /// <summary>The rounded range.</summary>
    public Sheets.ScoreRange Round(Sheets.ScoreRange range) => new(Round(range.Lowest), Round(range.Highest));
}
