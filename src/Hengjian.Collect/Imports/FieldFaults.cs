using System.Globalization;

namespace Hengjian.Collect.Imports;

/// <summary>Why single values are refused.</summary>
internal static class FieldFaults
{
    private const int LongestName = 200;

    /// <summary>Why a name is refused; null for a sound one.</summary>
    public static string? OfName(string name) => name.Length switch
    {
        0 => "没有填写",
        > LongestName => string.Create(CultureInfo.InvariantCulture, $"内容过长（{name.Length} 个字符，最多 {LongestName} 个）"),
        _ => null,
    };
}
