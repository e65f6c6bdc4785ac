using Hengjian.City.Sites;

namespace Hengjian.City.Pages;

/// <summary>Which items the home page shows.</summary>
internal static class HomeLists
{
    /// <summary>A home page that is not looked after shows nothing younger than this, in days.</summary>
    private const int StaleAge = 17;

    private const int Blocks = 9;

    public static IEnumerable<Section> Sections(SiteModel site, DateTimeOffset at) => site.Faults.NavigationHome
        ? []
        : site.Sections.Where(section => (SectionCatalogue.IsArticleList(section.Kind) || section.Kind == SectionKind.Guides) && section.VisibleAt(at) > 0).Take(Blocks);

    /// <summary>The indexes of a section's items on the home page, newest first.</summary>
    public static IEnumerable<int> Items(SiteModel site, Section section, DateTimeOffset at)
    {
        var newest = site.Faults.HomeStale ? Earlier(at, site.MonitoredAt.AddDays(-StaleAge)) : at;
        var visible = section.VisibleAt(newest);
        var shown = section.Kind == SectionKind.News ? 6 : 4;
        for (var index = visible - 1; index >= Math.Max(0, visible - shown); index--)
        {
            yield return index;
        }
    }

    /// <summary>The articles that the home page leads to at a time.</summary>
    public static IEnumerable<PageKey> Articles(SiteModel site, DateTimeOffset at) =>
        from section in Sections(site, at)
        where section.Kind != SectionKind.Guides
        from index in Items(site, section, at)
        select new PageKey(PageKind.Item, section.Ordinal, index);

    private static DateTimeOffset Earlier(DateTimeOffset first, DateTimeOffset second) => first < second ? first : second;
}
