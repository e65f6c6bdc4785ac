using Hengjian.Collect.Crawling.Absence;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>Everything on a page that leads somewhere.</summary>
/// <param name="Base">What relative addresses are relative to: the page, or what its base element says.</param>
/// <param name="Charset">The charset in which the links' queries are encoded.</param>
/// <param name="Links">The links in the page's order, one for each address.</param>
/// <param name="Lists">The JSON addresses that its scripts and data attributes name.</param>
/// <param name="Pagers">The further pages of its list that a paging script would write links to.</param>
/// <param name="Cut">Whether there were more links than allowed.</param>
internal sealed record PageLinks(PageUrl Base, string Charset, IReadOnlyList<FoundLink> Links, IReadOnlyList<PageUrl> Lists, IReadOnlyList<PageUrl> Pagers, bool Cut)
{
    /// <summary>Whether the page was read only up to where its markup nests too deep (<see cref="Hengjian.Core.Captures.MarkupNesting"/>).</summary>
    public bool IsTooDeep { get; init; }

    /// <summary>The shape of the page.</summary>
    public required PageShape Shape { get; init; }

    /// <summary>Where the page sends its visitor without being asked; null when it does not.</summary>
    public PageUrl? Jump { get; init; }

    /// <summary>Why the page is not enough without its scripts (zh-CN); null when it is.</summary>
    public string? Scripted { get; init; }
}
