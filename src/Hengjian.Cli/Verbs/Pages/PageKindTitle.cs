using Hengjian.Checks.Pages;

namespace Hengjian.Cli.Verbs.Pages;

/// <summary>The kinds of pages in the words of the offices.</summary>
internal static class PageKindTitle
{
    /// <summary>The words.</summary>
    public static string Of(PageKind kind) => kind switch
    {
        PageKind.ColumnList => "栏目列表",
        PageKind.StaticText => "栏目（文字）",
        PageKind.Article => "稿件",
        PageKind.ServiceGuide => "办事指南",
        PageKind.MessageBoard => "留言列表",
        PageKind.Message => "留言",
        PageKind.MessageForm => "留言表单",
        PageKind.JsonList => "列表数据（JSON）",
        PageKind.ErrorPage => "错误页",
        PageKind.Forward => "跳转页",
        PageKind.NotAPage => "不是页面",
        _ => "其他页面",
    };
}
