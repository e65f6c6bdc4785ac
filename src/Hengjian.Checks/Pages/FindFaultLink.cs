using Hengjian.Core;

namespace Hengjian.Checks.Pages;

/// <summary>An entry 我为政府网站找错 of a page.</summary>
/// <param name="Address">Where it leads; null when a script makes it.</param>
/// <param name="SiteCode">The <c>site_code</c> it passes on, as it stands; null when it passes none or a script makes it.</param>
/// <param name="LeadsToOldHost">Whether it leads to the retired host 121.43.68.40.</param>
/// <param name="Markup">The tag, as proof; at most 300 characters.</param>
public sealed record FindFaultLink(PageUrl? Address, string? SiteCode, bool LeadsToOldHost, string Markup);
