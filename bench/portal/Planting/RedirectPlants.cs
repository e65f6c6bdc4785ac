using System.Globalization;
using Hengjian.Portal.Layout;
using Hengjian.Portal.Serving;
using Hengjian.Portal.Texts;

namespace Hengjian.Portal.Planting;

/// <summary>Targets that send the visitor elsewhere.</summary>
internal static class RedirectPlants
{
    private const int ShortChain = 4;

    public static void Add(PlantBook book)
    {
        book.AnswerFolder("tzzx", context =>
        {
            // An endless chain: every step is a new address, so no circle is ever closed.
            var path = context.Request.Path.Value!;
            var underscore = path.LastIndexOf('_');
            var step = underscore < 0 ? 0 : int.Parse(path[(underscore + 1)..^5], NumberStyles.None, CultureInfo.InvariantCulture);
            return Replies.Redirect(string.Create(CultureInfo.InvariantCulture, $"{(underscore < 0 ? path[..^5] : path[..underscore])}_{step + 1}.html"))(context);
        });
        for (var index = 0; index < book.Options.PerClass; index++)
        {
            var gone = book.Fresh(index, mayBeOutside: false);
            book.Answer(gone, Replies.Redirect(book.FreshPath(), 301 + (index % 2)));
            book.PlantDead("redirect-to-404", gone, ["http-4xx"]);

            var there = book.Fresh(index);
            var back = there.Replace(".html", "a.html", StringComparison.Ordinal);
            book.Answer(there, Replies.Redirect(back));
            book.Answer(back, Replies.Redirect(there));
            book.PlantDead("redirect-loop", there, ["redirect-loop"]);

            book.PlantDead("redirect-chain-endless", $"{book.Addresses.Home}tzzx/t{(3000 + index).ToString(CultureInfo.InvariantCulture)}.html", ["redirect-loop"]);

            var target = new OrdinaryPage(PageKind.Article, book.Draw(book.Layout.Articles)).Path(book.Layout);
            var moved = book.Fresh(index, mayBeOutside: false);
            book.Answer(moved, Replies.Redirect(target, 301));
            book.PlantAlive("moved", moved);
            PlantChain(book, index, target);
            PlantCookie(book, index);
        }
    }

    private static void PlantChain(PlantBook book, int index, string target)
    {
        var steps = Enumerable.Range(0, ShortChain).Select(_ => book.Fresh(index, mayBeOutside: false)).ToList();
        for (var step = 0; step < ShortChain; step++)
        {
            book.Answer(steps[step], Replies.Redirect(step + 1 < ShortChain ? steps[step + 1] : target));
        }

        book.PlantAlive("redirect-chain-4", steps[0]);
    }

    private static void PlantCookie(PlantBook book, int index)
    {
        var address = book.Fresh(index);
        book.Answer(address, Replies.WithCookie(address, SpecialPage.Article(book, Titles.Any(Lot.Of(book.Options.Seed, index, 21)))));
        book.PlantAlive("cookie-then-redirect", address);
    }
}
