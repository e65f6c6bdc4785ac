using System.Text;
using Hengjian.Portal.Serving;
using Hengjian.Portal.Texts;
using Hengjian.Portal.Truth;

namespace Hengjian.Portal.Planting;

/// <summary>Dead links of the page template: one that every page shares, and one written relative, dead anew in every folder. What else the template links to is alive.</summary>
internal static class FooterPlants
{
    public static void Add(PlantBook book)
    {
        var home = book.Addresses.Home;
        book.Dead.Add(new PlantedTarget("footer-of-every-page", $"{home}wzgl/yqlj.html", ["dead"], ["http-4xx"], book.Options.Pages, book.Options.Pages + book.MoreHomes) { Template = "友情链接" });
        foreach (var (folder, pages) in book.Layout.Folders())
        {
            book.Dead.Add(new PlantedTarget("footer-relative", $"{home}{folder[1..]}wzfw/lxwm.html", ["dead"], ["http-4xx"], pages, pages) { Template = "联系我们", Written = "wzfw/lxwm.html" });
        }

        book.Answer($"{home}wzgl/gywm.html", SpecialPage.Article(book, "关于我们"));
        book.Answer($"{home}wzgl/wzdt.html", Replies.Body(Encoding.UTF8.GetBytes(SpecialPage.Text(book, "网站地图", "<ul>" + string.Concat(Pools.Columns.Select(column => $"<li><a href=\"/{column.Folder}/index.html\">{column.Name.Text}</a></li>")) + "</ul>"))));
        book.Answer($"{home}static/site.css", Replies.File("body { font: 15px/1.8 sans-serif; color: #333; } .nav li { display: inline-block; }\n"u8.ToArray(), "text/css"));
        book.Answer($"{home}static/site.js", Replies.File("function doZoom(size) { document.body.style.fontSize = size + \"px\"; }\n"u8.ToArray(), "application/javascript"));
        book.Answer($"{home}static/logo.png", Replies.File(Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=="), "image/png"));
        book.Answer($"{home}favicon.ico", Replies.Status(404, "404 Not Found"));
        book.Answer($"{home}robots.txt", Replies.Body("User-agent: *\nDisallow: /gljk/\n"u8.ToArray(), "text/plain"));
    }
}
