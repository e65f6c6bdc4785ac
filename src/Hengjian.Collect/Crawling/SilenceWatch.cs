using Hengjian.Collect.Crawling.State;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>Notices when the site, or our own way to it, falls silent in the middle of a crawl: the crawl then breaks off, and what it did not get to waits in the state file for its resumption.</summary>
/// <remarks>
/// Only a site whose home page came in this crawl can fall silent; one that never answered has nothing left to ask, and its crawl ends.
/// Counted anew in each run. Part of the step that is being taken into the state file.
/// </remarks>
internal sealed class SilenceWatch(CrawlFile file, SiteScope scope, CrawlTotals totals, CrawlOptions options, TimeProvider clock)
{
    // Whoever was woken once and stays silent keeps its verdict: pages that always hang must not keep a crawl from ever ending.
    private const int MostLooks = 2;

    private readonly List<(long Target, int Looks)> row = [];
    private int silences;

    /// <summary>Why the crawl breaks off (zh-CN); null while it goes on.</summary>
    public string? BrokenOff { get; private set; }

    /// <summary>Counts a page or list of the site that has its verdict; one that stands as it was captured earlier was not asked and counts neither way.</summary>
    /// <returns>How many targets it made wait again.</returns>
    public int Count(CrawlStep step)
    {
        if (step.Cause is not (FailureCause.Dns or FailureCause.Connect or FailureCause.Tls or FailureCause.Timeout))
        {
            if (step.Past.Looks.Count > 0)
            {
                silences = 0;
                row.Clear();
            }

            return 0;
        }

        silences++;
        row.Add((step.Job.Target.Id, step.Past.Looks.Count));
        return silences >= options.GiveUpAfter && HomeCame() ? BreakOff($"网站连续 {options.GiveUpAfter} 次没有答复，本轮停止采集") : 0;
    }

    /// <summary>Whether a target that was refused is left to wait, because the site itself is silent.</summary>
    /// <param name="step">The refused step.</param>
    /// <param name="woken">How many other targets wait again.</param>
    public bool Postpones(CrawlStep step, out int woken)
    {
        woken = 0;
        if (!step.MayPass || SideOf(step.Job.Target.Url) != SideOfSite() || !HomeCame())
        {
            return false;
        }

        woken = BrokenOff is null ? BreakOff(step.Refusal!) : 0;
        return true;
    }

    private static string SideOf(PageUrl url) => url.Uri.GetLeftPart(UriPartial.Authority);

    /// <summary>Scheme and host under which the home page answered. A site's other scheme may be closed for good.</summary>
    private string SideOfSite() =>
        SideOf(file.Targets.IdOf(scope.Home.Text) is { } home && file.Answers.Read(home)?.Final is { } final && scope.SharesHost(final) ? final : scope.Home);

    private bool HomeCame() => file.Targets.IdOf(scope.Home.Text) is { } home && file.Targets.VerdictOf(home) == Verdict.Fine;

    private int BreakOff(string reason)
    {
        BrokenOff = reason;
        var woken = row.Where(silent => silent.Looks <= MostLooks).ToList();
        woken.ForEach(silent => file.Targets.Wake(silent.Target, clock.GetUtcNow()));
        totals.Settled -= woken.Count;
        row.Clear();
        return woken.Count;
    }
}
