using Hengjian.City.Sites;
using Hengjian.City.Wires;

namespace Hengjian.City.Faults;

/// <summary>What is planted on one site, besides what its sections carry.</summary>
internal sealed class SiteFaults
{
    public Outages? Unreachable { get; set; }

    public Outages? Warning { get; set; }

    public bool HomeStale { get; set; }

    public bool NavigationHome { get; set; }

    public List<DeadLink> DeadLinks { get; } = [];

    public List<MarkFault> Marks { get; } = [];

    public bool FindFaultMissingHome { get; set; }

    public PageScope? FindFaultMissingPages { get; set; }

    public PageScope? FindFaultWrongCode { get; set; }

    public PageScope? FindFaultOldHost { get; set; }

    public PageScope? SiteLabels { get; set; }

    public SortedSet<int> ColumnLabels { get; } = [];

    public List<PageKey> ArticleLabels { get; } = [];

    public bool NoGuides { get; set; }

    /// <summary>The elements each guide lacks, by its index.</summary>
    public SortedDictionary<int, SortedSet<string>> GuideGaps { get; } = [];

    public bool NoChannel { get; set; }

    public int Unanswered { get; set; }

    /// <summary>The fields that each answered message lacks, by its index.</summary>
    public SortedDictionary<int, SortedSet<string>> MessageGaps { get; } = [];

    public bool BoardStale { get; set; }

    public bool NoStatistics { get; set; }

    public bool LacksFindFault(PageKey page) =>
        page.Kind == PageKind.Home ? FindFaultMissingHome : FindFaultMissingPages?.Covers(page) ?? false;
}
