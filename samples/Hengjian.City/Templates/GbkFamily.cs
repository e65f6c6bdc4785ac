using System.Globalization;
using System.Text;
using Hengjian.City.Sites;
using Hengjian.City.Texts;

namespace Hengjian.City.Templates;

/// <summary>Older pages in GBK bytes, declared only in the page itself: <c>tzgg/2022-01/30/content_123.htm</c>, dates in brackets.</summary>
internal sealed class GbkFamily : Family
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")
        ?? throw new InvalidOperationException("GB18030 is not available.");

    public override string Id => "gbk";

    public override Encoding Encoding => Gb18030;

    public override string ContentType => "text/html";

    public override string EmptyWords => "栏目正在建设中……";

    public override string ListPath(SiteModel site, Section section, int page) =>
        page == 0 ? $"{section.Folder}index.htm" : $"{section.Folder}index_{page}.htm";

    public override string ItemPath(SiteModel site, Section section, int index) =>
        $"{section.Folder}{At(section, index, "yyyy-MM")}/{At(section, index, "dd")}/content_{Number(section, index)}.htm";

    public override PageKey? Parse(SiteModel site, string rest)
    {
        var file = rest.AsSpan(rest.LastIndexOf('/') + 1);
        if (!file.EndsWith(".htm", StringComparison.Ordinal))
        {
            return null;
        }

        return file.StartsWith("index_", StringComparison.Ordinal) ? ListPage(site, rest, file[6..^4], 0)
            : file.StartsWith("content_", StringComparison.Ordinal) ? Item(site, rest, file[8..^4])
            : null;
    }

    public override string Href(Frame f, string path) => RelativeLink.Between(f.Path, path);

    public override string Date(DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"[{Wording.Day(at)}]");

    public override void Open(PageWriter w, Frame f)
    {
        w.Raw("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n");
        w.Html($"""
            <html xmlns="http://www.w3.org/1999/xhtml"><head>
            <meta http-equiv="Content-Type" content="text/html; charset={(f.Site.Ordinal % 2 == 0 ? "gb2312" : "gbk")}" />
            <title>{f.Title}--{f.Site.Name}</title>

            """);
        Metas(w, f, contentFirst: false);
        w.Html($"""
            <link href="{Href(f, f.Site.Base + "static/site.css")}" rel="stylesheet" type="text/css" />
            </head>
            <body>
            <div id="moni">模拟页面·内容均为程序生成</div>
            <div id="head"><div class="sitetitle"><a href="{Href(f, f.Site.Base)}">{f.Site.Name}</a></div></div>
            <div id="menu">

            """);
        foreach (var (name, path) in Navigation.Main(f))
        {
            w.Html($" | <a href=\"{Href(f, path)}\">{name}</a>\n");
        }

        w.Raw("</div>\n<div id=\"page_body\">\n");
        if (f.IsHome)
        {
            return;
        }

        w.Raw("<div class=\"local\"><strong>当前位置</strong>： ");
        var separator = "";
        foreach (var (name, path) in f.Crumbs())
        {
            w.Raw(separator);
            w.Html($"<a href=\"{Href(f, path)}\">{name}</a>");
            separator = " → ";
        }

        w.Raw("</div>\n");
    }

    public override void Close(PageWriter w, Frame f)
    {
        w.Raw("</div>\n<div id=\"foot\">\n");
        Navigation.Friends(w, f, "<p class=\"links\">友情链接： ", "</p>\n");
        var marks = f.Footer;
        w.Raw("<p>");
        if (marks.Sponsor is { } sponsor)
        {
            w.Html($"主办单位：{sponsor}　");
        }

        if (marks.Contact is { } contact)
        {
            w.Html($"联系方式：{contact}　");
        }

        w.Raw("建议使用ＩＰｖ６网络浏览</p>\n<p>");
        if (marks.Icp is { } icp)
        {
            w.Html($"<a href=\"http://beian.miit.gov.cn/\">{icp}</a>　");
        }

        if (marks.Code is { } code)
        {
            w.Html($"网站标识码 : {code}　");
        }

        if (marks.Police is { } police)
        {
            w.Html($"<a href=\"http://www.beian.gov.cn/portal/registerSystemInfo?recordcode={police}\">模公网安备{police}号</a>");
        }

        w.Raw("</p>\n<p>");
        if (marks.PartyGovId is { } id)
        {
            w.Html($"<script type=\"text/javascript\">document.write(unescape(\"%3Cspan id='_ideConac' %3E%3C/span%3E%3Cscript src='http://dcs.conac.cn/js/99/000/0000/{id}/CA{id}0001.js' type='text/javascript'%3E%3C/script%3E\"));</script>\n");
        }

        if (marks.FindFault is { } fault)
        {
            w.Html($"<a href=\"{fault}\" target=\"_blank\">我为政府网站找错</a>");
        }

        w.Raw("</p>\n</div>\n</body></html>\n");
    }

    public override void Block(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries)
    {
        w.Html($"<div class=\"box\"><div class=\"box_t\">{section.Name}<a href=\"{Href(f, ListPath(f.Site, section, 0))}\">更多</a></div>\n");
        Lines(w, f, entries);
        w.Raw("</div>\n");
    }

    public override void Entries(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries)
    {
        w.Html($"<div class=\"lanmu\">{section.Name}</div>\n<div class=\"liebiao\">\n");
        Lines(w, f, entries);
        w.Raw("</div>\n");
    }

    public override void Pager(PageWriter w, Frame f, Section section, int page, int pages)
    {
        w.Html($"<div class=\"fenye\">第{page + 1}页/共{pages}页 ");
        if (page > 0)
        {
            w.Html($"<a href=\"{Href(f, ListPath(f.Site, section, page - 1))}\">上一页</a> ");
        }

        if (page < pages - 1)
        {
            w.Html($"<a href=\"{Href(f, ListPath(f.Site, section, page + 1))}\">下一页</a> <a href=\"{Href(f, ListPath(f.Site, section, pages - 1))}\">尾页</a>");
        }

        w.Raw("</div>\n");
    }

    public override void ArticleOpen(PageWriter w, Frame f, Labels article) => w.Html($"""
        <div class="wenzhang">
        <h1>{article.Title}</h1>
        <div class="xinxi">发布日期：{Wording.Minute(article.Published)}　信息来源：{article.Source}　<a href="javascript:window.close()">【关闭窗口】</a></div>
        <div class="neirong">

        """);

    public override void ArticleClose(PageWriter w, Frame f) =>
        w.Raw("</div>\n<div class=\"fenxiang\">分享到 <a href=\"javascript:void(0);\" title=\"分享到新浪微博\">微博</a></div>\n</div>\n");

    public override void Guide(PageWriter w, Frame f, IReadOnlyList<GuideElement> elements)
    {
        foreach (var element in elements)
        {
            w.Html($"<p><strong>【{element.Label}】</strong><br />{element.Text}</p>\n");
        }
    }

    public override void Message(PageWriter w, Frame f, IReadOnlyList<(string Label, string Text)> fields)
    {
        foreach (var (label, text) in fields)
        {
            w.Html($"<p><strong>{label}：</strong>{text}</p>\n");
        }
    }

    private void Lines(PageWriter w, Frame f, IReadOnlyList<Entry> entries)
    {
        foreach (var entry in entries)
        {
            w.Html($"<dl><dt>·<a href=\"{Href(f, entry.Path)}\">{entry.Title}</a> {entry.Note}</dt><dd>{(entry.Published is { } day ? Date(day) : "")}</dd></dl>\n");
        }
    }
}
