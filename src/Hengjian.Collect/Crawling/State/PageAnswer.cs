using Hengjian.Collect.Crawling.Absence;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.State;

/// <summary>How an address answered, as far as it matters for whether the page is there.</summary>
/// <param name="Status">The status; null when there was no answer.</param>
/// <param name="Final">The address that answered in the end; null when it was the one asked.</param>
/// <param name="Shape">The shape of the page; null when it is none.</param>
internal sealed record PageAnswer(int? Status, PageUrl? Final, PageShape? Shape)
{
    /// <summary>The shape of the page as the browser showed it; null when the plain page is enough or was not rendered.</summary>
    public PageShape? Rendered { get; init; }
}
