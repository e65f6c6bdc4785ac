using Hengjian.Checks.Availability;
using Hengjian.Checks.BrokenLink;
using Hengjian.Checks.ColumnFreshness;
using Hengjian.Checks.FindFaultEntry;
using Hengjian.Checks.FooterMark;
using Hengjian.Checks.HomeFreshness;
using Hengjian.Checks.MessageBoard;
using Hengjian.Checks.PageLabel;
using Hengjian.Checks.ServiceGuide;

namespace Hengjian.Checks;

/// <summary>The checks of sites.</summary>
public static class SiteChecks
{
    /// <summary>Every check with its default options.</summary>
    public static IReadOnlyList<ISiteCheck> All { get; } =
    [
        new AvailabilityCheck(new AvailabilityOptions()),
        new HomeFreshnessCheck(new HomeFreshnessOptions()),
        new ColumnFreshnessCheck(new ColumnFreshnessOptions()),
        new BrokenLinkCheck(new BrokenLinkOptions()),
        new FooterMarkCheck(new FooterMarkOptions()),
        new FindFaultEntryCheck(new FindFaultEntryOptions()),
        new PageLabelCheck(new PageLabelOptions()),
        new ServiceGuideCheck(new ServiceGuideOptions()),
        new MessageBoardCheck(new MessageBoardOptions()),
    ];
}
