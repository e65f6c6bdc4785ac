using System.Globalization;
using Hengjian.Rubrics.Sheets;

namespace Hengjian.Reports.Cycles.Workbook;

/// <summary>How a part's points come from its indicators' points: a plain sum, or a sum that is rescaled to the full mark, rounded where the sheet's own numbers show it.</summary>
internal sealed record PartFormula
{
    // Two decimals are what offices use, so a rescaled sum is rounded to two as long as its numbers allow it; a plain sum is left alone.
    private static readonly int?[] ScaledDigits = [2, 1, 3, 4, null];
    private static readonly int?[] PlainDigits = [null, 2, 1, 3, 4];
    private readonly decimal factorOver;
    private readonly decimal factorUnder;
    private readonly int? digits;

    private PartFormula(decimal factorOver, decimal factorUnder, int? digits)
    {
        this.factorOver = factorOver;
        this.factorUnder = factorUnder;
        this.digits = digits;
    }

    /// <summary>The formula that gives the part's own numbers; null when no such formula does, and then only the numbers can be shown.</summary>
    public static PartFormula? Of(PartScore part)
    {
        var weight = part.Indicators.Sum(indicator => indicator.Weight);
        var (over, under) = weight == part.Full || weight == 0 ? (1m, 1m) : (part.Full, weight);
        var low = part.Indicators.Sum(indicator => indicator.Awarded.Lowest);
        var high = part.Indicators.Sum(indicator => indicator.Awarded.Highest);
        return (over == under ? PlainDigits : ScaledDigits)
            .Select(digit => new PartFormula(over, under, digit))
            .FirstOrDefault(formula => formula.Reckon(low) == part.Awarded.Lowest && formula.Reckon(high) == part.Awarded.Highest);
    }

    /// <summary>The formula over a range of cells, such as <c>ROUND(SUM(I3:I60)*100/85,2)</c>.</summary>
    public string Over(string range)
    {
        var sum = $"SUM({range})";
        var scaled = factorOver == factorUnder
            ? sum
            : $"{sum}*{factorOver.ToString(CultureInfo.InvariantCulture)}/{factorUnder.ToString(CultureInfo.InvariantCulture)}";
        return digits is { } places ? $"ROUND({scaled},{places.ToString(CultureInfo.InvariantCulture)})" : scaled;
    }

    private decimal Reckon(decimal sum)
    {
        var scaled = sum * factorOver / factorUnder;
        return digits is { } places ? Math.Round(scaled, places, MidpointRounding.AwayFromZero) : scaled;
    }
}
