using Hengjian.Collect.Probes;
using Hengjian.Core;
using Hengjian.Core.Registry;

namespace Hengjian.Server.Patrols;

/// <summary>Everything a patrol does with one site, in the order of time. It ends with the crawl at the monitoring time.</summary>
public sealed class SiteRound
{
    private static readonly TimeSpan HomePageHour = TimeSpan.FromHours(8);

    /// <summary>Lays out the steps.</summary>
    /// <param name="site">The site.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="placeOnHost">Which of its host's sites it is, from 0: sites of one host are crawled one after the other.</param>
    public SiteRound(Site site, PatrolPlan plan, int placeOnHost)
    {
        Site = site;
        Steps =
        [
            .. Days(plan).SelectMany(day => StepsOf(day, plan)).Concat(Crawls(plan, placeOnHost * plan.BetweenSitesOfHost))
                .OrderBy(step => step.At).ThenBy(step => step.Kind),
        ];
    }

    /// <summary>The site.</summary>
    public Site Site { get; }

    /// <summary>The steps, by time.</summary>
    public IReadOnlyList<SiteStep> Steps { get; }

    private static IEnumerable<DateOnly> Days(PatrolPlan plan) =>
        Enumerable.Range(0, plan.Days).Select(ChinaTime.DayOf(plan.BeginsAt).AddDays);

    private IEnumerable<SiteStep> StepsOf(DateOnly day, PatrolPlan plan) =>
        ProbeSchedule.DueTimes(Site.Home, day, plan.ProbesPerDay).Select(at => new SiteStep(at, SiteStepKind.Probe))
            .Append(new SiteStep(ChinaTime.StartOf(day) + HomePageHour, SiteStepKind.HomePage));

    private static IEnumerable<SiteStep> Crawls(PatrolPlan plan, TimeSpan later)
    {
        for (var at = plan.MonitoredAt; at >= plan.BeginsAt; at = at.AddDays(-plan.CrawlEveryDays))
        {
            yield return new SiteStep(at + later, SiteStepKind.Crawl);
        }
    }
}
