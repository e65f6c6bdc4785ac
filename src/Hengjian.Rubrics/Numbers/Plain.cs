using System.Globalization;

namespace Hengjian.Rubrics.Numbers;

/// <summary>Numbers as people write them: without needless zeros, at most six decimals.</summary>
internal static class Plain
{
    internal static string Text(decimal number) => Math.Round(number, 6, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture);

    internal static string Percent(decimal share) => Math.Round(share * 100m, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture) + "%";

    /// <summary>The same number without needless zeros behind the point.</summary>
    internal static decimal Trimmed(decimal number) => number / 1.0000000000000000000000000000m;
}
