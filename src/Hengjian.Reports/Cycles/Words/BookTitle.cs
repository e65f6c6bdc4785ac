using System.Text.RegularExpressions;
using Hengjian.Core.Registry;

namespace Hengjian.Reports.Cycles.Words;

/// <summary>The title of a result, made from what its registry calls itself: a list of subjects (考评对象) becomes a result (考评结果).</summary>
internal static partial class BookTitle
{
    private const string Mark = "（模拟）";

    /// <summary>The title without the mark 模拟, which every document shows on its own.</summary>
    public static string Of(CityRegistry registry)
    {
        var title = registry.Title.Replace(Mark, "", StringComparison.Ordinal).Trim();
        foreach (var ending in (string[])["登记表", "名单", "对象"])
        {
            title = title.EndsWith(ending, StringComparison.Ordinal) ? title[..^ending.Length].Trim() : title;
        }

        return title.EndsWith("结果", StringComparison.Ordinal) ? title
            : title.EndsWith("考评", StringComparison.Ordinal) ? title + "结果"
            : title + "考评结果";
    }

    /// <summary>The title in pieces between which a line may be broken, so that no word is.</summary>
    public static IReadOnlyList<string> Phrases(string title) =>
        [.. Joint().Split(title).Where(piece => piece.Length > 0)];

    [GeneratedRegex("(?<=年度|与|和|、)", RegexOptions.None, 1000)]
    private static partial Regex Joint();
}
