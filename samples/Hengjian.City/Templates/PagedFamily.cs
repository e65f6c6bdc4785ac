using System.Globalization;
using Hengjian.City.Sites;
using Hengjian.City.Texts;
using Hengjian.Core;

namespace Hengjian.City.Templates;

/// <summary>Paged lists with absolute links and <c>content/post_123.html</c>; half of the lists name their further pages only in a <c>createPageHTML</c> script.</summary>
internal sealed class PagedFamily : Family
{
    public override string Id => "paged";

    public override int Synonyms => 1;

    public override string EmptyWords => "暂无信息";

    public override string ListPath(SiteModel site, Section section, int page) =>
        page == 0 ? $"{section.Folder}index.html" : $"{section.Folder}index_{(PagesByScript(section) ? page : page + 1)}.html";

    public override string ItemPath(SiteModel site, Section section, int index) => $"{section.Folder}content/post_{Number(section, index)}.html";

    public override PageKey? Parse(SiteModel site, string rest)
    {
        var file = rest.AsSpan(rest.LastIndexOf('/') + 1);
        if (!file.EndsWith(".html", StringComparison.Ordinal))
        {
            return null;
        }

        return file.StartsWith("index_", StringComparison.Ordinal) ? ListPage(site, rest, file[6..^5], 1)
            : file.StartsWith("post_", StringComparison.Ordinal) ? Item(site, rest, file[5..^5])
            : null;
    }

    public override bool PagesByScript(Section section) => section.Ordinal % 2 == 1;

    public override string Href(Frame f, string path) => f.Site.Absolute(path);

    public override string Date(DateTimeOffset at) => ChinaTime.At(at).ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);

    public override void Open(PageWriter w, Frame f)
    {
        w.Raw("<!doctype html>\n<html lang=\"zh-CN\">\n <head>\n  <meta http-equiv=\"Content-Type\" content=\"text/html; charset=UTF-8\">\n");
        Metas(w, f, contentFirst: false);
        w.Html($"""
            <title>{f.Title}-{f.Site.Name}</title>
            <link rel="stylesheet" href="{f.Site.Base}static/site.css">
            <script src="{f.Site.Base}static/site.js"></script>
             </head>
             <body class="body_bg">
            <div class="moni_bar" role="alert">模拟页面·内容均为程序生成</div>
            <div class="topbar"><div class="container"><span class="ipv6">IPv6网络访问</span> <a href="javascript:void(0)">无障碍</a> <a href="javascript:void(0)">长者助手</a></div></div>
            <div class="container header2"><h1 class="sitename"><a href="{Href(f, f.Site.Base)}">{f.Site.Name}</a></h1></div>
            <div class="mainnav"><ul class="container">

            """);
        foreach (var (name, path) in Navigation.Main(f))
        {
            w.Html($"<li class=\"navslide\"><a href=\"{Href(f, path)}\"><i></i><b>{name}</b></a></li>\n");
        }

        w.Raw("</ul></div>\n<div class=\"container wrapper\">\n");
        if (f.IsHome)
        {
            return;
        }

        w.Raw("<div class=\"position\">您现在的位置：");
        var separator = "";
        foreach (var (name, path) in f.Crumbs())
        {
            w.Raw(separator);
            w.Html($"<a href=\"{Href(f, path)}\">{name}</a>");
            separator = "&nbsp;&gt;&nbsp;";
        }

        w.Raw("</div>\n<div class=\"leftmenu\"><ul>\n");
        foreach (var (name, path) in Navigation.Siblings(f))
        {
            w.Html($"<li><a href=\"{Href(f, path)}\">{name}</a></li>\n");
        }

        w.Raw("</ul></div>\n<div class=\"rightcon\">\n");
    }

    public override void Close(PageWriter w, Frame f)
    {
        w.Raw(f.IsHome ? "</div>\n" : "</div>\n</div>\n");
        w.Raw("<div class=\"footer2\">\n");
        Navigation.Friends(w, f, "<div class=\"flink\"><h4>网站链接</h4><p>", "</p></div>\n");
        var marks = f.Footer;
        w.Raw("<div class=\"copyright\"><p>");
        if (marks.Sponsor is { } sponsor)
        {
            w.Html($"主办：{sponsor} ");
        }

        if (marks.Icp is { } icp)
        {
            w.Html($"<a target=\"_blank\" href=\"//beian.miit.gov.cn\">{icp}</a> ");
        }

        if (marks.Code is { } code)
        {
            w.Html($"网站标识码：{code} ");
        }

        w.Raw("</p>\n<p>");
        if (marks.Contact is { } contact)
        {
            w.Html($"联系方式：{contact}（工作日） ");
        }

        if (marks.Police is { } police)
        {
            w.Html($"<a target=\"_blank\" href=\"//www.beian.gov.cn/portal/registerSystemInfo?recordcode={police}\">模公网安备 {police}号</a>");
        }

        w.Raw("</p></div>\n<div class=\"wzbs\">\n");
        if (marks.PartyGovId is { } id)
        {
            w.Html($"<script type=\"text/javascript\" src=\"//dcs.conac.cn/js/99/000/0000/{id}/CA{id}0001.js\"></script><span id=\"_ideConac\"></span>\n");
        }

        if (marks.FindFault is { } fault)
        {
            w.Html($"<a href=\"{fault}\" target=\"_blank\" title=\"我为政府网站找错\"><img src=\"{Href(f, f.Site.Base + "static/jiucuo.png")}\" alt=\"政府网站找错\"></a>\n");
        }

        w.Raw("</div>\n</div>\n</body>\n</html>\n");
    }

    public override void Block(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries)
    {
        w.Html($"<div class=\"hd_box\"><div class=\"hd\"><h3>{section.Name}</h3><a class=\"more\" href=\"{Href(f, ListPath(f.Site, section, 0))}\">更多&gt;&gt;</a></div>\n<ul class=\"bd\">\n");
        foreach (var entry in entries)
        {
            w.Html($"<li><span class=\"time\">{Date(entry.Published ?? f.At)}</span><a href=\"{Href(f, entry.Path)}\" target=\"_blank\">{entry.Title}</a></li>\n");
        }

        w.Raw("</ul></div>\n");
    }

    public override void Entries(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries)
    {
        w.Html($"<div class=\"con_tit\">{section.Name}</div>\n<ul class=\"news_list\">\n");
        foreach (var entry in entries)
        {
            w.Html($"<li><a href=\"{Href(f, entry.Path)}\" title=\"{entry.Title}\">{entry.Title}</a>");
            if (entry.Note is { } note)
            {
                w.Html($"<i class=\"state\">{note}</i>");
            }

            if (entry.Published is { } day)
            {
                w.Html($"<span class=\"time\">{Date(day)}</span>");
            }

            w.Raw("</li>\n");
        }

        w.Raw("</ul>\n");
    }

    public override void Pager(PageWriter w, Frame f, Section section, int page, int pages)
    {
        if (PagesByScript(section))
        {
            w.Html($"<div class=\"page\"><script type=\"text/javascript\">createPageHTML({pages}, {page}, \"index\", \"html\");</script></div>\n");
            return;
        }

        w.Html($"<div class=\"page\"><span>共{pages}页</span> ");
        for (var number = Math.Max(0, page - 2); number < Math.Min(pages, page + 3); number++)
        {
            w.Html($"<a href=\"{Href(f, ListPath(f.Site, section, number))}\">{number + 1}</a> ");
        }

        w.Html($"<a href=\"{Href(f, ListPath(f.Site, section, pages - 1))}\">末页</a></div>\n");
    }

    public override void ArticleOpen(PageWriter w, Frame f, Labels article) => w.Html($"""
        <div class="content">
        <h2 class="content_title">{article.Title}</h2>
        <p class="content_date">时间：{Wording.Minute(article.Published)} 来源：{article.Source} <span class="zt">【字体：<a href="javascript:doZoom(18)">大</a> <a href="javascript:doZoom(14)">小</a>】</span></p>
        <div class="article_con" id="zoomcon">

        """);

    public override void ArticleClose(PageWriter w, Frame f) =>
        w.Raw("</div>\n<div class=\"web_fx\"><span>分享</span><div id=\"share-1\" data-sites=\"wechat,weibo,qq\"></div></div>\n</div>\n");

    public override void Guide(PageWriter w, Frame f, IReadOnlyList<GuideElement> elements)
    {
        foreach (var element in elements)
        {
            w.Html($"<h3 class=\"step\">{element.Label}</h3>\n<p>{element.Text}</p>\n");
        }
    }

    public override void Message(PageWriter w, Frame f, IReadOnlyList<(string Label, string Text)> fields)
    {
        w.Raw("<dl class=\"ly_detail\">\n");
        foreach (var (label, text) in fields)
        {
            w.Html($"<dt>{label}：</dt><dd>{text}</dd>\n");
        }

        w.Raw("</dl>\n");
    }
}
