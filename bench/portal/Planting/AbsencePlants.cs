using System.Globalization;
using System.Text;
using Hengjian.Portal.Serving;
using Hengjian.Portal.Texts;

namespace Hengjian.Portal.Planting;

/// <summary>Soft 404: folders in which every unknown address answers 200 with a page that says there is none. Live pages stand beside them.</summary>
internal static class AbsencePlants
{
    private static int asked;

    public static void Add(PlantBook book)
    {
        Plant(book, "soft-404-framed", "bsfw", "html", Framed(book));
        Plant(book, "soft-404-countdown", "hdjl", "html", Replies.Body(Encoding.UTF8.GetBytes(
            "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>404</title><link rel=\"stylesheet\" href=\"/static/site.css\"></head><body><div class=\"err\"><img src=\"/static/logo.png\" alt=\"\"><h2>页面找不到了</h2><p><span id=\"s\">5</span> 秒后<a href=\"/\">返回首页</a></p></div></body></html>")));
        Plant(book, "soft-404-echo", "ztzl", "shtml", Echo);
        Plant(book, "soft-404-english", "zxft", "html", Replies.Body(Encoding.UTF8.GetBytes("<html><head><title>Error</title></head><body><center><h1>The page cannot be found</h1></center><hr><center>web server</center></body></html>")));
        PlantQuery(book);
        PlantLookalikes(book);
    }

    private static void Plant(PlantBook book, string kind, string folder, string ending, Reply absent)
    {
        book.AnswerFolder(folder, absent);
        for (var index = 0; index < book.Options.PerClass; index++)
        {
            book.PlantDead(kind, string.Create(CultureInfo.InvariantCulture, $"{book.Addresses.Home}{folder}/{2021 + (index % 4)}/c{41000 + book.Draw(9000)}_{index}.{ending}"), ["soft-404"]);
            var live = string.Create(CultureInfo.InvariantCulture, $"{book.Addresses.Home}{folder}/{2021 + (index % 4)}/c{51000 + index}.{ending}");
            book.Answer(live, SpecialPage.Article(book, Titles.Any(Lot.Of(book.Options.Seed, index, 23))));
            book.PlantAlive("alive-beside-soft-404", live);
        }
    }

    private static Reply Framed(PlantBook book) => SpecialPage.Short(book, "提示信息", "您访问的页面不存在或已被删除，请检查网址是否正确。");

    /// <summary>Names the address, the time and a request number, so that no two answers are alike.</summary>
    private static Task Echo(Microsoft.AspNetCore.Http.HttpContext context)
    {
        var number = Interlocked.Increment(ref asked);
        var page = $"""
            <!DOCTYPE html><html><head><meta charset="utf-8"><title>抱歉，没有找到您要的内容</title></head><body>
            <p>抱歉，没有找到 {context.Request.Path.Value}</p><p>请求编号：{(number * 7919L % 1_000_003).ToString(CultureInfo.InvariantCulture)}　时间：{TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)}</p>
            <p><a href="/">返回首页</a></p></body></html>
            """;
        return Replies.SendAsync(context, 200, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(page));
    }

    /// <summary>One program for all articles, told apart by the query.</summary>
    private static void PlantQuery(PlantBook book)
    {
        var absent = SpecialPage.Short(book, "查看信息", "该信息不存在或已被删除。");
        var live = SpecialPage.Article(book, Titles.Any(Lot.Of(book.Options.Seed, 0, 24)));
        book.AnswerFolder("wsbs", context =>
        {
            var isView = context.Request.Path.Value == "/wsbs/view.jsp";
            return !isView ? Replies.Status(404, "404 Not Found")(context) : context.Request.Query["id"].ToString().StartsWith('6') ? live(context) : absent(context);
        });
        for (var index = 0; index < book.Options.PerClass; index++)
        {
            book.PlantDead("soft-404-query", string.Create(CultureInfo.InvariantCulture, $"{book.Addresses.Home}wsbs/view.jsp?id={7100 + index}"), ["soft-404"]);
            book.PlantAlive("alive-beside-soft-404", string.Create(CultureInfo.InvariantCulture, $"{book.Addresses.Home}wsbs/view.jsp?id={6100 + index}"));
        }
    }

    private static void PlantLookalikes(PlantBook book)
    {
        for (var index = 0; index < book.Options.PerClass; index++)
        {
            var about = string.Create(CultureInfo.InvariantCulture, $"{book.Addresses.Home}bsfw/2023/t404_{index}.html");
            book.Answer(about, SpecialPage.Article(book, "网站出现“404 页面不存在”怎么办", "不少群众来电反映，点开链接后看到“404 Not Found”“您访问的页面不存在或已被删除”，不知道如何处理。"));
            book.PlantAlive("article-about-404", about);

            var empty = string.Create(CultureInfo.InvariantCulture, $"{book.Addresses.Home}hdjl/list_{index}.html");
            book.Answer(empty, SpecialPage.Short(book, "意见征集", "暂无信息"));
            book.PlantAlive("empty-list", empty, unsure: true);

            var shell = string.Create(CultureInfo.InvariantCulture, $"{book.Addresses.Home}yyfw/service/{9000 + index}");
            book.PlantAlive("spa-shell", shell, unsure: true);

            book.PlantAlive("login-redirect", string.Create(CultureInfo.InvariantCulture, $"{book.Addresses.Home}oaxt/doc/{400 + index}"), unsure: true);
        }

        book.AnswerFolder("yyfw", Replies.Body(Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>掌上服务</title></head><body><noscript>请启用脚本</noscript><div id=\"app\"></div><script src=\"/static/site.js\"></script></body></html>")));
        var login = $"{book.Addresses.Home}login.html";
        book.Answer(login, Replies.Body(Encoding.UTF8.GetBytes("<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>用户登录</title></head><body><form method=\"post\" action=\"/login.html\"><label>用户名 <input name=\"user\"></label><label>密码 <input type=\"password\" name=\"word\"></label><button>登录</button></form></body></html>")));
        book.AnswerFolder("oaxt", Replies.Redirect("/login.html"));
    }
}
