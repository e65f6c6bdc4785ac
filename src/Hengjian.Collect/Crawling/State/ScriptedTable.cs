using Hengjian.Collect.Crawling.Browsing;
using Hengjian.Core;
using Hengjian.Sqlite;

namespace Hengjian.Collect.Crawling.State;

/// <summary>Counts the pages whose plain HTML is not enough, by form of address: one row a form, whatever the number of pages.</summary>
internal sealed class ScriptedTable(SqliteFile file)
{
    private readonly SqliteStatement add = file.Prepare("""
        INSERT INTO scripted (pattern, pages, tried, shown, fruitful, example, reason) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (pattern) DO UPDATE SET pages = pages + excluded.pages, tried = tried + excluded.tried, shown = shown + excluded.shown, fruitful = fruitful + excluded.fruitful,
          reason = CASE WHEN example IS NULL OR excluded.example < example THEN excluded.reason ELSE reason END,
          example = CASE WHEN example IS NULL OR excluded.example < example THEN excluded.example ELSE example END
        """);

    private readonly SqliteStatement tried = file.Prepare("SELECT pattern, tried, fruitful FROM scripted WHERE tried > 0");
    private readonly SqliteStatement total = file.Prepare("SELECT TOTAL(pages), TOTAL(shown) FROM scripted WHERE pages > 0");
    private readonly SqliteStatement first = file.Prepare("SELECT example, reason FROM scripted WHERE example IS NOT NULL ORDER BY example LIMIT 1");

    /// <summary>Counts a page, or a random address.</summary>
    public void Add(PageUrl url, BrowserLook look)
    {
        var isPage = look.Pattern != BrowsePlan.Random;
        var isLeft = isPage && look.Document is null;
        add.Set(0, look.Pattern).Set(1, isPage ? 1 : 0).Set(2, look.WasTried ? 1 : 0).Set(3, look.Document is null ? 0 : 1).Set(4, look.Links is null ? 0 : 1)
            .Set(5, isLeft ? url.Text : null).Set(6, isLeft ? look.Reason : null).Run();
    }

    /// <summary>The forms of which pages were rendered.</summary>
    public IReadOnlyList<(string Pattern, int Tried, int Fruitful)> Tried()
    {
        var found = new List<(string, int, int)>();
        while (tried.Next())
        {
            found.Add((tried.Text(0)!, (int)tried.Number(1), (int)tried.Number(2)));
        }

        return found;
    }

    /// <summary>All in all.</summary>
    public ScriptedPages Read()
    {
        total.Next();
        var pages = new ScriptedPages((int)total.Number(0), (int)total.Number(1));
        total.Reset();
        if (first.Next())
        {
            pages = pages with { Example = PageUrl.Parse(first.Text(0)!), Reason = first.Text(1) };
            first.Reset();
        }

        return pages;
    }
}
