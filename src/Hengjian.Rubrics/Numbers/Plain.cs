using System.Globalization;

namespace Hengjian.Rubrics.Numbers;

/// <summary>Numbers and days as people write them; numbers without needless zeros, at most six decimals.</summary>
internal static class Plain
{
    private const int MostDecimals = 6;

    internal static string Text(decimal number) => Written(number, MostDecimals);

    internal static string Percent(decimal share) => Written(share * 100m, MostDecimals - 2) + "%";

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The number without what a division leaves in the last digits: 3 × (1 / 1.2) is 2.5 and not 2.4999…9.</summary>
    internal static decimal WithoutNoise(decimal number) => Trimmed(Math.Round(number, 18, MidpointRounding.AwayFromZero));

    /// <summary>The same number without needless zeros behind the point.</summary>
    internal static decimal Trimmed(decimal number)
    {
        if (number.Scale == 0)
            return number;
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        if (parts[2] != 0)
            return number / 1.0000000000000000000000000000m;
        var digits = (ulong)unchecked((uint)parts[1]) << 32 | unchecked((uint)parts[0]);
        var scale = number.Scale;
        while (scale > 0 && digits % 10 == 0)
        {
            digits /= 10;
            scale--;
        }

        return new decimal(unchecked((int)(uint)digits), unchecked((int)(uint)(digits >> 32)), 0, decimal.IsNegative(number), scale);
    }

    private static string Written(decimal number, int decimals) =>
        Trimmed(Math.Round(number, decimals, MidpointRounding.AwayFromZero)).ToString(CultureInfo.InvariantCulture);
}
