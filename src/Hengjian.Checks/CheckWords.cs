using System.Globalization;

namespace Hengjian.Checks;

/// <summary>Dates, numbers and lists as the statements of findings write them.</summary>
internal static class CheckWords
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset instant) => Core.ChinaTime.At(instant).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Percent(decimal ratio) => (ratio * 100m).ToString("0.00", CultureInfo.InvariantCulture) + "%";

    public static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " 秒";

    /// <summary>The first of some names, and how many more there are.</summary>
    public static string Some(IReadOnlyCollection<string> names, int most = 5) =>
        names.Count <= most ? string.Join("、", names) : $"{string.Join("、", names.Take(most))}等 {names.Count} 个";

    public static string Short(string text, int most = 40) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
