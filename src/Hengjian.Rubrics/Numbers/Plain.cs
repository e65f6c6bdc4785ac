using System.Globalization;

namespace Hengjian.Rubrics.Numbers;

/// <summary>Numbers and days as people write them; numbers without needless zeros, at most six decimals.</summary>
internal static class Plain
{
    internal static string Text(decimal number) => Math.Round(number, 6, MidpointRounding.AwayFromZero).ToString("0.######", CultureInfo.InvariantCulture);

    internal static string Percent(decimal share) => Math.Round(share * 100m, 4, MidpointRounding.AwayFromZero).ToString("0.####", CultureInfo.InvariantCulture) + "%";

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The number without what a division leaves in the last digits: 3 × (1 / 1.2) is 2.5 and not 2.4999…9.</summary>
    internal static decimal WithoutNoise(decimal number) => Trimmed(Math.Round(number, 18, MidpointRounding.AwayFromZero));

    /// <summary>The same number without needless zeros behind the point.</summary>
    internal static decimal Trimmed(decimal number) => number / 1.0000000000000000000000000000m;
}
