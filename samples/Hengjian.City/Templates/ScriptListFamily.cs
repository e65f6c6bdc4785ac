using System.Globalization;
using Hengjian.City.Sites;
using Hengjian.City.Texts;

namespace Hengjian.City.Templates;

/// <summary>Lists filled by script from a JSON address: <c>col/col1621/index.html</c>, <c>art/2022/1/30/art_1621_3033.html</c>.</summary>
internal sealed class ScriptListFamily : Family
{
    public override string Id => "script";

    public override int Synonyms => 2;

    public override bool SaysReply => true;

    public override string ListPath(SiteModel site, Section section, int page) =>
        page == 0 ? $"{site.Base}col/col{Column(section)}/index.html" : $"{site.Base}col/col{Column(section)}/index_{page}.html";

    public static string JsonPath(SiteModel site, Section section, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"{site.Base}col/col{Column(section)}/list_{page + 1}.json");

    public override string ItemPath(SiteModel site, Section section, int index) =>
        $"{site.Base}art/{At(section, index, "yyyy/M/d")}/art_{Column(section)}_{Number(section, index)}.html";

    public override PageKey? Parse(SiteModel site, string rest)
    {
        var file = rest.AsSpan(rest.LastIndexOf('/') + 1);
        var cut = file.LastIndexOf('_') + 1;
        if (file.EndsWith(".json", StringComparison.Ordinal) && int.TryParse(file[cut..^5], NumberStyles.None, CultureInfo.InvariantCulture, out var page))
        {
            var section = site.Sections.FirstOrDefault(section => JsonPath(site, section, page - 1).AsSpan(site.Base.Length).SequenceEqual(rest));
            return section is null || !ListsByScript(section) ? null : new PageKey(PageKind.Json, section.Ordinal, page - 1);
        }

        return file.EndsWith(".html", StringComparison.Ordinal) ? Item(site, rest, file[cut..^5]) : null;
    }

    public override bool ListsByScript(Section section) => SectionCatalogue.IsArticleList(section.Kind) && !section.Blank;

    public override void Open(PageWriter w, Frame f)
    {
        w.Raw("<!doctype html>\n<html lang=\"zh\">\n<head>\n<meta http-equiv=\"X-UA-Compatible\" content=\"IE=edge\">\n<meta charset=\"UTF-8\">\n");
        w.Html($"<title>{f.Title} {f.Site.Name}</title>\n");
        Metas(w, f, contentFirst: false);
        w.Html($"""
            <link rel="stylesheet" href="{f.Site.Base}static/site.css">
            <script src="{f.Site.Base}static/site.js"></script>
            </head>
            <body id="page_type">
            <div id="barrierfree_container">
            <div class="simulated">模拟页面·内容均为程序生成</div>
            <div class="top"><div class="top-middle"><a href="{f.Site.Base}"><img src="{f.Site.Base}static/logo.png" alt="">{f.Site.Name}</a></div></div>
            <div class="nav-middle"><table cellspacing="0" cellpadding="0"><tr>

            """);
        foreach (var (name, path) in Navigation.Main(f))
        {
            w.Html($"<td><a href=\"{path}\">{name}</a></td>\n");
        }

        w.Raw("</tr></table></div>\n<div class=\"content\">\n");
        if (f.IsHome)
        {
            return;
        }

        w.Raw("<div class=\"dqwz\"><table cellspacing=\"0\" cellpadding=\"0\"><tr><td>当前位置：</td>");
        var separator = "";
        foreach (var (name, path) in f.Crumbs())
        {
            w.Html($"<td>{separator}<a href=\"{path}\" class=\"bt_link\">{name}</a></td>");
            separator = ">";
        }

        w.Raw("</tr></table></div>\n");
    }

    public override void Close(PageWriter w, Frame f)
    {
        w.Raw("</div>\n<div class=\"bottom\">\n");
        Navigation.Friends(w, f, "<div class=\"bottom-link\">相关链接 ", "</div>\n");
        var marks = f.Footer;
        w.Raw("<div class=\"bottom-left\">");
        if (marks.PartyGovId is { } id)
        {
            w.Html($"<a href=\"http://bszs.conac.cn/sitename?method=show&amp;id={id}\"><img id=\"imgConac\" src=\"{f.Site.Base}static/red.png\" alt=\"党政机关\"></a>");
        }

        w.Raw("</div>\n<div class=\"bottom-middle\"><p>");
        if (marks.Sponsor is { } sponsor)
        {
            w.Html($"{sponsor}主办　");
        }

        if (marks.Contact is { } contact)
        {
            w.Html($"联系电话：{contact}　");
        }

        w.Raw("</p><p>");
        if (marks.Icp is { } icp)
        {
            w.Html($"备案序号：<a href=\"https://beian.miit.gov.cn/\">{icp}</a>　");
        }

        if (marks.Police is { } police)
        {
            w.Html($"<a href=\"http://www.beian.gov.cn/portal/registerSystemInfo?recordcode={police}\"><img src=\"{f.Site.Base}static/beian.png\" alt=\"\">模公网安备{police}号</a>　");
        }

        if (marks.Code is { } code)
        {
            w.Html($"政府网站标识码:{code}");
        }

        w.Raw("</p></div>\n<div class=\"bottom-right\"><span>支持IPv6</span> ");
        if (marks.FindFault is { } fault)
        {
            w.Html($"<span id=\"_span_jiucuo\"><a href=\"{fault}\"><img src=\"{f.Site.Base}static/jiucuo.png\" alt=\"我为政府网站找错\"></a></span>");
        }

        w.Raw("</div>\n</div>\n</div>\n</body>\n</html>\n");
    }

    public override void Block(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries)
    {
        w.Html($"<div class=\"list-box\"><div class=\"list-title\"><a href=\"{ListPath(f.Site, section, 0)}\">{section.Name}</a></div>\n<table width=\"100%\" border=\"0\">\n");
        foreach (var entry in entries)
        {
            w.Html($"<tr><td><a href=\"{entry.Path}\" target=\"_blank\" class=\"bt_link\">{entry.Title}</a></td><td class=\"bt_time\">{Date(entry.Published ?? f.At)}</td></tr>\n");
        }

        w.Raw("</table></div>\n");
    }

    public override void Entries(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries)
    {
        w.Html($"<div class=\"list-title\">{section.Name}</div>\n");
        if (!ListsByScript(section))
        {
            w.Raw("<div class=\"default_pgContainer\">\n<table width=\"100%\">\n");
            foreach (var entry in entries)
            {
                w.Html($"<tr><td><a href=\"{entry.Path}\">{entry.Title}</a></td><td>{entry.Note}</td><td class=\"bt_time\">{(entry.Published is { } day ? Date(day) : "")}</td></tr>\n");
            }

            w.Raw("</table>\n</div>\n");
        }
        else if (section.Ordinal % 2 == 0)
        {
            w.Html($"<ul id=\"datalist\" class=\"default_pgContainer\" data-url=\"{JsonPath(f.Site, section, 0)}\"></ul>\n");
        }
        else
        {
            w.Html($"<ul id=\"datalist\" class=\"default_pgContainer\"></ul>\n<script type=\"text/javascript\">var listUrl = \"{JsonPath(f.Site, section, 0)}\"; loadList(listUrl, \"datalist\");</script>\n");
        }
    }

    public override void Pager(PageWriter w, Frame f, Section section, int page, int pages) => w.Raw("<div class=\"default_pgBar\" id=\"pager\"></div>\n");

    public override void ArticleOpen(PageWriter w, Frame f, Labels article) => w.Html($"""
        <div class="wz">
        <table id="c" width="100%"><tr><td class="title">{article.Title}</td></tr>
        <tr><td class="explain">信息来源：{article.Source} 发布日期：{Wording.Minute(article.Published)} 浏览次数：<span id="hits">-</span></td></tr>
        <tr><td class="bt_content"><div id="zoom">

        """);

    public override void ArticleClose(PageWriter w, Frame f) =>
        w.Raw("</div></td></tr></table>\n<div class=\"bdsharebuttonbox\">分享： <a href=\"javascript:void(0)\" class=\"bds_weixin\" title=\"分享到微信\">微信</a></div>\n</div>\n");

    public override void Guide(PageWriter w, Frame f, IReadOnlyList<GuideElement> elements)
    {
        w.Raw("<dl class=\"sxxq\">\n");
        foreach (var element in elements)
        {
            w.Html($"<dt>{element.Label}：</dt>\n<dd>{element.Text}</dd>\n");
        }

        w.Raw("</dl>\n");
    }

    public override void Message(PageWriter w, Frame f, IReadOnlyList<(string Label, string Text)> fields)
    {
        foreach (var (label, text) in fields)
        {
            w.Html($"<div class=\"row\"><span class=\"name\">{label}：</span><span class=\"value\">{text}</span></div>\n");
        }
    }

    private static int Column(Section section) => 1600 + section.Ordinal;
}
