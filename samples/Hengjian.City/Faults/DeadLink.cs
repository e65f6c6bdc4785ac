using Hengjian.City.Sites;

namespace Hengjian.City.Faults;

/// <summary>A planted dead link.</summary>
/// <param name="Cause">Why it is dead.</param>
/// <param name="Url">Its address, absolute.</param>
/// <param name="Path">Its path on the site's own host; null for another host.</param>
/// <param name="Text">The words of the link.</param>
/// <param name="Pages">The pages it stands on; null for every page.</param>
internal sealed record DeadLink(DeadCause Cause, string Url, string? Path, string Text, IReadOnlyList<PageKey>? Pages)
{
    public bool StandsOn(PageKey page) => Pages is null || Pages.Contains(page);
}
