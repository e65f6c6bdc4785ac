using Hengjian.City.Sites;

namespace Hengjian.City.Templates;

/// <summary>What a template needs to know of the page it frames.</summary>
internal sealed class Frame
{
    public required SiteModel Site { get; init; }

    public required PageKey Page { get; init; }

    public required string Path { get; init; }

    public required DateTimeOffset At { get; init; }

    public required string Title { get; init; }

    public required Section? Section { get; init; }

    public required Labels? Article { get; init; }

    public required FooterMarks Footer { get; init; }

    /// <summary>Links planted on this page, harmless and dead, as words and address.</summary>
    public required IReadOnlyList<(string Text, string Href)> FooterLinks { get; init; }

    public required IReadOnlyList<(string Text, string Href)> BodyLinks { get; init; }

    public required bool SiteLabels { get; init; }

    public required bool ColumnLabels { get; init; }

    public bool IsHome => Page.Kind == PageKind.Home;

    /// <summary>From the home page down to this page's section, as name and path.</summary>
    public IEnumerable<(string Name, string Path)> Crumbs()
    {
        yield return ("首页", Site.Base);
        if (Section is not { } section)
        {
            yield break;
        }

        if (section.Group is { } group && Site.Find(group) is { } landing)
        {
            yield return (landing.Name, Site.Family.ListPath(Site, landing, 0));
        }

        yield return (section.Name, Site.Family.ListPath(Site, section, 0));
    }
}
