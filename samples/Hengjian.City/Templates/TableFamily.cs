using System.Globalization;
using Hengjian.City.Sites;
using Hengjian.City.Texts;
using Hengjian.Core;

namespace Hengjian.City.Templates;

/// <summary>The oldest pages: nested tables, addresses with queries (<c>list.asp?id=12</c>, <c>show.asp?id=123</c>), capital tags, full-width figures in the footer.</summary>
internal sealed class TableFamily : Family
{
    public override string Id => "table";

    public override int Synonyms => 1;

    public override bool SaysReply => true;

    public override string EmptyWords => "暂无内容";

    public override string ListPath(SiteModel site, Section section, int page) => section.Kind == SectionKind.Search ? $"{site.Base}search.asp"
        : page == 0 ? $"{site.Base}list.asp?id={section.Ordinal + 11}" : $"{site.Base}list.asp?id={section.Ordinal + 11}&page={page + 1}";

    public override string ItemPath(SiteModel site, Section section, int index) => $"{site.Base}show.asp?id={Number(section, index)}";

    public override PageKey? Parse(SiteModel site, string rest)
    {
        if (rest.StartsWith("show.asp?id=", StringComparison.Ordinal))
        {
            return Item(site, rest, rest.AsSpan(12));
        }

        var cut = rest.LastIndexOf("&page=", StringComparison.Ordinal);
        return cut > 0 ? ListPage(site, rest, rest.AsSpan(cut + 6), 1) : null;
    }

    public override string Href(Frame f, string path) => path == f.Site.Base ? path : path[f.Site.Base.Length..];

    public override string Date(DateTimeOffset at) => ChinaTime.At(at).ToString("yyyy-M-d", CultureInfo.InvariantCulture);

    public override void Paragraph(PageWriter w, string text) => w.Html($"<P>　　{text}</P>\n");

    public override void Open(PageWriter w, Frame f)
    {
        w.Raw("<HTML>\n<HEAD>\n<META http-equiv=\"Content-Type\" content=\"text/html; charset=utf-8\">\n");
        w.Html($"<TITLE>{f.Site.Name} - {f.Title}</TITLE>\n");
        Metas(w, f, contentFirst: true);
        w.Html($"""
            <LINK href="{f.Site.Base}static/site.css" rel=stylesheet type=text/css>
            </HEAD>
            <BODY bgColor=#ffffff leftMargin=0 topMargin=0>
            <TABLE width=980 align=center border=0><TR><TD align=center><FONT color=red>模拟页面·内容均为程序生成</FONT></TD></TR>
            <TR><TD height=80><A href="{f.Site.Base}"><FONT size=6>{f.Site.Name}</FONT></A></TD></TR>
            <TR><TD bgColor=#c00000>

            """);
        foreach (var (name, path) in Navigation.Main(f))
        {
            w.Html($"<A href=\"{Href(f, path)}\"><FONT color=#ffffff>{name}</FONT></A>&nbsp;&nbsp;\n");
        }

        w.Raw("</TD></TR></TABLE>\n<TABLE width=980 align=center border=0><TR><TD vAlign=top>\n");
        if (f.IsHome)
        {
            return;
        }

        w.Raw("<TABLE width=\"100%\"><TR><TD class=weizhi>当前位置：");
        var separator = "";
        foreach (var (name, path) in f.Crumbs())
        {
            w.Raw(separator);
            w.Html($"<A href=\"{Href(f, path)}\">{name}</A>");
            separator = "-&gt;";
        }

        w.Raw("</TD></TR></TABLE>\n");
    }

    public override void Close(PageWriter w, Frame f)
    {
        w.Raw("</TD></TR></TABLE>\n<TABLE width=980 align=center border=0 class=foot>\n");
        Navigation.Friends(w, f, "<TR><TD align=center>相关网站：", "</TD></TR>\n");
        var marks = f.Footer;
        w.Raw("<TR><TD align=center>");
        if (marks.Sponsor is { } sponsor)
        {
            w.Html($"主办单位：{sponsor}　");
        }

        if (marks.Contact is { } contact)
        {
            w.Html($"联系电话：{Wide(contact)}　");
        }

        w.Raw("本网站已支持ＩＰｖ６</TD></TR>\n<TR><TD align=center>");
        if (marks.Code is { } code)
        {
            w.Html($"网站标识码：{Wide(code)}　");
        }

        if (marks.Icp is { } icp)
        {
            w.Html($"<A href=\"https://beian.miit.gov.cn/\">{icp}</A>　");
        }

        if (marks.Police is { } police)
        {
            w.Html($"<A href=\"http://www.beian.gov.cn/portal/registerSystemInfo?recordcode={police}\">模公网安备　{police}号</A>");
        }

        w.Raw("</TD></TR>\n<TR><TD align=center>");
        if (marks.PartyGovId is { } id)
        {
            w.Html($"<A href=\"http://bszs.conac.cn/sitename?method=show&id={id}\" target=_blank><IMG src=\"{f.Site.Base}static/red.png\" border=0></A> ");
        }

        if (marks.FindFault is { } fault)
        {
            w.Html($"<A href=\"{fault}\" target=_blank><IMG src=\"{f.Site.Base}static/jiucuo.png\" alt=\"我为政府网站找错\" border=0></A>");
        }

        w.Raw("</TD></TR></TABLE>\n</BODY></HTML>\n");
    }

    public override void Block(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries)
    {
        w.Html($"<TABLE width=\"100%\" border=1><TR><TD bgColor=#eeeeee><B>{section.Name}</B> <A href=\"{Href(f, ListPath(f.Site, section, 0))}\">more...</A></TD></TR>\n<TR><TD>\n");
        Lines(w, f, entries);
        w.Raw("</TD></TR></TABLE>\n");
    }

    public override void Entries(PageWriter w, Frame f, Section section, IReadOnlyList<Entry> entries)
    {
        w.Html($"<TABLE width=\"100%\"><TR><TD class=lanmu><B>{section.Name}</B></TD></TR><TR><TD>\n");
        Lines(w, f, entries);
        w.Raw("</TD></TR></TABLE>\n");
    }

    public override void Pager(PageWriter w, Frame f, Section section, int page, int pages)
    {
        w.Html($"<TABLE width=\"100%\"><TR><TD align=right>页次：{page + 1}/{pages} ");
        for (var number = Math.Max(0, page - 4); number < Math.Min(pages, page + 5); number++)
        {
            w.Html($"<A href=\"{Href(f, ListPath(f.Site, section, number))}\">[{number + 1}]</A>");
        }

        w.Raw("</TD></TR></TABLE>\n");
    }

    public override void ArticleOpen(PageWriter w, Frame f, Labels article) => w.Html($"""
        <TABLE width="100%"><TR><TD align=center><FONT size=5><B>{article.Title}</B></FONT></TD></TR>
        <TR><TD align=center>发布时间：{Wording.Minute(article.Published)}　来源：{article.Source}</TD></TR>
        <TR><TD class=zhengwen>

        """);

    public override void ArticleClose(PageWriter w, Frame f) =>
        w.Raw("</TD></TR>\n<TR><TD align=right>分享：<A href=\"javascript:void(0)\">微信</A> <A href=\"javascript:window.print()\">打印本页</A></TD></TR></TABLE>\n");

    public override void Guide(PageWriter w, Frame f, IReadOnlyList<GuideElement> elements)
    {
        w.Raw("<TABLE width=\"100%\" border=1>\n");
        foreach (var element in elements)
        {
            w.Html($"<TR><TD width=120 bgColor=#f5f5f5><B>{element.Label}</B></TD><TD>{element.Text}</TD></TR>\n");
        }

        w.Raw("</TABLE>\n");
    }

    public override void Message(PageWriter w, Frame f, IReadOnlyList<(string Label, string Text)> fields)
    {
        w.Raw("<TABLE width=\"100%\" border=1>\n");
        foreach (var (label, text) in fields)
        {
            w.Html($"<TR><TD width=120>{label}：</TD><TD>{text}</TD></TR>\n");
        }

        w.Raw("</TABLE>\n");
    }

    private void Lines(PageWriter w, Frame f, IReadOnlyList<Entry> entries)
    {
        w.Raw("<TABLE width=\"100%\">\n");
        foreach (var entry in entries)
        {
            w.Html($"<TR><TD>·<A href=\"{Href(f, entry.Path)}\" target=_blank>{entry.Title}</A> {entry.Note}</TD><TD width=90>{(entry.Published is { } day ? Date(day) : "")}</TD></TR>\n");
        }

        w.Raw("</TABLE>\n");
    }

    private static string Wide(string digits) => string.Create(digits.Length, digits, static (wide, narrow) =>
    {
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] = char.IsAsciiDigit(narrow[i]) ? (char)(narrow[i] - '0' + '０') : narrow[i];
        }
    });
}
