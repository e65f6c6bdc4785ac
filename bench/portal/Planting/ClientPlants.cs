using Hengjian.Portal.Serving;
using Hengjian.Portal.Texts;

namespace Hengjian.Portal.Planting;

/// <summary>Live targets that treat hasty or unknown visitors badly.</summary>
internal static class ClientPlants
{
    public static void Add(PlantBook book)
    {
        for (var index = 0; index < book.Options.PerClass; index++)
        {
            Plant(book, index, "head-405", page => Replies.RefusingHead(405, page));
            Plant(book, index, "head-403", page => Replies.RefusingHead(403, page));
            Plant(book, index, "head-404", page => Replies.RefusingHead(404, page));
            Plant(book, index, "stumbles-once-503", Replies.Stumbling);
            Plant(book, index, "403-to-unknown-clients", page => Replies.ForBrowsers(navigationHeaders: false, page));
            Plant(book, index, "403-without-navigation-headers", page => Replies.ForBrowsers(navigationHeaders: true, page), unsure: true);
        }

        for (var index = 0; index < (book.Options.Waits ? Math.Min(book.Options.PerClass, 4) : 0); index++)
        {
            Plant(book, index, "429-then-fine", page => Replies.Throttled(book.Options.RetryAfter, page));
            Plant(book, index, "slow-first-byte", page => Replies.Slow(book.Options.SlowFirstByte, page));
        }
    }

    private static void Plant(PlantBook book, int index, string kind, Func<Reply, Reply> dress, bool unsure = false)
    {
        var address = book.Fresh(index);
        book.Answer(address, dress(SpecialPage.Article(book, Titles.Any(Lot.Of(book.Options.Seed, index, 25)))));
        book.PlantAlive(kind, address, unsure: unsure);
    }
}
