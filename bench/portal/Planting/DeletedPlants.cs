using System.Globalization;
using System.Text;
using Hengjian.Portal.Layout;
using Hengjian.Portal.Serving;

namespace Hengjian.Portal.Planting;

/// <summary>Deleted articles that end at the home page, and other names of the home page that rightly do.</summary>
internal static class DeletedPlants
{
    public static void Add(PlantBook book)
    {
        Plant(book, "deleted-home-302", "lsxx", Replies.Redirect("/"), "redirect-home");
        Plant(book, "deleted-home-meta", "jhcx", Html("<meta http-equiv=\"refresh\" content=\"0; url=/\">"), "redirect-home", "soft-404");
        Plant(book, "deleted-home-script", "wjkb", Html("<script>window.location.href = \"/\";</script>"), "redirect-home", "soft-404");
        Plant(book, "deleted-home-content", "lszt", HomeReply(book), "soft-404", "redirect-home");
        book.MoreHomes += book.Options.PerClass;

        book.Answer($"{book.Addresses.Home}index.html", Replies.Redirect("/", 301));
        book.PlantAlive("home-alias", $"{book.Addresses.Home}index.html", words: "首页");
        book.Answer($"{book.Addresses.Home}default.html", HomeReply(book));
        book.PlantAlive("home-alias", $"{book.Addresses.Home}default.html", words: "返回首页");
        book.MoreHomes++;
    }

    private static void Plant(PlantBook book, string kind, string folder, Reply absent, params string[] causes)
    {
        book.AnswerFolder(folder, absent);
        for (var index = 0; index < book.Options.PerClass; index++)
        {
            book.PlantDead(kind, string.Create(CultureInfo.InvariantCulture, $"{book.Addresses.Home}{folder}/{2019 + (index % 3)}/t{20190000 + (index * 37)}.html"), causes);
        }
    }

    private static Reply Html(string head) => Replies.Body(Encoding.UTF8.GetBytes($"<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title></title>{head}</head><body></body></html>"));

    private static Reply HomeReply(PlantBook book) => async context =>
    {
        using var page = OrdinaryWriter.Write(book, new OrdinaryPage(PageKind.Home));
        await Replies.SendAsync(context, 200, "text/html", page.Written);
    };
}
