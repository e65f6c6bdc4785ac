using Hengjian.Core.Registry;

namespace Hengjian.Reports.Cycles.Words;

/// <summary>The title of a result, made from what its registry calls itself: a list of subjects (考评对象) becomes a result (考评结果).</summary>
internal static class BookTitle
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
}
