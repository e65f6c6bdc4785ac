using Hengjian.City.Outside;
using Hengjian.City.Sites;
using Hengjian.Core;

namespace Hengjian.City.Truth;

/// <summary>What is odd but sound on one site.</summary>
internal static class SiteTraps
{
    public static IEnumerable<PlantedTrap> Of(SiteModel site)
    {
        var home = site.HomeText;
        foreach (var trap in OutsideHosts.TrapsOf(site.Ordinal))
        {
            yield return new PlantedTrap(trap.Kind, home, PageUrl.Parse(trap.Url).Text, "外部网站会拒绝、限流或变慢，不等于死链");
        }

        yield return new PlantedTrap("odd-links", home, home, "页面上有 javascript:、mailto: 链接，附件地址含汉字和空格");
        if (site.IsChannel && !home.EndsWith('/'))
        {
            yield return new PlantedTrap("channel-redirect", home, home, "频道首页转到以斜杠结尾的地址");
        }

        if (site.Faults.NavigationHome)
        {
            yield return new PlantedTrap("navigation-home", home, home, "首页仅为导航入口，二级页面有更新");
        }

        if (site.Faults.Unreachable is null && site.Faults.Warning is null)
        {
            yield return new PlantedTrap("probe-hiccup", home, home, "每周两次、每次十分钟的 502，远低于 3%");
        }

        if (site.First(SectionKind.Overview) is { } overview)
        {
            yield return new PlantedTrap("old-overview", home, site.TextOf(new PageKey(PageKind.List, overview.Ordinal, 0)), "概况栏目两年多未变，不要求更新");
        }

        if (site.First(SectionKind.Board) is not { } board)
        {
            yield break;
        }

        var today = ChinaTime.DayOf(site.MonitoredAt);
        foreach (var message in board.Messages.Where(message => message.Answered is null))
        {
            var day = ChinaTime.DayOf(message.Asked);
            var place = site.TextOf(new PageKey(PageKind.Item, board.Ordinal, message.Index));
            if (day >= ChinaTime.MonthsBefore(today, 3))
            {
                yield return new PlantedTrap("pending-reply", home, place, "留言未满三个月，仍在办理");
            }
            else if (day <= ChinaTime.MonthsBefore(today, 12))
            {
                yield return new PlantedTrap("old-unanswered", home, place, "一年以前的留言，不在检查期内");
            }
        }
    }
}
