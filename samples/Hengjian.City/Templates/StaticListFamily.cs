using Hengjian.City.Sites;
using Hengjian.City.Texts;

namespace Hengjian.City.Templates;

/// <summary>Statically published pages with relative links: <c>./202201/t20220130_123.html</c>, further list pages <c>index_1.html</c>.</summary>
internal sealed class StaticListFamily : Family
{
    public override string Id => "static";

    public override string ListPath(SiteModel site, Section section, int page) =>
        page == 0 ? section.Folder : $"{section.Folder}index_{page}.html";

    public override string ItemPath(SiteModel site, Section section, int index) =>
        $"{section.Folder}{At(section, index, "yyyyMM")}/t{At(section, index, "yyyyMMdd")}_{Number(section, index)}.html";

    public override PageKey? Parse(SiteModel site, string rest)
    {
        var file = rest.AsSpan(rest.LastIndexOf('/') + 1);
        if (!file.EndsWith(".html", StringComparison.Ordinal))
        {
            return null;
        }

        var cut = file.IndexOf('_');
        return cut < 0 ? null
            : file.StartsWith("index_", StringComparison.Ordinal) ? ListPage(site, rest, file[6..^5], 0)
            : Item(site, rest, file[(cut + 1)..^5]);
    }

    public override string Href(Frame f, string path) => RelativeLink.Between(f.Path, path);

    public override void Open(PageWriter w, Frame f)
    {
        w.Raw("<!DOCTYPE html>\n<html>\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1.0\">\n");
        Metas(w, f, contentFirst: false);
        w.Html($"""
            <title>{f.Title}_{f.Site.Name}</title>
            <link rel="stylesheet" type="text/css" href="{Href(f, f.Site.Base + "static/site.css")}">
            <script src="{Href(f, f.Site.Base + "static/site.js")}"></script>
            </head>
            <body>
            <div class="moni">模拟页面·内容均为程序生成</div>
            <div class="header"><div class="wrap"><a class="logo" href="{Href(f, f.Site.Base)}"><img src="{Href(f, f.Site.Base + "static/logo.png")}" alt="{f.Site.Name}">{f.Site.Name}</a><span class="ipv6">本网站支持IPv6</span></div></div>
            <div class="nav"><ul class="wrap clearfix">

            """);
        foreach (var (name, path) in Navigation.Main(f))
        {
            w.Html($"<li><a href=\"{Href(f, path)}\" title=\"{name}\">{name}</a></li>\n");
        }

        w.Raw("</ul></div>\n<div class=\"main wrap\">\n");
        if (f.IsHome)
        {
            return;
        }

        w.Raw("<div class=\"breadcrumb\"><span>当前位置：</span>");
        var first = true;
        foreach (var (name, path) in f.Crumbs())
        {
            w.Raw(first ? "" : "&gt;");
            w.Html($"<a href=\"{Href(f, path)}\" title=\"{name}\" class=\"crumb\">{name}</a>");
            first = false;
        }

        w.Raw("</div>\n");
    }

    public override void Close(PageWriter w, Frame f)
    {
        w.Raw("</div>\n<div class=\"footer\"><div class=\"wrap\">\n");
        Navigation.Friends(w, f, "<div class=\"yqlj\"><span>友情链接：</span>", "</div>\n");
        var marks = f.Footer;
        w.Raw("<p>");
        if (marks.Sponsor is { } sponsor)
        {
            w.Html($"<span>主办单位：{sponsor}</span> ");
        }

        if (marks.Contact is { } contact)
        {
            w.Html($"<span>联系电话：{contact}</span> <a href=\"mailto:wangzhan@moni.test\">网站邮箱</a>");
        }

        w.Raw("</p>\n<p>");
        if (marks.Code is { } code)
        {
            w.Html($"<span>网站标识码：{code}</span> ");
        }

        if (marks.Icp is { } icp)
        {
            w.Html($"<a href=\"https://beian.miit.gov.cn/\" target=\"_blank\">{icp}</a> ");
        }

        if (marks.Police is { } police)
        {
            w.Html($"<a href=\"http://www.beian.gov.cn/portal/registerSystemInfo?recordcode={police}\" target=\"_blank\">模公网安备 {police}号</a>");
        }

        w.Raw("</p>\n<p>");
        if (marks.PartyGovId is { } id)
        {
            w.Html($"<a href=\"https://bszs.conac.cn/sitename?method=show&id={id}\" target=\"_blank\"><img src=\"{Href(f, f.Site.Base + "static/red.png")}\" alt=\"党政机关\"></a> ");
        }

        if (marks.FindFault is { } fault)
        {
            w.Html($"<a href=\"{fault}\" target=\"_blank\"><img src=\"{Href(f, f.Site.Base + "static/jiucuo.png")}\" alt=\"我为政府网站找错\"></a>");
        }

        w.Raw("</p>\n</div></div>\n</body>\n</html>\n");
    }

    public override void Block(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries)
    {
        w.Html($"<div class=\"mod\"><h2><a href=\"{Href(f, ListPath(f.Site, section, 0))}\">{section.Name}</a></h2>\n");
        Lines(w, f, entries);
        w.Raw("</div>\n");
    }

    public override void Entries(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries)
    {
        w.Html($"<div class=\"list_base\" role=\"viewlist\">\n<h1>{section.Name}</h1>\n");
        Lines(w, f, entries);
        w.Raw("</div>\n");
    }

    public override void Pager(PageWriter w, Frame f, Section section, int page, int pages)
    {
        w.Raw("<div class=\"page\">");
        for (var number = 0; number < pages; number++)
        {
            if (number == page)
            {
                w.Html($"<b>{number + 1}</b> ");
            }
            else if (number < 3 || number == pages - 1 || Math.Abs(number - page) < 3)
            {
                w.Html($"<a href=\"{Href(f, ListPath(f.Site, section, number))}\">{number + 1}</a> ");
            }
        }

        w.Raw("</div>\n");
    }

    public override void ArticleOpen(PageWriter w, Frame f, Labels article) => w.Html($"""
        <div class="article">
        <h1 class="article-title">{article.Title}</h1>
        <div class="article-info"><span>发布时间：{Wording.Minute(article.Published)}</span> <span>来源：{article.Source}</span> <a href="javascript:window.print();">打印</a></div>
        <div class="TRS_Editor">

        """);

    public override void ArticleClose(PageWriter w, Frame f) =>
        w.Raw("</div>\n<div class=\"share\">分享到：<a href=\"javascript:;\" class=\"weixin\">微信</a> <a href=\"javascript:;\" class=\"weibo\">微博</a></div>\n</div>\n");

    public override void Guide(PageWriter w, Frame f, IReadOnlyList<GuideElement> elements)
    {
        w.Raw("<table class=\"bszn\"><tbody>\n");
        foreach (var element in elements)
        {
            w.Html($"<tr><th>{element.Label}</th><td>{element.Text}</td></tr>\n");
        }

        w.Raw("</tbody></table>\n");
    }

    public override void Message(PageWriter w, Frame f, IReadOnlyList<(string Label, string Text)> fields)
    {
        w.Raw("<table class=\"liuyan\"><tbody>\n");
        foreach (var (label, text) in fields)
        {
            w.Html($"<tr><td class=\"t\">{label}</td><td>{text}</td></tr>\n");
        }

        w.Raw("</tbody></table>\n");
    }

    private void Lines(PageWriter w, Frame f, IReadOnlyList<Entry> entries)
    {
        w.Raw("<ul>\n");
        foreach (var entry in entries)
        {
            w.Html($"<li><a href=\"{Href(f, entry.Path)}\" target=\"_blank\" title=\"{entry.Title}\">{entry.Title}</a>");
            if (entry.Note is { } note)
            {
                w.Html($"<em>{note}</em>");
            }

            if (entry.Published is { } day)
            {
                w.Html($"<span>{day}</span>");
            }

            w.Raw("</li>\n");
        }

        w.Raw("</ul>\n");
    }
}
