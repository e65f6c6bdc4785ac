using Hengjian.Core;
using Hengjian.Sqlite;

namespace Hengjian.Collect.Crawling.State;

/// <summary>The row of the crawl at work, or of the last one.</summary>
internal sealed class CrawlTable(SqliteFile file)
{
    private readonly SqliteStatement save = file.Prepare("UPDATE crawl SET root = ?, pages = ?, bytes = ?, asked = ?, settled = ?, complete = ?, sitemaps = ?");
    private readonly SqliteStatement read = file.Prepare("SELECT number, home, finished, root, pages, bytes, asked, settled, complete, sitemaps FROM crawl");

    /// <summary>Whether a crawl was broken off.</summary>
    public bool IsUnfinished
    {
        get
        {
            var unfinished = read.Next() && read.IsNull(2);
            read.Reset();
            return unfinished;
        }
    }

    /// <summary>Takes up the unfinished crawl, or begins a new one.</summary>
    /// <param name="home">The site's home page.</param>
    /// <param name="resume">Whether an unfinished crawl goes on; else it is given up for a new one.</param>
    /// <param name="now">The time.</param>
    /// <param name="resumed">Whether it goes on.</param>
    /// <exception cref="InvalidDataException">The file belongs to another site; the message says so (zh-CN).</exception>
    public CrawlTotals Begin(PageUrl home, bool resume, DateTimeOffset now, out bool resumed)
    {
        resumed = false;
        var number = 0L;
        if (read.Next())
        {
            number = read.Number(0);
            var (owner, unfinished) = (read.Text(1), read.IsNull(2));
            var totals = new CrawlTotals
            {
                Root = read.Text(3),
                Pages = (int)read.Number(4),
                Bytes = read.Number(5),
                Asked = (int)read.Number(6),
                Settled = read.Number(7),
                Complete = read.Number(8) != 0,
                Sitemaps = (int)read.Number(9),
            };
            read.Reset();
            if (owner != home.Text)
            {
                throw new InvalidDataException($"{file.Path} 是 {owner} 的采集状态，不能用于 {home.Text}：请为每个网站各用一个状态文件");
            }

            if (unfinished && resume)
            {
                resumed = true;
                return totals;
            }
        }

        file.Transact(() =>
        {
            CrawlSchema.Empty(file);
            file.Prepare("INSERT INTO crawl VALUES (1, ?, ?, ?, NULL, NULL, 0, 0, 0, 0, 1, 0)")
                .Set(0, number + 1).Set(1, home.Text).Set(2, now.UtcTicks).Run();
        });
        return new CrawlTotals();
    }

    /// <summary>Writes what is counted; part of the transaction of each step.</summary>
    public void Save(CrawlTotals totals) => save
        .Set(0, totals.Root).Set(1, totals.Pages).Set(2, totals.Bytes).Set(3, totals.Asked).Set(4, totals.Settled).Set(5, totals.Complete ? 1 : 0).Set(6, totals.Sitemaps).Run();

    /// <summary>Notes that nothing is left to do.</summary>
    public void Finish(DateTimeOffset now) => file.Prepare("UPDATE crawl SET finished = ?").Set(0, now.UtcTicks).Run();
}
