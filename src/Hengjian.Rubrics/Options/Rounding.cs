namespace Hengjian.Rubrics.Options;

/// <summary>How points are rounded: half away from zero (四舍五入).</summary>
/// <param name="Digits">Decimal places, 0 to 4.</param>
/// <param name="At">Where.</param>
public sealed record Rounding(int Digits, Setting<RoundingPlace> At)
{
    /// <summary>Whether the points of every indicator are rounded, or some option may have them rounded.</summary>
    internal bool MayRoundIndicators => At.Option is null ? At.Fixed == RoundingPlace.Indicator : At.ByChoice.Values.Contains(RoundingPlace.Indicator);

    /// <summary>The rounded points.</summary>
    public decimal Round(decimal points) => Math.Round(points, Digits, MidpointRounding.AwayFromZero);

    /// <summary>The rounded range.</summary>
    public Sheets.ScoreRange Round(Sheets.ScoreRange range) => new(Round(range.Lowest), Round(range.Highest));
}
