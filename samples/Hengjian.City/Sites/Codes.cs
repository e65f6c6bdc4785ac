using System.Globalization;

namespace Hengjian.City.Sites;

/// <summary>Invented identification codes: ten digits that begin with 99, an area that is not assigned.</summary>
internal static class Codes
{
    public static string Invented(ulong key) => string.Create(CultureInfo.InvariantCulture, $"99{Chance.Below(key, 100_000_000):d8}");

    /// <summary>A code that differs from a given one.</summary>
    public static string Other(string code) => Invented(Chance.Join(Chance.Of(code), 13)) is var other && other == code ? "9900000000" : other;
}
