using AngleSharp.Dom;

namespace Hengjian.Collect.Rendering;

/// <summary>Decides whether a page as fetched is enough, or what it shows comes by script, so that a browser must render it.</summary>
/// <remarks>
/// Pure and cheap: one walk over the document that has been parsed anyway. A browser costs a thousand times more than a fetch, so a page that shows three
/// items or a paragraph is enough, even where a part of it comes by script: a home page with an empty box, an article with an empty list of related ones.
/// </remarks>
public static class ScriptedPage
{
    /// <summary>Characters and links below which a page is a bare shell.</summary>
    private const int ShellText = 200, ShellLinks = 5;

    /// <summary>Characters below which a page says nothing.</summary>
    private const int NoText = 20;

    /// <summary>Decides.</summary>
    /// <param name="document">The page as it was fetched, parsed without running scripts.</param>
    /// <returns>Why it must be rendered (zh-CN); null when it is enough as it is.</returns>
    public static string? IsNotEnough(IDocument document)
    {
        var tally = PageTally.Of(document);
        if (tally.IsEnough || tally.Scripts == 0 || tally.IsRefreshed)
        {
            return null;
        }

        var isShell = tally.Text < ShellText && tally.Links < ShellLinks;
        return tally switch
        {
            { Mount: { } mount } when isShell => $"页面只有空的挂载点 {mount}，内容由脚本生成",
            { NeedsScript: true } when isShell => "页面提示需要启用脚本，没有脚本时没有内容",
            // A short article is an article; its empty boxes hold attachments or related ones.
            { IsArticle: true, Text: >= ShellText } => null,
            { DataScript: true } => "列表写在脚本的数据里，由脚本显示",
            { Template: { } template } => $"列表是脚本模板（{template}），要由脚本展开",
            { EmptyList: { } list } => $"列表 {list} 是空的，由脚本填写",
            { IsLoading: true } => "页面写着“加载中”，内容由脚本取来",
            { Text: < NoText, Links: 0 } => "页面没有文字和链接，只有脚本",
            _ => null,
        };
    }
}
