using System.Text;
using Hengjian.Portal.Serving;
using Hengjian.Portal.Texts;

namespace Hengjian.Portal.Planting;

/// <summary>Pages that are planted: they look like the portal's but have no footer, so that the places of its faults can be counted.</summary>
internal static class SpecialPage
{
    private const int Paragraphs = 8;

    /// <summary>A long article.</summary>
    public static Reply Article(PlantBook book, string title, string first = "") =>
        Replies.Body(Encoding.UTF8.GetBytes(Text(book, title, first)), "text/html; charset=utf-8");

    /// <summary>A page in the portal's frame with one sentence.</summary>
    public static Reply Short(PlantBook book, string title, string words) =>
        Replies.Body(Encoding.UTF8.GetBytes(Frame(title, $"<p>{words}</p>")), "text/html; charset=utf-8");

    /// <summary>An article's HTML, with more of its own before the text.</summary>
    public static string Text(PlantBook book, string title, string before, string head = "<meta charset=\"utf-8\">")
    {
        using var text = new PageBuffer(gbk: false);
        var lot = Lot.Of(book.Options.Seed, book.Draw(1 << 20), 31);
        for (var paragraph = 0; paragraph < Paragraphs; paragraph++)
        {
            lot = OrdinaryWriter.Paragraph(text, lot, Pools.Topics[paragraph]);
        }

        return Frame(title, (before.StartsWith('<') ? before : $"<p>{before}</p>") + Encoding.UTF8.GetString(text.Written.Span), head);
    }

    private static string Frame(string title, string body, string head = "<meta charset=\"utf-8\">") => $"""
        <!DOCTYPE html>
        <html lang="zh-CN"><head>{head}<title>{title}_模拟清澜区人民政府</title><link rel="stylesheet" href="/static/site.css"></head>
        <body><div class="top"><a href="/">首页</a></div><div class="main"><h1>{title}</h1>{body}</div></body></html>
        """;
}
