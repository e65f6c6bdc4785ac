using System.Globalization;
using System.Text;
using Hengjian.Portal.Layout;
using Hengjian.Portal.Serving;
using Hengjian.Portal.Texts;

namespace Hengjian.Portal.Planting;

/// <summary>Links whose spelling matters: Chinese, blanks, <c>base</c>, fragments, odd but right forms, and texts that are no address.</summary>
internal static class AddressPlants
{
    public static void Add(PlantBook book)
    {
        for (var index = 0; index < book.Options.PerClass; index++)
        {
            var number = index.ToString(CultureInfo.InvariantCulture);
            PlantPath(book, gbk: false, $"关于做好 {Pools.Topics[index % Pools.Topics.Length].Text}工作的通知{number}.html", "chinese-path");
            PlantPath(book, gbk: true, $"{Pools.Topics[index % Pools.Topics.Length].Text}附件 {number}.html", "chinese-path-on-gbk-page");
            PlantQuery(book, $"{Pools.Topics[index % Pools.Topics.Length].Text}{number}");
            PlantSpelling(book, index);
            PlantMalformed(book, index);
            PlantBase(book, number);
        }

        book.Answer($"{book.Addresses.Home}hyzl/2024/", SpecialPage.Article(book, "会议资料")); // where base leads is a page too
        foreach (var (kind, written) in new[] { ("not-http", "javascript:window.print()"), ("not-http", "javascript:void(0);"), ("not-http", "mailto:webmaster@qinglan.invalid"), ("not-http", "tel:0000-12345") })
        {
            book.Alive.Add(new Truth.PlantedTarget(kind, written, ["alive"], [], book.Layout.Articles, book.Options.Pages + book.MoreHomes) { Mistaken = written });
        }
    }

    /// <summary>A path is encoded in UTF-8 whatever the page's charset (WHATWG URL Standard, 4.4).</summary>
    private static void PlantPath(PlantBook book, bool gbk, string name, string kind)
    {
        var folder = $"{book.Addresses.Home}wdzx/";
        var address = folder + Charsets.Escape(name, Encoding.UTF8);
        book.Answer(address, SpecialPage.Article(book, Path.GetFileNameWithoutExtension(name)));
        book.PlantAlive(kind, address, $"/wdzx/{name}", gbk, mistaken: folder);
        book.PlantDead($"{kind}-dead", folder + Charsets.Escape("旧" + name, Encoding.UTF8), ["http-4xx"], $"/wdzx/旧{name}", gbk);
    }

    /// <summary>A query is encoded in the page's charset (WHATWG URL Standard, 4.4 and HTML, 2.4.3).</summary>
    private static void PlantQuery(PlantBook book, string word)
    {
        var folder = $"{book.Addresses.Home}so/";
        var right = $"{folder}?q={Charsets.Escape(word, Charsets.Gbk)}";
        book.Answer(right, SpecialPage.Article(book, $"“{word}”的搜索结果"));
        book.PlantAlive("chinese-query-on-gbk-page", right, $"/so/?q={word}", gbk: true, mistaken: folder);
        book.PlantDead("chinese-query-on-gbk-page-dead", $"{folder}?q={Charsets.Escape("旧" + word, Charsets.Gbk)}", ["http-4xx"], $"/so/?q=旧{word}", gbk: true);
        book.Answer($"{folder}?q={Charsets.Escape(word, Encoding.UTF8)}&ie=utf-8", SpecialPage.Article(book, $"“{word}”的检索结果"));
        book.PlantAlive("chinese-query", $"{folder}?q={Charsets.Escape(word, Encoding.UTF8)}&ie=utf-8", $"/so/?q={word}&ie=utf-8", gbk: false, mistaken: folder);
    }

    private static void PlantSpelling(PlantBook book, int index)
    {
        var path = new OrdinaryPage(PageKind.Article, book.Draw(book.Layout.Articles)).Path(book.Layout);
        var address = book.Addresses.Home + path[1..];
        var written = (index % 6) switch
        {
            0 => $"//{book.Addresses.Main}{path}",
            1 => $"HTTP://{book.Addresses.Main}{path}",
            2 => $"  {path}\n",
            3 => $"/xwdt/../{path[1..]}",
            4 => $"/./{path[1..]}#content",
            _ => $"{path}#top",
        };
        book.PlantAlive(index % 6 >= 4 ? "fragment" : "odd-spelling", address, written);
    }

    private static void PlantMalformed(PlantBook book, int index)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        var written = (index % 4) switch
        {
            0 => $"http://www.qing lan.invalid/zwgk/{number}.html",
            1 => $"http://[fe80::{number}/zwgk.html",
            2 => $"http://127.0.0.1:{(70000 + index).ToString(CultureInfo.InvariantCulture)}/index.html",
            _ => $"http://http://www.qinglan.invalid/{number}.html",
        };
        book.PlantDead("malformed-address", written, ["malformed", "dns"], written);
    }

    /// <summary>A page with a base element: its relative links begin there and not at the page.</summary>
    private static void PlantBase(PlantBook book, string number)
    {
        var home = book.Addresses.Home;
        var page = $"{home}gbkz/base{number}.html";
        var links = $"<ul><li><a href=\"hy{number}.html\">会议纪要</a></li><li><a href=\"jl{number}.html\">会议记录</a></li></ul>";
        book.Answer(page, Replies.Body(Encoding.UTF8.GetBytes(SpecialPage.Text(book, "政府常务会议", links, "<meta charset=\"utf-8\"><base href=\"/hyzl/2024/\">"))));
        book.PlantAlive("page-with-base", page);
        book.Answer($"{home}hyzl/2024/hy{number}.html", SpecialPage.Article(book, "会议纪要"));
        book.NoteAlive("base-relative", $"{home}hyzl/2024/hy{number}.html", $"hy{number}.html", $"{home}gbkz/hy{number}.html");
        book.NoteDead("base-relative-dead", $"{home}hyzl/2024/jl{number}.html", ["http-4xx"], $"jl{number}.html");
    }
}
