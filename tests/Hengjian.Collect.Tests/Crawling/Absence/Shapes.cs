using System.Text;
using AngleSharp.Html.Parser;
using Hengjian.Collect.Crawling.Absence;

namespace Hengjian.Collect.Tests.Crawling.Absence;

/// <summary>Shapes of pages given as text or bytes.</summary>
internal static class Shapes
{
    private static readonly HtmlParser Parser = new();

    /// <summary>The shape of a page.</summary>
    public static PageShape Of(string html)
    {
        using var document = Parser.ParseDocument(html);
        return PageShape.Of(document);
    }

    /// <summary>A page with the frame of a site: a navigation of links and a footer, and something between them.</summary>
    public static string Framed(string title, string middle)
    {
        var page = new StringBuilder($"<!doctype html><html><head><meta charset=utf-8><title>{title}</title></head><body><div class=header><ul>");
        foreach (var word in new[] { "首页", "政务公开", "新闻中心", "办事服务", "互动交流", "数据开放", "专题专栏", "走进青岚" })
        {
            page.Append($"<li><a href='/{word}/'>{word}</a></li>");
        }

        page.Append("</ul></div><div class=main>").Append(middle).Append("</div><div class='footer'><p>主办单位：青岚市人民政府办公室　地址：青岚市解放路 1 号　电话：0123-4567890</p>")
            .Append("<p>网站标识码：4408000001　青ICP备05000001号　青公网安备 44080002000001号</p></div></body></html>");
        return page.ToString();
    }
}
