using System.Globalization;
using Hengjian.City.Sites;
using Hengjian.City.Texts;

namespace Hengjian.City.Templates;

/// <summary>A portal with channels: <c>202201/</c> and 32 hexadecimal digits, root-relative links, a side menu, and a head that says which channel of which portal it is.</summary>
internal sealed class PortalFamily : Family
{
    public override string Id => "portal";

    public override string ListPath(SiteModel site, Section section, int page) =>
        page == 0 ? $"{section.Folder}list.shtml" : $"{section.Folder}list_{page + 1}.shtml";

    public override string ItemPath(SiteModel site, Section section, int index)
    {
        var lot = Chance.Join(section.Key, (ulong)index);
        return string.Create(CultureInfo.InvariantCulture, $"{section.Folder}{At(section, index, "yyyyMM")}/{Number(section, index):x10}{lot:x16}{lot >> 40:x6}.shtml");
    }

    public override PageKey? Parse(SiteModel site, string rest)
    {
        var file = rest.AsSpan(rest.LastIndexOf('/') + 1);
        if (!file.EndsWith(".shtml", StringComparison.Ordinal))
        {
            return null;
        }

        if (file.StartsWith("list_", StringComparison.Ordinal))
        {
            return ListPage(site, rest, file[5..^6], 1);
        }

        return file.Length == 38 && long.TryParse(file[..10], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number)
            ? Item(site, rest, number.ToString(CultureInfo.InvariantCulture))
            : null;
    }

    public override void Open(PageWriter w, Frame f)
    {
        w.Raw("<!doctype html>\n<html>\n<head>\n  <meta charset=\"utf-8\">\n  <meta name=\"viewport\" content=\"width=device-width\">\n");
        Metas(w, f, contentFirst: f.Site.Ordinal % 3 == 0);
        w.Html($"""
              <title>{f.Title} - {f.Site.Name}</title>
              <link rel="stylesheet" href="{f.Site.Base}static/site.css">
            </head>
            <body>
            <div class="skip"><font>模拟页面·内容均为程序生成</font></div>
            <header class="header"><div class="container inhead"><dl><dt><img src="{f.Site.Base}static/logo.png" alt="徽标"></dt><dd><span>{f.Site.Name}</span></dd></dl>
            <form action="{(f.Site.First(SectionKind.Search) is { } search ? ListPath(f.Site, search, 0) : f.Site.Base)}" method="get"><input type="text" name="q" placeholder="请输入关键词"><input type="submit" value="搜索"></form></div></header>
            <nav class="swiper-nav"><div class="container">

            """);
        if (f.Site.IsChannel)
        {
            w.Html($"<a class=\"link\" href=\"{f.Site.Absolute("/")}\">返回门户网站</a>\n");
        }

        foreach (var (name, path) in Navigation.Main(f))
        {
            w.Html($"<a class=\"link\" href=\"{path}\">{name}</a>\n");
        }

        w.Raw("</div></nav>\n<div class=\"container clearfix\">\n");
        if (f.IsHome)
        {
            return;
        }

        w.Raw("<div class=\"position\"><span class=\"iconfont\"></span>当前位置：");
        var separator = "";
        foreach (var (name, path) in f.Crumbs())
        {
            w.Raw(separator);
            w.Html($"<a href=\"{path}\">{name}</a>");
            separator = " &gt; ";
        }

        w.Raw("</div>\n<aside class=\"side\"><ul>\n");
        foreach (var (name, path) in Navigation.Siblings(f))
        {
            w.Html($"<li><a href=\"{path}\">{name}</a></li>\n");
        }

        w.Raw("</ul></aside>\n<section class=\"detail\">\n");
    }

    public override void Close(PageWriter w, Frame f)
    {
        w.Raw(f.IsHome ? "</div>\n<footer class=\"footer-mode\"><div class=\"container\">\n" : "</section>\n</div>\n<footer class=\"footer-mode\"><div class=\"container\">\n");
        Navigation.Friends(w, f, "<dl class=\"footer-links\"><dt>链接</dt><dd>", "</dd></dl>\n");
        var marks = f.Footer;
        w.Raw("<dl class=\"module-box\">");
        if (marks.Sponsor is { } sponsor)
        {
            w.Html($"<dd><font>主办单位：{sponsor}</font></dd>\n");
        }

        if (marks.Contact is { } contact)
        {
            w.Html($"<dd><font>联系电话：{contact}　地址：模拟路1号</font></dd>\n");
        }

        if (marks.Code is { } code)
        {
            w.Html($"<dd><font>政府网站标识码：{code}</font></dd>\n");
        }

        if (marks.Icp is { } icp)
        {
            w.Html($"<dd><font><a href=\"https://beian.miit.gov.cn/\" target=\"_blank\">{icp}</a></font></dd>\n");
        }

        if (marks.Police is { } police)
        {
            w.Html($"<dd><font><a href=\"http://www.beian.gov.cn/portal/registerSystemInfo?recordcode={police}\" target=\"_blank\"><img src=\"{f.Site.Base}static/beian.png\" alt=\"\">模公网安备 {police}号</a></font></dd>\n");
        }

        w.Raw("<dd><font>本站支持IPv6访问</font></dd></dl>\n<div class=\"footer-wzbz\">");
        if (marks.PartyGovId is { } id)
        {
            w.Html($"<span id=\"conac\"><a href=\"http://bszs.conac.cn/sitename?method=show&amp;id={id}\" target=\"_blank\"><img src=\"{f.Site.Base}static/red.png\" alt=\"\"></a></span>\n");
        }

        if (marks.FindFault is { } fault)
        {
            w.Html($"<span id=\"jiucuo\"><a href=\"{fault}\" target=\"_blank\"><img src=\"{f.Site.Base}static/jiucuo.png\" alt=\"我为政府网站找错\"></a></span>\n");
        }

        w.Raw("</div>\n</div></footer>\n</body>\n</html>\n");
    }

    public override void Block(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries)
    {
        w.Html($"<div class=\"module\"><div class=\"module-head\"><a href=\"{ListPath(f.Site, section, 0)}\">{section.Name}</a></div>\n");
        Lines(w, f, entries);
        w.Raw("</div>\n");
    }

    public override void Entries(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries)
    {
        w.Html($"<h3 class=\"column-title\">{section.Name}</h3>\n");
        Lines(w, f, entries);
    }

    public override void Pager(PageWriter w, Frame f, Section section, int page, int pages)
    {
        w.Raw("<div class=\"pagination\"><ul>");
        for (var number = Math.Max(0, page - 3); number < Math.Min(pages, page + 4); number++)
        {
            w.Html($"<li><a href=\"{ListPath(f.Site, section, number)}\"{(number == page ? " class=current" : "")}>{number + 1}</a></li>");
        }

        w.Html($"<li><a href=\"{ListPath(f.Site, section, pages - 1)}\">&raquo;</a></li></ul></div>\n");
    }

    public override void ArticleOpen(PageWriter w, Frame f, Labels article) => w.Html($"""
        <div class="txt">
        <h2>{article.Title}</h2>
        <div class="txt_info"><font>发布时间：{Wording.Minute(article.Published)}</font><font>来源：{article.Source}</font></div>
        <div class="txt_txt" id="zoom">

        """);

    public override void ArticleClose(PageWriter w, Frame f) =>
        w.Raw("</div>\n<div class=\"bdsharebuttonbox\"><a href=\"javascript:void(0)\" data-cmd=\"weixin\" title=\"分享到微信\"></a><a href=\"javascript:void(0)\" data-cmd=\"tsina\" title=\"分享到新浪微博\"></a></div>\n</div>\n");

    public override void Guide(PageWriter w, Frame f, IReadOnlyList<GuideElement> elements)
    {
        w.Raw("<div class=\"guide\">\n");
        foreach (var element in elements)
        {
            w.Html($"<div class=\"guide-item\"><div class=\"guide-name\">{element.Label}</div><div class=\"guide-value\"><p>{element.Text}</p></div></div>\n");
        }

        w.Raw("</div>\n");
    }

    public override void Message(PageWriter w, Frame f, IReadOnlyList<(string Label, string Text)> fields)
    {
        w.Raw("<ul class=\"message\">\n");
        foreach (var (label, text) in fields)
        {
            w.Html($"<li><label>{label}：</label><span>{text}</span></li>\n");
        }

        w.Raw("</ul>\n");
    }

    private void Lines(PageWriter w, Frame f, IReadOnlyList<Entry> entries)
    {
        w.Raw("<div class=\"list-group\">\n");
        foreach (var entry in entries)
        {
            w.Html($"<div class=\"list-item\"><a href=\"{entry.Path}\" title=\"{entry.Title}\">{entry.Title}</a><font>{entry.Note}</font><time>{(entry.Published is { } day ? Date(day) : "")}</time></div>\n");
        }

        w.Raw("</div>\n");
    }
}
