using System.Globalization;
using System.Text;
using Hengjian.Portal.Serving;
using Hengjian.Portal.Truth;
using Microsoft.AspNetCore.Http;

namespace Hengjian.Portal.Planting;

/// <summary>Traps for crawlers: pages that lead to ever new pages, as careless programs make them.</summary>
internal static class TrapPlants
{
    private static int sessions;

    public static void Add(PlantBook book)
    {
        Plant(book, "calendar", "hdrl", "index.html?y=2026&m=10", 200, Calendar);
        Plant(book, "session-ids", "ztbd", "index.html", 60, Sessions);
        Plant(book, "endless-pager", "gzdt", "list_1.html", 400, Pager);
        Plant(book, "growing-path", "zthg", "zt/index.html", 40, _ => Page("专题回顾", "<p><a href=\"zt/index.html\">往期专题</a></p>"));
    }

    private static void Plant(PlantBook book, string kind, string folder, string entry, int most, Func<HttpContext, byte[]> page)
    {
        var address = $"{book.Addresses.Home}{folder}/{entry}";
        book.AnswerFolder(folder, context => Replies.SendAsync(context, 200, "text/html; charset=utf-8", page(context)));
        book.PlantAlive($"trap-{kind}", address, unsure: true, mistaken: $"{book.Addresses.Home}{folder}/");
        book.Traps.Add(new CrawlerTrap(kind, $"/{folder}/", address, most));
    }

    private static byte[] Calendar(HttpContext context)
    {
        var query = context.Request.Query;
        var month = (Number(query["y"]) * 12) + Number(query["m"]) - 1;
        return Page("活动日历", $"<p>{Month(month - 1, "上一月")} {Month(month + 1, "下一月")} {Month(month - 12, "上一年")} {Month(month + 12, "下一年")}</p><p>本月没有活动。</p>");
    }

    private static string Month(int month, string words) =>
        string.Create(CultureInfo.InvariantCulture, $"<a href=\"index.html?y={month / 12}&amp;m={(month % 12) + 1}\">{words}</a>");

    /// <summary>Five pages; every answer writes a new session id into all links.</summary>
    private static byte[] Sessions(HttpContext context)
    {
        var id = (0xA51E5C0DE1000000UL + (ulong)Interlocked.Increment(ref sessions)).ToString("X16", CultureInfo.InvariantCulture);
        var links = string.Concat(Enumerable.Range(1, 5).Select(page => string.Create(CultureInfo.InvariantCulture, $"<li><a href=\"page{page}.html;jsessionid={id}{id}\">专题报道之{page}</a></li>")));
        return Page("专题报道", $"<ul>{links}</ul>");
    }

    private static byte[] Pager(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var number = path.StartsWith("/gzdt/list_", StringComparison.Ordinal) && path.EndsWith(".html", StringComparison.Ordinal) ? Number(path[11..^5]) : 1;
        return Page("工作动态", string.Create(CultureInfo.InvariantCulture, $"<ul><li>暂无更多内容</li></ul><p>第 {number} 页 <a href=\"list_{number + 1}.html\">下一页</a></p>"));
    }

    private static int Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000_000 ? number : 1;

    private static byte[] Page(string title, string body) => Encoding.UTF8.GetBytes($"<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{title}</title></head><body><h1>{title}</h1>{body}<p><a href=\"/\">首页</a></p></body></html>");
}
