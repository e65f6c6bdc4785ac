namespace Hengjian.Checks.Pages;

/// <summary>The marks at the foot of a page (底部功能区).</summary>
/// <param name="Text">Its text, width as on the page; empty when the page has no foot.</param>
/// <param name="SiteCode">What stands as 网站标识码, letters and digits only; null when none.</param>
/// <param name="Icp">The ICP record; null when none.</param>
/// <param name="PoliceRecord">The record of the public security; null when none.</param>
/// <param name="Sponsor">Who is named as 主办; null when nobody.</param>
/// <param name="Contact">How to reach the unit; null when nothing is said.</param>
/// <param name="PartyGovMark">The address or words of the mark of a party or government body; null when there is none.</param>
/// <param name="MadeByScript">Whether the foot, or a part of it, may be written by a script or frame that was not run.</param>
public sealed record PageFooter(
    string Text,
    string? SiteCode,
    string? Icp,
    string? PoliceRecord,
    string? Sponsor,
    string? Contact,
    string? PartyGovMark,
    bool MadeByScript)
{
    /// <summary>Whether the page shows any mark at all.</summary>
    public bool ShowsAnything => (SiteCode ?? Icp ?? PoliceRecord ?? Sponsor ?? PartyGovMark) is not null;
}
