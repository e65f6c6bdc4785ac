using Hengjian.Rubrics.Sheets;

namespace Hengjian.Rubrics.Explanation;

/// <summary>Says the verdict of a sheet.</summary>
public static class VerdictWords
{
    /// <summary>The verdict in words (zh-CN).</summary>
    public static string Of(SheetVerdict verdict) => verdict switch
    {
        SheetVerdict.Passed => "没有被否决",
        SheetVerdict.Open => "待定",
        SheetVerdict.Failed => "未达到合格线",
        _ => "单项否决",
    };
}
