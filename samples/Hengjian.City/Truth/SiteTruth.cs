using Hengjian.City.Faults;
using Hengjian.City.Sites;
using Hengjian.Core;

namespace Hengjian.City.Truth;

/// <summary>The planted faults of one site, spelt as findings are.</summary>
internal sealed class SiteTruth(SiteModel site)
{
    private const int MostPlaces = 3000;

    private readonly string home = site.HomeText;
    private readonly SiteFaults faults = site.Faults;
    private List<PageKey>? pages;

    public IEnumerable<PlantedFault> Faults() => WholeSite().Concat(Sections()).Concat(Links()).Concat(Footers()).Concat(Labels()).Concat(Guides()).Concat(Messages());

    private IEnumerable<PlantedFault> WholeSite()
    {
        if (faults.Unreachable is not null)
        {
            yield return AtHome("availability.unreachable", "", [home]);
        }

        if (faults.Warning is not null)
        {
            yield return AtHome("availability.warning", "", [home]);
        }

        if (faults.HomeStale)
        {
            yield return AtHome("home.stale", "", [home]);
        }

        if (faults.NoGuides)
        {
            yield return AtHome("guide.none", "", [home]);
        }

        if (faults.NoChannel)
        {
            yield return AtHome("message.no-channel", "", [home]);
        }
    }

    private IEnumerable<PlantedFault> Sections()
    {
        foreach (var section in site.Sections.Where(section => section.Stale || section.Blank))
        {
            var url = Text(new PageKey(PageKind.List, section.Ordinal, 0));
            yield return new PlantedFault(section.Blank ? "column.blank" : "column.stale", home, url, "", [url]);
        }
    }

    private IEnumerable<PlantedFault> Links() => faults.DeadLinks.Select(link => new PlantedFault(
        "link.dead", home, PageUrl.Parse(link.Url).Text, "", link.Pages is null ? Covered(_ => true) : Texts(link.Pages)));

    private IEnumerable<PlantedFault> Footers()
    {
        foreach (var mark in faults.Marks)
        {
            yield return AtHome(mark.Wrong is null ? "footer.missing" : "footer.mismatch", mark.Mark, Covered(mark.Scope.Covers));
        }

        if (faults.FindFaultMissingHome)
        {
            yield return AtHome("find-fault.missing-home", "", [home]);
        }

        if (faults.FindFaultMissingPages is { } missing)
        {
            yield return AtHome("find-fault.missing-pages", "", Covered(page => page.Kind != PageKind.Home && missing.Covers(page)));
        }

        if (faults.FindFaultWrongCode is { } wrong)
        {
            yield return AtHome("find-fault.wrong-code", "", Covered(page => wrong.Covers(page) && !faults.LacksFindFault(page)));
        }

        if (faults.FindFaultOldHost is { } old)
        {
            yield return AtHome("find-fault.old-host", "", Covered(page => old.Covers(page) && !faults.LacksFindFault(page)));
        }
    }

    private IEnumerable<PlantedFault> Labels()
    {
        if (faults.SiteLabels is { } scope)
        {
            yield return AtHome("label.site-missing", "", Covered(scope.Covers));
        }

        if (faults.ColumnLabels.Count > 0)
        {
            yield return AtHome("label.column-missing", "", Covered(page => page.Kind == PageKind.List && faults.ColumnLabels.Contains(page.Section)));
        }

        if (faults.ArticleLabels.Count > 0)
        {
            yield return AtHome("label.article-missing", "", Texts(faults.ArticleLabels));
        }
    }

    private IEnumerable<PlantedFault> Guides()
    {
        foreach (var (guide, elements) in faults.GuideGaps)
        {
            var url = Text(new PageKey(PageKind.Item, site.First(SectionKind.Guides)!.Ordinal, guide));
            foreach (var element in elements)
            {
                yield return new PlantedFault("guide.element-missing", home, url, element, [url]);
            }
        }
    }

    private IEnumerable<PlantedFault> Messages()
    {
        if (site.First(SectionKind.Board) is not { } board)
        {
            yield break;
        }

        var boardUrl = Text(new PageKey(PageKind.List, board.Ordinal, 0));
        if (faults.BoardStale)
        {
            yield return new PlantedFault("message.board-stale", home, boardUrl, "", [boardUrl]);
        }

        if (faults.NoStatistics)
        {
            yield return new PlantedFault("message.no-statistics", home, boardUrl, "", [boardUrl]);
        }

        var today = ChinaTime.DayOf(site.MonitoredAt);
        foreach (var message in board.Messages.Where(message => message.Answered is null
            && ChinaTime.DayOf(message.Asked) < ChinaTime.MonthsBefore(today, 3) && ChinaTime.DayOf(message.Asked) > ChinaTime.MonthsBefore(today, 12)))
        {
            var url = Text(new PageKey(PageKind.Item, board.Ordinal, message.Index));
            yield return new PlantedFault("message.unanswered", home, url, "", [url]);
        }

        foreach (var (message, fields) in faults.MessageGaps)
        {
            var url = Text(new PageKey(PageKind.Item, board.Ordinal, message));
            foreach (var field in fields)
            {
                yield return new PlantedFault("message.field-missing", home, url, field, [url]);
            }
        }
    }

    private PlantedFault AtHome(string kind, string detail, IReadOnlyList<string>? places) => new(kind, home, home, detail, places);

    /// <summary>The pages that a condition covers; null when a crawler may not come to know all of them: very large sites, items named only in JSON, list pages named only by a script.</summary>
    private List<string>? Covered(Func<PageKey, bool> covers)
    {
        pages ??= [.. site.Pages(site.MonitoredAt).Take(MostPlaces + 1)];
        if (pages.Count > MostPlaces)
        {
            return null;
        }

        var covered = pages.Where(covers).ToList();
        return covered.Exists(Hidden) ? null : Texts(covered);
    }

    private bool Hidden(PageKey page) => page.Section >= 0 && page.Kind switch
    {
        PageKind.Item => site.Family.ListsByScript(site.Sections[page.Section]),
        _ => page.Number > 0 && site.Family.PagesByScript(site.Sections[page.Section]),
    };

    private List<string> Texts(IEnumerable<PageKey> keys) => [.. keys.Select(Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private string Text(PageKey page) => site.TextOf(page);
}
