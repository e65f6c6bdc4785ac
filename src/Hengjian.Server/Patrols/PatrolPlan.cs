namespace Hengjian.Server.Patrols;

/// <summary>A patrol (巡查) of a whole registry: when, how often, how politely.</summary>
/// <param name="MonitoredAt">The monitoring time (监测时间点). The last crawl begins here.</param>
public sealed record PatrolPlan(DateTimeOffset MonitoredAt)
{
    /// <summary>Days of patrol before the monitoring time. Default 15: the fortnight of the rubric's windows and a day before it.</summary>
    public int Days { get; init; } = 15;

    /// <summary>Probes of each site a day. Default 24; the rubric asks for 20 or more.</summary>
    public int ProbesPerDay { get; init; } = 24;

    /// <summary>Days between two crawls of a site. Default 14: one when the patrol begins and one at the monitoring time, so that the second fetches only what changed.</summary>
    public int CrawlEveryDays { get; init; } = 14;

    /// <summary>Time between the beginnings of two crawls on one host. Default 15 minutes: channels of a portal are crawled one after the other.</summary>
    public TimeSpan BetweenSitesOfHost { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Lines of work at a time. Default: the number of processors.</summary>
    public int Parallel { get; init; } = Environment.ProcessorCount;

    /// <summary>When the patrol begins.</summary>
    public DateTimeOffset BeginsAt => MonitoredAt.AddDays(-Days);
}
