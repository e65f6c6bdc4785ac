using Hengjian.Portal.Layout;
using Hengjian.Portal.Texts;

namespace Hengjian.Portal.Planting;

/// <summary>Writes ordinary pages: copies of pieces that were encoded beforehand.</summary>
internal static class OrdinaryWriter
{
    private const int OneInTenIsGbk = 7;
    private const int Related = 8;
    private const int LeastText = 7_300;
    private const int TextSpread = 1_600;

    private static readonly Phrase HeadEnd = new("_模拟清澜区人民政府</title>\n<link rel=\"stylesheet\" href=\"/static/site.css\">\n<script src=\"/static/site.js\"></script>\n</head>\n<body>\n<div class=\"top\"><img src=\"/static/logo.png\" alt=\"模拟清澜区人民政府门户网站\"><p>本网页由程序生成，不对应任何真实的单位、人员和事件</p></div>\n<div class=\"nav\"><ul>\n<li><a href=\"/\" title=\"首页\">首页</a></li>\n");
    private static readonly Phrase Footer = new("<div class=\"footer\">\n<p><a href=\"/wzgl/gywm.html\">关于我们</a> | <a href=\"/wzgl/yqlj.html\">友情链接</a> | <a href=\"mailto:webmaster@qinglan.invalid\">网站邮箱</a> | <a href=\"tel:0000-12345\">政务服务便民热线</a></p>\n<p>主办：模拟清澜区人民政府办公室　网站标识码：0000000000</p>\n</div>\n</body>\n</html>\n");
    private static readonly Phrase Contact = new("<p class=\"contact\"><a href=\"wzfw/lxwm.html\">联系我们</a></p>\n");
    private static readonly Phrase Place = new("<div class=\"place\">您现在的位置：<a href=\"/\">首页</a> &gt; <a href=\"/");
    private static readonly Phrase Tools = new("<p class=\"tools\">来源：本网　<a href=\"javascript:window.print()\">打印</a>　<a href=\"javascript:void(0);\" onclick=\"doZoom(16)\">字体：中</a>　<a href=\"#top\">顶部</a></p>\n");
    private static readonly Phrase Stop = new("。");
    private static readonly Phrase RelatedHead = new("<div class=\"related\"><h3>相关链接</h3>\n<ul>\n");
    private static readonly Phrase Older = new("下一篇：");
    private static readonly Phrase Newer = new("上一篇：");
    private static readonly Phrase Home = new("模拟清澜区人民政府门户网站");
    private static readonly Phrase About = new("关于本站");
    private static readonly Phrase Alias = new("<li><a href=\"/wzgl/wzdt.html\">网站地图</a></li>\n");

    public static bool IsGbk(int article) => article % 10 == OneInTenIsGbk;

    /// <summary>Writes a page; dispose it after sending.</summary>
    public static PageBuffer Write(PlantBook book, OrdinaryPage page)
    {
        var buffer = new PageBuffer(page.Kind == PageKind.Article && IsGbk(page.Number));
        buffer.Put("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n"u8).Put(buffer.Gbk ? "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=gb2312\">\n<title>"u8 : "<meta charset=\"utf-8\">\n<title>"u8);
        PutTitle(buffer, book, page);
        buffer.Put(HeadEnd);
        foreach (var (folder, name) in Pools.Columns)
        {
            buffer.Put("<li><a href=\"/"u8).Put(folder).Put("/index.html\" title=\""u8).Put(name).Put("\">"u8).Put(name).Put("</a></li>\n"u8);
        }

        buffer.Put("</ul></div>\n<div class=\"main\" id=\"top\">\n"u8);
        switch (page.Kind)
        {
            case PageKind.Article:
                PutArticle(buffer, book, page.Number);
                buffer.Put(Contact);
                break;
            case PageKind.List:
                ListWriter.Put(buffer, book, page.Number, page.List);
                buffer.Put(Contact);
                break;
            default:
                ListWriter.PutNewest(buffer, book);
                buffer.Put(Alias);
                Text(buffer, Lot.Of(book.Options.Seed, (int)page.Kind, 2), 2_000);
                break;
        }

        return buffer.Put("</div>\n"u8).Put(Footer);
    }

    /// <summary>Writes a paragraph and returns the lot that follows.</summary>
    public static ulong Paragraph(PageBuffer page, ulong lot, Phrase topic)
    {
        page.Put("<p>"u8);
        for (var sentence = 0; sentence < 4; sentence++)
        {
            lot = Lot.Next(lot);
            page.Put(Pools.Openings[Lot.Below(lot, Pools.Openings.Length)]).Put(Pools.Actors[Lot.Below(lot >> 12, Pools.Actors.Length)]);
            lot = Lot.Next(lot);
            page.Put(Pools.Deeds[Lot.Below(lot, Pools.Deeds.Length)]).Put(topic).Put(Pools.Things[Lot.Below(lot >> 12, Pools.Things.Length)]);
            page.Put(Pools.Closings[Lot.Below(lot >> 24, Pools.Closings.Length)]).Put(Stop);
        }

        page.Put("</p>\n"u8);
        return lot;
    }

    private static void PutTitle(PageBuffer page, PlantBook book, OrdinaryPage what)
    {
        switch (what.Kind)
        {
            case PageKind.Home:
                page.Put(Home);
                break;
            case PageKind.About:
                page.Put(About);
                break;
            case PageKind.List:
                page.Put(Pools.Columns[what.Number].Name);
                break;
            default:
                Titles.Put(page, Lot.Of(book.Options.Seed, what.Number, 1));
                break;
        }
    }

    private static void PutArticle(PageBuffer page, PlantBook book, int article)
    {
        var layout = book.Layout;
        var column = article % layout.Columns;
        page.Put(Place).Put(Pools.Columns[column].Folder).Put("/index.html\">"u8).Put(Pools.Columns[column].Name).Put("</a></div>\n<h1>"u8);
        PutTitle(page, book, new OrdinaryPage(PageKind.Article, article));
        page.Put("</h1>\n<p class=\"date\">"u8);
        ListWriter.PutDate(page, layout.DateOf(article));
        page.Put("</p>\n"u8).Put(Tools);
        Text(page, Lot.Of(book.Options.Seed, article, 3), LeastText + Lot.Below(Lot.Of(book.Options.Seed, article, 4), TextSpread));

        page.Put(RelatedHead);
        foreach (var link in book.LinksOf(article))
        {
            page.Put("<li><a href=\""u8).Put(link.Href).Put("\">"u8).Put(link.Words).Put("</a></li>\n"u8);
        }

        var lot = Lot.Of(book.Options.Seed, article, 5);
        for (var number = 0; number < Related; number++)
        {
            lot = Lot.Next(lot);
            ListWriter.PutItem(page, book, Lot.Below(lot, layout.Articles), null);
        }

        if (article + layout.Columns < layout.Articles)
        {
            ListWriter.PutItem(page, book, article + layout.Columns, Older);
        }

        if (article >= layout.Columns)
        {
            ListWriter.PutItem(page, book, article - layout.Columns, Newer);
        }

        page.Put("</ul></div>\n"u8);
    }

    private static void Text(PageBuffer page, ulong lot, int least)
    {
        var end = page.Length + least;
        while (page.Length < end)
        {
            lot = Paragraph(page, lot, Pools.Topics[Lot.Below(lot, Pools.Topics.Length)]);
        }
    }
}
