using System.Globalization;
using Hengjian.Portal.Texts;

namespace Hengjian.Portal.Layout;

/// <summary>An ordinary page of the portal.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Number">The article's number; the column's for a list.</param>
/// <param name="List">Which page of the column's pager, from 0.</param>
internal readonly record struct OrdinaryPage(PageKind Kind, int Number = 0, int List = 0)
{
    /// <summary>Every ordinary page.</summary>
    public static IEnumerable<OrdinaryPage> All(SiteLayout layout)
    {
        yield return new OrdinaryPage(PageKind.Home);
        if (layout.HasAbout)
        {
            yield return new OrdinaryPage(PageKind.About);
        }

        for (var column = 0; column < layout.Columns; column++)
        {
            for (var list = 0; list < layout.ListsIn(column); list++)
            {
                yield return new OrdinaryPage(PageKind.List, column, list);
            }
        }

        for (var article = 0; article < layout.Articles; article++)
        {
            yield return new OrdinaryPage(PageKind.Article, article);
        }
    }

    /// <summary>The page at a path; null when no ordinary page stands there.</summary>
    public static OrdinaryPage? At(SiteLayout layout, string path)
    {
        switch (path)
        {
            case "/":
                return new OrdinaryPage(PageKind.Home);
            case "/about.html":
                return layout.HasAbout ? new OrdinaryPage(PageKind.About) : null;
        }

        var page = path.Length > 6 && path[5] == '/' ? Read(layout, path) : null;
        return page is { } found && found.Path(layout) == path ? found : null;
    }

    /// <summary>Its path.</summary>
    public string Path(SiteLayout layout)
    {
        switch (Kind)
        {
            case PageKind.Home:
                return "/";
            case PageKind.About:
                return "/about.html";
            case PageKind.List:
                return List == 0
                    ? $"/{Pools.Columns[Number].Folder}/index.html"
                    : string.Create(CultureInfo.InvariantCulture, $"/{Pools.Columns[Number].Folder}/index_{List}.html");
            default:
                var date = layout.DateOf(Number);
                return string.Create(CultureInfo.InvariantCulture, $"/{Pools.Columns[Number % layout.Columns].Folder}/{date.Year:D4}{date.Month:D2}/t{date.Year:D4}{date.Month:D2}{date.Day:D2}_{SiteLayout.FirstId + Number}.html");
        }
    }

    private static OrdinaryPage? Read(SiteLayout layout, string path)
    {
        var column = Array.FindIndex(Pools.Columns, entry => path.AsSpan(1, 4).SequenceEqual(entry.Folder));
        if (column < 0)
        {
            return null;
        }

        var name = path.AsSpan(6);
        if (name.SequenceEqual("index.html"))
        {
            return new OrdinaryPage(PageKind.List, column);
        }

        if (!name.EndsWith(".html", StringComparison.Ordinal))
        {
            return null;
        }

        var underscore = name.LastIndexOf('_');
        if (underscore < 0 || !int.TryParse(name[(underscore + 1)..^5], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        if (name.StartsWith("index_", StringComparison.Ordinal))
        {
            return number > 0 && number < layout.ListsIn(column) ? new OrdinaryPage(PageKind.List, column, number) : null;
        }

        var article = number - SiteLayout.FirstId;
        return article >= 0 && article < layout.Articles ? new OrdinaryPage(PageKind.Article, article) : null;
    }
}
