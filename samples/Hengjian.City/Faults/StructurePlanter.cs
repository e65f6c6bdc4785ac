using Hengjian.City.Pages;
using Hengjian.City.Sites;

namespace Hengjian.City.Faults;

/// <summary>Plants what decides which pages a site has and how old they are.</summary>
internal sealed class StructurePlanter(DateTimeOffset monitoredAt)
{
    /// <summary>Plants an entry; the result says what could not be planted and why.</summary>
    public IEnumerable<string> Plant(FaultEntry entry, SiteModel site)
    {
        switch (entry.Kind)
        {
            case "column.stale" or "column.blank":
                foreach (var name in entry.Values("column"))
                {
                    if (Column(entry.Kind, site, name) is { } reason)
                    {
                        yield return reason;
                    }
                }

                break;
            case "home.stale":
                site.Faults.HomeStale = true;
                break;
            case FaultKinds.NavigationHome:
                site.Faults.NavigationHome = true;
                break;
            default:
                if (site.First(SectionKind.Board) is null)
                {
                    yield return "该网站没有留言板（频道不设留言板）";
                    break;
                }

                site.Faults.BoardStale |= entry.Kind == "message.board-stale";
                site.Faults.Unanswered += entry.Kind == "message.unanswered" ? Math.Min(4, entry.Number("count", 1)) : 0;
                break;
        }
    }

    /// <summary>Fills the boards, and sees to it that a home page shows something new unless it is meant to be stale.</summary>
    public static void Settle(SiteModel site, DateTimeOffset monitoredAt)
    {
        if (site.First(SectionKind.Board) is { } board)
        {
            site.Faults.Unanswered = Math.Min(4, site.Faults.Unanswered);
            board.Messages = Board.Messages(board.Key, monitoredAt, SectionBuilder.MessagesFor(site.Size), site.Faults.BoardStale, site.Faults.Unanswered);
        }

        if (site.Faults.HomeStale)
        {
            SettleStaleHome(site, monitoredAt);
            return;
        }

        var sound = site.Sections.Where(section => SectionCatalogue.IsArticleList(section.Kind) && !section.Stale && !section.Blank).ToList();
        if (sound.Exists(section => section.Kind == SectionKind.News))
        {
            return;
        }

        var carrier = HomeLists.Sections(site, monitoredAt).FirstOrDefault(section => section.Kind != SectionKind.Reports && sound.Contains(section));
        if (carrier is null)
        {
            site.Faults.HomeStale = true;
            return;
        }

        carrier.Schedule = SectionBuilder.Fresh(carrier.Key, monitoredAt, carrier.Schedule.Count);
    }

    /// <summary>A stale home page must show something old; where a small site has nothing old enough, its news grow old with it.</summary>
    private static void SettleStaleHome(SiteModel site, DateTimeOffset monitoredAt)
    {
        site.Faults.NavigationHome = false;
        if (!HomeLists.Articles(site, monitoredAt).Any() && site.Sections.FirstOrDefault(section => section.Kind == SectionKind.News && !section.Blank) is { } news)
        {
            news.Stale = true;
            news.Schedule = SectionBuilder.Aged(news.Key, monitoredAt, 30, 3, news.Schedule.Count);
        }
    }

    private string? Column(string kind, SiteModel site, string name)
    {
        var section = site.Find(name);
        if (section is null || section.Stale || section.Blank)
        {
            return $"栏目“{name}”不存在或已有故障";
        }

        if (kind == "column.blank")
        {
            section.Blank = true;
            return null;
        }

        section.Stale = true;
        var (least, most, step) = (section.Kind, name) switch
        {
            (SectionKind.News, _) => (20, 60, 3.0),
            (_, "通知公告" or "政策文件" or "政策解读") => (200, 300, 20.0),
            _ => (400, 500, 28.0),
        };
        section.Schedule = SectionBuilder.Aged(section.Key, monitoredAt, Chance.Between(section.Key, least, most), step, section.Schedule.Count);
        return null;
    }
}
