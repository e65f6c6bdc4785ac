namespace Hengjian.Collect.Imports;

/// <summary>The columns of a list of posts; docs/posts.md describes them to people.</summary>
internal static class PostLayout
{
    public const string Code = "账号标识码";
    public const string Account = "账号名称";
    public const string Platform = "账号类型";
    public const string Title = "标题";
    public const string Published = "发布时间";
    public const string Link = "链接";
    public const string Content = "正文";

    /// <summary>The columns, with the other headings that platforms and offices use for them.</summary>
    public static readonly IReadOnlyList<Column> Columns =
    [
        new(Code, false, "新媒体标识码", "标识码", "帐号标识码", "账号代码", "账号编码"),
        new(Account, false, "账号", "帐号", "帐号名称", "账号昵称", "新媒体名称", "新媒体账号", "公众号", "公众号名称"),
        new(Platform, false, "平台类型", "平台", "发布平台", "帐号类型", "账号平台"),
        new(Title, false, "文章标题", "推文标题", "内容标题", "稿件标题", "信息标题", "作品标题", "title"),
        new(Published, true, "发布日期", "发文时间", "发文日期", "发表时间", "发表日期", "推送时间", "推送日期", "发布时间点", "时间", "日期", "pubDate"),
        new(Link, false, "网址", "链接地址", "文章链接", "原文链接", "推文链接", "内容链接", "内容url", "URL", "Url", "url", "link"),
        new(Content, false, "内容", "正文内容", "文章内容", "文章正文", "推文内容", "全文", "content"),
    ];
}
