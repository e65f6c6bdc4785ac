using System.Collections.Frozen;
using Hengjian.City.Faults;
using Hengjian.City.Templates;
using Hengjian.Core;
using Hengjian.Core.Registry;

namespace Hengjian.City.Sites;

/// <summary>One simulated site, channel or unregistered portal: everything its pages are made from.</summary>
internal sealed class SiteModel
{
    private FrozenDictionary<string, PageKey> fixedPages = FrozenDictionary<string, PageKey>.Empty;

    public required int Ordinal { get; init; }

    /// <summary>Its entry in the registry; null for a portal that only holds channels.</summary>
    public required Site? Registered { get; init; }

    public required string Name { get; init; }

    public required string Unit { get; init; }

    public required string? Class { get; init; }

    public required string Scheme { get; init; }

    /// <summary>The host in ASCII, as the wire shows it.</summary>
    public required string Host { get; init; }

    /// <summary>Host and port as the registry spells them; links are written so.</summary>
    public required string Authority { get; init; }

    /// <summary>The path of the home page, with a slash at both ends.</summary>
    public required string Base { get; init; }

    public required ulong Key { get; init; }

    public required Family Family { get; init; }

    /// <summary>The identification code its footers show.</summary>
    public required string Code { get; init; }

    /// <summary>How many pages it was planned to have, roughly.</summary>
    public required int Size { get; init; }

    public required DateTimeOffset MonitoredAt { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }

    /// <summary>Links to other sites, as name and address.</summary>
    public IReadOnlyList<(string Name, string Url)> Neighbours { get; set; } = [];

    public SiteFaults Faults { get; } = new();

    public string HomeText => Registered?.Home.Text ?? Absolute(Base);

    public bool IsChannel => Registered?.IsChannel ?? false;

    public string Absolute(string path) => $"{Scheme}://{Authority}{path}";

    public Section? Find(string name) => Sections.FirstOrDefault(section => string.Equals(section.Name, name, StringComparison.Ordinal));

    public Section? First(SectionKind kind) => Sections.FirstOrDefault(section => section.Kind == kind);

    public Section SectionOf(PageKey page) => Sections[page.Section];

    public string PathOf(PageKey page) => page.Kind switch
    {
        PageKind.Home => Base,
        PageKind.List => Family.ListPath(this, Sections[page.Section], page.Number),
        _ => Family.ItemPath(this, Sections[page.Section], page.Number),
    };

    /// <summary>The page's address as the registry's comparison would spell it.</summary>
    public string TextOf(PageKey page) => page.Kind == PageKind.Home ? HomeText : PageUrl.Parse(Absolute(PathOf(page))).Text;

    /// <summary>Learns the addresses of the pages that are always there.</summary>
    public void Settle() => fixedPages = Sections.ToFrozenDictionary(
        section => Family.ListPath(this, section, 0)[Base.Length..], section => new PageKey(PageKind.List, section.Ordinal, 0), StringComparer.Ordinal);

    /// <summary>Which page an address below the home page names; null when it names none.</summary>
    /// <param name="rest">The address without the base, decoded, with its query.</param>
    public PageKey? Route(string rest)
    {
        if (rest.Length == 0)
        {
            return PageKey.Home;
        }

        if (fixedPages.TryGetValue(rest, out var page))
        {
            return page;
        }

        var query = rest.IndexOf('?', StringComparison.Ordinal);
        if (query > 0 && fixedPages.TryGetValue(rest[..query], out page) && Sections[page.Section].Kind == SectionKind.Search)
        {
            return page;
        }

        return Family.Parse(this, rest);
    }

    /// <summary>Every HTML page at a time, home page first.</summary>
    public IEnumerable<PageKey> Pages(DateTimeOffset at)
    {
        yield return PageKey.Home;
        foreach (var section in Sections)
        {
            for (var page = 0; page < (Family.ListsByScript(section) ? 1 : section.ListPages(at)); page++)
            {
                yield return new PageKey(PageKind.List, section.Ordinal, page);
            }

            for (var index = section.VisibleAt(at) - 1; index >= 0 && !SectionCatalogue.IsSinglePage(section.Kind); index--)
            {
                yield return new PageKey(PageKind.Item, section.Ordinal, index);
            }
        }
    }
}
