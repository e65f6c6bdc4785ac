using Hengjian.Collect.Crawling.State;
using Hengjian.Collect.Crawling.Traps;
using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>Takes what workers bring back into the state file. Only one thread at a time may use it.</summary>
internal sealed class CrawlRecord(CrawlFile file, SiteScope scope, CrawlTotals totals, SilenceWatch silence, TimeProvider clock)
{
    private const int MostSitemaps = 2_000;
    private const int MostAtOnce = 500;

    /// <summary>How many addresses are known and not settled.</summary>
    public long Waiting { get; private set; } = file.Targets.CountWaiting();

    /// <summary>Begins with the home page.</summary>
    public void Begin() => Find(scope.Home.Text, TargetKind.Page, linked: false);

    /// <summary>Puts a random address into the queue.</summary>
    /// <returns>Whether it is new.</returns>
    public bool Compare(PageUrl sibling)
    {
        var entry = file.Targets.Find(sibling.Text, TargetKind.Sibling, linked: false);
        Waiting += entry.IsNew ? 1 : 0;
        return entry.IsNew;
    }

    /// <summary>Notes that an address is not asked.</summary>
    public void Refuse(WaitingTarget target, string reason)
    {
        if (target.Kind is TargetKind.Page or TargetKind.List or TargetKind.Sitemap || (target.Kind == TargetKind.Other && scope.SharesHost(target.Url)))
        {
            file.Refusals.Add(target.Url.Text, reason);
        }

        Leave(target, reason);
    }

    /// <summary>Notes that nothing that waits is asked; what was not asked often enough for a verdict is named, whoever's it is.</summary>
    public void RefuseRest(string reason)
    {
        totals.Complete = false;
        while (file.Targets.Waiting(MostAtOnce) is { Count: > 0 } rest)
        {
            foreach (var target in rest)
            {
                if (target.Kind != TargetKind.Sibling && (target.Past.Looks is not { Count: > 0 } looks || LookDecision.From(looks, TimeSpan.Zero).Verdict is null))
                {
                    file.Refusals.Add(target.Url.Text, reason);
                }

                Leave(target, reason);
            }
        }
    }

    /// <summary>Takes a step.</summary>
    public void Take(CrawlStep step)
    {
        var target = step.Job.Target;
        if (step.Refusal is { } reason)
        {
            if (silence.Postpones(step, out var woken))
            {
                Waiting += woken;
                return;
            }

            totals.Complete &= target.Url != scope.Home && !(step.IsGivenUp && target.Kind is TargetKind.Page or TargetKind.List);
            Refuse(target with { Past = step.Past }, reason);
            return;
        }

        var isOfSite = target.Kind is TargetKind.Page or TargetKind.List;
        totals.Asked += isOfSite && target.Past.Looks.Count == 0 ? 1 : 0;
        totals.Bytes += step.Bytes;
        if (step.Verdict is not { } verdict)
        {
            file.Targets.Postpone(target.Id, step.NotBefore, step.Past);
            return;
        }

        Settle(target.Id, verdict, step.Cause, step.Past);
        if (step.Answer is { } answer)
        {
            file.Answers.Add(target.Id, answer, step.IsCompared ? file.Classes.Find(target.Url) : null);
        }

        if (step.Browser is { } look)
        {
            file.Scripted.Add(target.Url, look);
        }

        if (isOfSite)
        {
            Waiting += silence.Count(step);
        }

        TakeNames(step);
        if (isOfSite)
        {
            TakePage(step, target);
        }

        TakeSitemaps(step);
    }

    private void Leave(WaitingTarget target, string reason)
    {
        var refused = new FetchTry(clock.GetUtcNow(), "GET", null, FailureCause.NotAsked, reason, TimeSpan.Zero);
        Settle(target.Id, Verdict.NotProven, target.Past.Looks.LastOrDefault()?.Cause ?? FailureCause.NotAsked, target.Past with { Tries = [.. target.Past.Tries, refused] });
    }

    private void TakeSitemaps(CrawlStep step)
    {
        foreach (var sitemap in step.Sitemaps.Take(MostSitemaps - totals.Sitemaps))
        {
            var entry = file.Targets.Find(sitemap, TargetKind.Sitemap, linked: false);
            Waiting += entry.IsNew ? 1 : 0;
            totals.Sitemaps += entry.IsNew ? 1 : 0;
        }
    }

    private void TakeNames(CrawlStep step)
    {
        totals.Root ??= scope.Other?.Text;
        if (step.Alias is { } alias)
        {
            Settle(Find(alias.Text, TargetKind.Page, linked: false), Verdict.Fine, null, step.Past);
        }

        foreach (var page in step.Pages)
        {
            Find(page, TargetKind.Page, linked: false);
        }

        foreach (var words in step.LeftOut)
        {
            totals.Complete &= step.Job.Target.Kind == TargetKind.Sitemap;
            file.Refusals.Add(step.Job.Target.Url.Text, words);
        }
    }

    private void TakePage(CrawlStep step, WaitingTarget target)
    {
        if (target.Url == scope.Home && HomeFault.Of(step, scope) is { } fault)
        {
            totals.Complete = false;
            file.Refusals.Add(scope.Home.Text, fault);
        }

        if (step is { Page: null, Job.Memory: not null })
        {
            // It is gone, failed or moved: a crawl of what is due must ask again, and not take the old capture for the page.
            file.Pages.Wake(target.Url);
        }

        if (step.Page is { Payload: { } payload } capture)
        {
            totals.Pages++;
            if (!step.Job.Stands)
            {
                file.Pages.Write(PageMemory.After(step.Job.Memory, capture));
            }

            if (step.Leads is { } leads)
            {
                // A link that only the browser showed stands in what the browser showed.
                TakeLeads(step, step.Browser is { Links: not null, Document: { } document } ? document : payload, leads);
            }

            if (step.Items is { } items)
            {
                file.Lists.Keep(target.Id, items);
                foreach (var place in file.Lists.PlacesOf(target.Id))
                {
                    Follow(place, items);
                }
            }
        }
    }

    private void TakeLeads(CrawlStep step, Digest payload, PageLeads leads)
    {
        var page = step.Job.Target.Id;
        var found = Link(page, payload, leads.Links);
        foreach (var further in leads.Pages)
        {
            var entry = file.Targets.Find(further, TargetKind.Page, linked: false);
            Waiting += entry.IsNew ? 1 : 0;
            found.AddRange(entry.IsNew ? [(entry, further)] : []);
        }

        RefuseEndless(step, found);
        foreach (var address in leads.Lists)
        {
            var list = Find(address, TargetKind.List, linked: false);
            var place = new ListPlace(page, leads.Base, leads.Charset);
            if (file.Lists.Items(list) is { } items)
            {
                Follow(place, items);
            }
            else
            {
                file.Lists.Show(list, place);
            }
        }
    }

    /// <summary>Stops following pages of one form that lead to nothing but more of their form: a pager past its end.</summary>
    private void RefuseEndless(CrawlStep step, List<(TargetEntry Target, string Address)> found)
    {
        if (found.Count == 0 || (step.Answer?.Rendered ?? step.Answer?.Shape) is not { } shape || found.Exists(one => one.Target.Kind != TargetKind.Page))
        {
            return;
        }

        var own = UrlPattern.Of(step.Job.Target.Url);
        if (found.TrueForAll(one => UrlPattern.Of(PageUrl.Parse(one.Address)) == own) && file.Alike.Count(own, shape.Skeleton) > TrapRules.MostAlike)
        {
            found.ForEach(one => RefuseTrap(one.Target.Id, one.Address, TrapRules.EndlessReason, "endless " + own));
        }
    }

    private void RefuseTrap(long id, string address, string reason, string rule)
    {
        file.Refusals.Add(address, reason, rule);
        Settle(id, Verdict.NotProven, FailureCause.NotAsked, new TargetPast([new FetchTry(clock.GetUtcNow(), "GET", null, FailureCause.NotAsked, reason, TimeSpan.Zero)], []));
    }

    private void Follow(ListPlace place, IReadOnlyList<ListItem> items)
    {
        if (file.Edges.PayloadOf(place.Page) is { } payload)
        {
            Link(place.Page, payload, PageLeads.OfItems(items, place.Base, place.Charset, scope, clock.GetUtcNow()));
        }
    }

    /// <summary>Takes the links of a page.</summary>
    /// <returns>Those whose targets are new.</returns>
    private List<(TargetEntry Target, string Address)> Link(long page, Digest payload, IReadOnlyList<OutLink> links)
    {
        var edges = new List<Edge>(links.Count);
        var found = new List<(TargetEntry, string)>();
        foreach (var link in links)
        {
            var target = file.Targets.Find(link.Address, link.Kind, linked: true);
            edges.Add(new Edge(target.Id, file.Forms.Find(link.Form)));
            if (!target.IsNew)
            {
                continue;
            }

            Waiting++;
            if (link.Trap is { } trap)
            {
                RefuseTrap(target.Id, link.Address, trap, VerdictScan.RuleOf(trap));
            }
            else if (link.Broken is { } text)
            {
                var shown = text.Length <= 200 ? text : text[..200] + "…";
                var seen = new FetchTry(clock.GetUtcNow(), "GET", null, FailureCause.Malformed, $"链接地址写错，浏览器打不开：{shown}", TimeSpan.Zero);
                Settle(target.Id, Verdict.Faulty, FailureCause.Malformed, new TargetPast([seen], []));
            }
            else
            {
                found.Add((target, link.Address));
            }
        }

        file.Edges.Add(page, payload, edges);
        return found;
    }

    private long Find(string address, TargetKind kind, bool linked)
    {
        var target = file.Targets.Find(address, kind, linked);
        Waiting += target.IsNew ? 1 : 0;
        return target.Id;
    }

    private void Settle(long id, Verdict verdict, FailureCause? cause, TargetPast past)
    {
        if (file.Targets.Settle(id, verdict, cause, past))
        {
            totals.Settled++;
            Waiting--;
        }
    }
}
