using Hengjian.Portal.Layout;
using Hengjian.Portal.Texts;

namespace Hengjian.Portal.Planting;

/// <summary>Writes the lists of articles with their pagers.</summary>
internal static class ListWriter
{
    private const int NewestOnHome = 24;

    private static readonly int[] Steps = [1, 2, 3, 4, 5, 10, 50, 200];
    private static readonly Phrase First = new("首页");
    private static readonly Phrase Last = new("尾页");
    private static readonly Phrase Summary = new("<p class=\"hint\">本栏目公开本级政府及部门的有关文件和工作动态，按发布时间先后排列。</p>\n");

    /// <summary>A page of a column.</summary>
    public static void Put(PageBuffer page, PlantBook book, int column, int list)
    {
        page.Put("<h2>"u8).Put(Pools.Columns[column].Name).Put("</h2>\n"u8).Put(Summary).Put("<ul class=\"list\">\n"u8);
        var end = Math.Min((list + 1) * SiteLayout.PerList, book.Layout.ArticlesIn(column));
        for (var place = list * SiteLayout.PerList; place < end; place++)
        {
            PutItem(page, book, (place * book.Layout.Columns) + column, null);
        }

        page.Put("</ul>\n<div class=\"pager\">"u8);
        var lists = book.Layout.ListsIn(column);
        PutPage(page, 0, First);
        foreach (var step in Steps)
        {
            if (list + step < lists - 1)
            {
                PutPage(page, list + step, null);
            }
        }

        if (lists > 1)
        {
            PutPage(page, lists - 1, Last);
        }

        page.Put("</div>\n"u8);
    }

    /// <summary>The newest articles of all columns.</summary>
    public static void PutNewest(PageBuffer page, PlantBook book)
    {
        page.Put("<ul class=\"list\">\n"u8);
        for (var article = 0; article < Math.Min(NewestOnHome, book.Layout.Articles); article++)
        {
            PutItem(page, book, article, null);
        }

        page.Put("</ul>\n<ul>\n"u8);
    }

    public static void PutItem(PageBuffer page, PlantBook book, int article, Phrase? before)
    {
        var date = book.Layout.DateOf(article);
        page.Put("<li>"u8);
        if (before is not null)
        {
            page.Put(before);
        }

        page.Put("<a href=\"/"u8).Put(Pools.Columns[article % book.Layout.Columns].Folder).Put("/"u8).Put(date.Year, 4).Put(date.Month, 2).Put("/t"u8)
            .Put(date.Year, 4).Put(date.Month, 2).Put(date.Day, 2).Put("_"u8).Put(SiteLayout.FirstId + article).Put(".html\" target=\"_blank\">"u8);
        Titles.Put(page, Lot.Of(book.Options.Seed, article, 1));
        page.Put("</a><span>"u8);
        PutDate(page, date);
        page.Put("</span></li>\n"u8);
    }

    public static void PutDate(PageBuffer page, ArticleDate date) => page.Put(date.Year, 4).Put("-"u8).Put(date.Month, 2).Put("-"u8).Put(date.Day, 2);

    private static void PutPage(PageBuffer page, int list, Phrase? words)
    {
        page.Put("<a href=\"index"u8);
        if (list > 0)
        {
            page.Put("_"u8).Put(list);
        }

        page.Put(".html\">"u8);
        _ = words is null ? page.Put(list + 1) : page.Put(words);
        page.Put("</a> "u8);
    }
}
