using System.Globalization;
using Hengjian.Portal.Texts;

namespace Hengjian.Portal.Layout;

/// <summary>Which ordinary pages there are and where they stand: arithmetic only, nothing is kept per page.</summary>
/// <remarks>Article <c>i</c> stands in column <c>i % 12</c> at place <c>i / 12</c>, the newest first; a list page shows 20.</remarks>
internal sealed class SiteLayout
{
    public const int PerList = 20;
    public const int FirstId = 1_000_000;
    private const int LatestMonth = (2026 * 12) + 9;
    private const int PerMonth = 25;
    private const int MostMonths = 60;

    public SiteLayout(int pages)
    {
        Columns = Pools.Columns.Length;
        var articles = pages;
        while (PagesWith(articles) > pages)
        {
            articles -= Math.Max(1, (PagesWith(articles) - pages) / 2);
        }

        Articles = articles;
        HasAbout = PagesWith(articles) < pages;
    }

    public int Columns { get; }

    public int Articles { get; }

    /// <summary>Whether <c>/about.html</c> makes up for the page that the division leaves over.</summary>
    public bool HasAbout { get; }

    public int ArticlesIn(int column) => ArticlesIn(column, Articles);

    public int ListsIn(int column) => Math.Max(1, (ArticlesIn(column) + PerList - 1) / PerList);

    public int MonthsIn(int column) => Math.Clamp(ArticlesIn(column) / PerMonth, 1, MostMonths);

    /// <summary>In which month an article was published, counted back from the latest.</summary>
    public int MonthOf(int column, int place) => (int)((long)place * MonthsIn(column) / ArticlesIn(column));

    public ArticleDate DateOf(int article)
    {
        var column = article % Columns;
        var place = article / Columns;
        var month = MonthOf(column, place);
        var first = FirstOf(column, month);
        var next = FirstOf(column, month + 1);
        var day = 28 - ((place - first) * 28 / Math.Max(1, next - first));
        return new ArticleDate((LatestMonth - month) / 12, ((LatestMonth - month) % 12) + 1, day);
    }

    /// <summary>The folders below the root that hold ordinary pages, with how many: each column, each month of each column.</summary>
    public IEnumerable<(string Folder, int Pages)> Folders()
    {
        for (var column = 0; column < Columns; column++)
        {
            var folder = Pools.Columns[column].Folder;
            yield return ($"/{folder}/", ListsIn(column));
            for (var month = 0; month < MonthsIn(column); month++)
            {
                var number = LatestMonth - month;
                yield return (string.Create(CultureInfo.InvariantCulture, $"/{folder}/{number / 12:D4}{(number % 12) + 1:D2}/"), FirstOf(column, month + 1) - FirstOf(column, month));
            }
        }
    }

    /// <summary>The place of the newest article of a month.</summary>
    private int FirstOf(int column, int month)
    {
        var months = MonthsIn(column);
        return (int)((((long)month * ArticlesIn(column)) + months - 1) / months);
    }

    private int PagesWith(int articles) =>
        1 + articles + Enumerable.Range(0, Columns).Sum(column => Math.Max(1, (ArticlesIn(column, articles) + PerList - 1) / PerList));

    private int ArticlesIn(int column, int articles) => (articles / Columns) + (column < articles % Columns ? 1 : 0);
}
