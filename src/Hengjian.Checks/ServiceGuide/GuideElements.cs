using Hengjian.Checks.Pages;

namespace Hengjian.Checks.ServiceGuide;

/// <summary>The ten elements (办事指南重点要素) that a guide must hold.</summary>
internal static class GuideElements
{
    public static readonly IReadOnlyList<string> All = ["事项名称", "设定依据", "申请条件", "办理材料", "办理地点", "办理机构", "收费标准", "办理时间", "联系电话", "办理流程"];

    /// <summary>The elements a guide lacks: neither label nor value, or a label with nothing behind it.</summary>
    /// <remarks>Where headings and not a table lay the guide out, the heading of the page names the item (事项名称).</remarks>
    public static IReadOnlyList<string> MissingFrom(Page page)
    {
        var fields = page.GuideFields;
        var named = !fields.Tabular && !fields.Shows(All[0]) && page.VisibleTitle.Length > 4 && !page.VisibleTitle.Contains("办事指南", StringComparison.Ordinal);
        return [.. All.Where(element => fields[element] is null && !(named && element == All[0]))];
    }
}
