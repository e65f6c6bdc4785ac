using System.Text;

namespace Hengjian.Checks.Tests.Samples;

/// <summary>Two ways in which sites are built: blocks with classes, and the old way of tables without any name.</summary>
internal abstract class Template
{
    public static readonly Template Blocks = new BlockTemplate();
    public static readonly Template Tables = new TableTemplate();

    public const string SiteLabels = """<meta content="青山区人民政府门户网站" name="SiteName"><meta name="SiteDomain" content="www.qlxs.gov.cn.test"/><META NAME="siteidcode" CONTENT="9944000001">""";

    public const string FindFault = """<a href="https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=9944000001&url=http%3A%2F%2Fwww.qlxs.gov.cn.test%2F"><img src="/img/jiucuo.png" alt="政府网站找错"></a>""";

    protected const string Foot = """
        <p>主办：青山区人民政府办公室　承办：青山区政务服务中心　联系电话：０９９４－８８１２３４５</p>
        <p>网站标识码：９９４４０００００１　<a href="https://beian.miit.gov.cn/">粤ICP备 09940001号-1</a> <a href="http://www.beian.gov.cn/portal/registerSystemInfo?recordcode=99440002000001">粤公网安备 99440002000001号</a></p>
        <a href="http://bszs.conac.cn/sitename?method=show&id=0123456789ABCDEF0123456789ABCDEF"><img src="/img/red.png" alt="党政机关"></a>
        """;

    public static IReadOnlyList<(string Name, string Path)> Menu { get; } =
    [
        ("首页", "/"), ("青山要闻", "/xw/qsyw/"), ("通知公告", "/tzgg/"), ("政策文件", "/zcwj/"), ("政策解读", "/zcjd/"), ("青山概况", "/gk/"), ("办事服务", "/bsfw/"), ("咨询留言", "/zxly/"),
    ];

    public abstract string Page(string head, string title, string crumb, string content, string aside = "");

    public abstract string Rows(IEnumerable<(string Title, string Path, string Date)> items);

    public string Column(string name, IEnumerable<(string Title, string Path, string Date)> items, string? type = null, string extra = "", string? labels = null) => Page(
        labels ?? $"""<meta name="ColumnName" content="{name}"><meta name="ColumnType" content="{type ?? name}">""",
        $"{name}_青山区人民政府门户网站",
        Crumb(name),
        Rows(items) + extra);

    public string Article(string title, string column, string columnPath, string date, string? labels = null, bool visibleDate = true) => Page(
        labels ?? $"""<meta name="ColumnName" content="{column}"><meta name="ArticleTitle" content="{title}"><meta name="PubDate" content="{date} 09:30"><meta name="ContentSource" content="本站">""",
        $"{title}_青山区人民政府门户网站",
        $"""当前位置：<a href="/">首页</a> &gt; <a href="{columnPath}">{column}</a> &gt; 正文""",
        $"<h1>{title}</h1><div>{(visibleDate ? $"发布时间：{date}　" : "")}来源：本站</div><div><p>　　为做好有关工作，现将具体情况说明如下，请结合实际认真组织实施。联系电话：12345678。主办单位：青山区文化馆。</p></div>");

    public static string Crumb(string name) => $"""当前位置：<a href="/">首页</a> &gt; <a href="./">{name}</a>""";

    public static string MenuLinks(string between) => string.Join(between, Menu.Select(item => $"""<a href="{item.Path}">{item.Name}</a>"""));

    private sealed class BlockTemplate : Template
    {
        public override string Page(string head, string title, string crumb, string content, string aside = "") => $"""
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title>{SiteLabels}{head}<script src="/js/jquery.min.js"></script></head><body>
            <div class="top-head"><img src="/img/logo.png" alt="青山区人民政府"></div>
            <div class="nav"><ul><li>{MenuLinks("</li><li>")}</li></ul></div>
            <div class="wrap"><div class="crumbs">{crumb}</div><div class="con">{content}</div>{aside}</div>
            <div class="foot-box">{Foot}{FindFault}</div></body></html>
            """;

        public override string Rows(IEnumerable<(string Title, string Path, string Date)> items)
        {
            var rows = new StringBuilder("<ul class=\"list-con\">");
            foreach (var (title, path, date) in items)
            {
                rows.Append($"<li><a href=\"{path}\" title=\"{title}\">{title}</a>{(date.Length > 0 ? $"<span>{date}</span>" : "")}</li>\n");
            }

            return rows.Append("</ul>").ToString();
        }
    }

    private sealed class TableTemplate : Template
    {
        public override string Page(string head, string title, string crumb, string content, string aside = "") => $"""
            <html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{title}</title>{SiteLabels}{head}</head><body>
            <table width="980"><tr><td>{MenuLinks("</td><td>")}</td></tr></table>
            <table><tr><td>{crumb}</td></tr></table>
            <table><tr><td valign="top">{content}</td><td>{aside}</td></tr></table>
            <table><tr><td align="center">{Foot}</td></tr><tr><td>{FindFault}</td></tr></table></body></html>
            """;

        public override string Rows(IEnumerable<(string Title, string Path, string Date)> items)
        {
            var rows = new StringBuilder("<table>");
            foreach (var (title, path, date) in items)
            {
                rows.Append($"<tr><td>·</td><td><a href='{path}' target=_blank>{title}</a></td><td>{(date.Length > 0 ? $"[{date.Replace('-', '/')}]" : "")}</td></tr>\n");
            }

            return rows.Append("</table>").ToString();
        }
    }
}
