using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Registry;

namespace Hengjian.Collect.Crawling;

/// <summary>One crawl at work.</summary>
internal sealed class CrawlRun(
    Site site,
    CrawlOptions options,
    Fetcher fetcher,
    HostPace pace,
    RobotsReader robots,
    PageKeeper keeper,
    TimeProvider clock,
    IProgress<CrawlProgress>? progress)
{
    private readonly SiteScope scope = new(site.Home);
    private readonly Frontier frontier = new();
    private readonly List<NotAskedTarget> notAsked = [];
    private int pages;
    private int asked;
    private int settled;
    private int silences;
    private long bytes;
    private bool complete = true;

    public async Task<CrawlOutcome> RunAsync(CancellationToken cancellation)
    {
        frontier.Find(site.Home, TargetKind.Page);
        while (frontier.Next() is { } target)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await RefusalAsync(target, cancellation).ConfigureAwait(false) is { } reason)
            {
                Refuse(target, reason);
            }
            else
            {
                await VisitAsync(target, cancellation).ConfigureAwait(false);
            }

            progress?.Report(new CrawlProgress(pages, settled, frontier.Waiting));
        }

        var links = frontier.All.Where(target => target.Parents.Count > 0).Select(Verdict);
        return new CrawlOutcome(pages, bytes, [.. links], [.. notAsked.OrderBy(left => left.Url)], complete);
    }

    private async Task<string?> RefusalAsync(Target target, CancellationToken cancellation)
    {
        if (target.Looks.Count > 0 && target.Kind == TargetKind.Other)
        {
            return null;
        }

        if (target.Kind != TargetKind.Other && silences >= options.GiveUpAfter)
        {
            complete = false;
            return $"网站连续 {options.GiveUpAfter} 次没有答复，本轮停止采集";
        }

        if (target is { Kind: not TargetKind.Other, Looks.Count: 0 } && asked >= options.MaxPages)
        {
            complete = false;
            return $"已到页数上限 {options.MaxPages}";
        }

        var refusal = scope.SharesHost(target.Url) ? await robots.RefusalAsync(target.Url, cancellation).ConfigureAwait(false) : null;
        complete &= refusal is null || target.Url != site.Home;
        return refusal;
    }

    private void Refuse(Target target, string reason)
    {
        var now = clock.GetUtcNow();
        notAsked.Add(new NotAskedTarget(target.Url, reason));
        target.Tries.Add(new FetchTry(now, "GET", null, FailureCause.NotAsked, reason, TimeSpan.Zero));
        Settle(target, Core.Verdict.NotProven, FailureCause.NotAsked);
    }

    private async Task VisitAsync(Target target, CancellationToken cancellation)
    {
        await pace.WaitUntilAsync(target.NotBefore, cancellation).ConfigureAwait(false);
        await pace.WaitAsync(target.Url, cancellation).ConfigureAwait(false);
        asked += target is { Kind: not TargetKind.Other, Looks.Count: 0 } ? 1 : 0;
        var fetched = target.Kind == TargetKind.Other
            ? await fetcher.AskAsync(target.Url, FileName.IsFile(target.Url.Path), cancellation).ConfigureAwait(false)
            : await keeper.FetchAsync(target.Url, cancellation).ConfigureAwait(false);
        bytes += fetched.Capture.Status == 304 ? 0 : fetched.Body.Length;
        target.Tries.AddRange(fetched.Capture.Tries);
        target.Looks.Add(Look.At(fetched, clock.GetUtcNow()));

        var decision = LookDecision.From(target.Looks, options.SecondLook);
        if (decision.Verdict is { } verdict)
        {
            await TakeAsync(target, fetched, verdict, decision.Cause, cancellation).ConfigureAwait(false);
            return;
        }

        var wait = decision.Wait < options.MaxRetryAfter ? decision.Wait : options.MaxRetryAfter;
        if (target.Looks[^1].RetryAfter is not null || target.Looks[^1].Status == 429)
        {
            pace.Rest(target.Url, wait);
        }

        frontier.Return(target, clock.GetUtcNow() + wait);
    }

    private async Task TakeAsync(Target target, Fetched fetched, Verdict verdict, FailureCause? cause, CancellationToken cancellation)
    {
        Settle(target, verdict, cause);
        if (target.Kind == TargetKind.Other)
        {
            return;
        }

        silences = cause is FailureCause.Dns or FailureCause.Connect or FailureCause.Tls or FailureCause.Timeout ? silences + 1 : 0;
        if (verdict == Core.Verdict.Fine && !BelongsHere(target, fetched))
        {
            return;
        }

        await keeper.KeepAsync(fetched, target.Tries, cancellation).ConfigureAwait(false);
        if (fetched.Capture is { Failure: FailureCause.NotAsked, Status: not null })
        {
            complete = false;
            notAsked.Add(new NotAskedTarget(target.Url, fetched.Capture.Tries[^1].Error ?? "超过上限"));
        }

        if (verdict == Core.Verdict.Fine && fetched.Capture.Payload is { } payload)
        {
            pages++;
            Read(target, fetched, payload);
        }
    }

    /// <summary>Whether what came is a page (or list) of the site; a redirect inside the site brings its goal into the queue instead.</summary>
    private bool BelongsHere(Target target, Fetched fetched)
    {
        var final = fetched.Capture.FinalUrl;
        if (target.Url == site.Home)
        {
            scope.Extend(final);
            if (final != target.Url && scope.Holds(final))
            {
                var alias = frontier.Find(final, TargetKind.Page);
                alias.Tries.AddRange(target.Tries);
                Settle(alias, Core.Verdict.Fine, null);
            }

            return true;
        }

        if (target.Kind == TargetKind.List)
        {
            target.Items = ListItems.Read(PageText.Read(fetched.Body.Span, fetched.Capture.ContentType).Text);
            return target.Items is not null;
        }

        if (final != target.Url && scope.Holds(final) && !FileName.IsFile(final.Path))
        {
            frontier.Find(final, TargetKind.Page);
        }

        return final == target.Url && !fetched.BodyWasSkipped && MediaType.IsPage(fetched.Capture.ContentType);
    }

    private void Read(Target target, Fetched fetched, Digest payload)
    {
        if (target.Kind == TargetKind.List)
        {
            target.Lists.ForEach(place => Follow(target.Items!, place));
            return;
        }

        if (!MediaType.IsPage(fetched.Capture.ContentType) || !scope.Holds(fetched.Capture.FinalUrl))
        {
            return;
        }

        var text = PageText.Read(fetched.Body.Span, fetched.Capture.ContentType);
        var found = LinkReader.Read(text.Text, fetched.Capture.FinalUrl, text.LinkCharset, options.MaxLinksPerPage);
        foreach (var link in found.Links)
        {
            Link(link.Address, new LinkPlace(target.Url, link.Words, payload), link.IsPicture);
        }

        foreach (var pager in found.Pagers.Where(scope.Holds))
        {
            frontier.Find(pager, TargetKind.Page);
        }

        foreach (var address in found.Lists.Where(scope.SharesHost))
        {
            var list = frontier.Find(address, TargetKind.List);
            var place = new ListPlace(target.Url, found.Base, found.Charset, payload);
            list.Lists.Add(place);
            Follow(list.Items ?? [], place);
        }

        if (found.Cut)
        {
            complete = false;
            notAsked.Add(new NotAskedTarget(target.Url, $"页面的链接超过 {options.MaxLinksPerPage} 个，其余未取"));
        }
    }

    private void Follow(IReadOnlyList<ListItem> items, ListPlace place)
    {
        foreach (var item in items)
        {
            if (LinkAddress.TryRead(place.Base, item.Address, out var address, place.Charset))
            {
                Link(address, new LinkPlace(place.Page, item.Words.Length <= 80 ? item.Words : item.Words[..80], place.Payload), isPicture: false);
            }
        }
    }

    private void Link(LinkAddress address, LinkPlace place, bool isPicture)
    {
        var isPage = !isPicture && scope.Holds(address.Url) && !FileName.IsFile(address.Url.Path) && address.Broken is null;
        var target = frontier.Find(address.Url, isPage ? TargetKind.Page : TargetKind.Other);
        target.OnlyRepaired = address.Repaired && (target.OnlyRepaired || target.Parents.Count == 0);
        target.Parents.Add(place);
        if (address.Broken is { } text && !target.IsSettled)
        {
            var shown = text.Length <= 200 ? text : text[..200] + "…";
            target.Tries.Add(new FetchTry(clock.GetUtcNow(), "GET", null, FailureCause.Malformed, $"链接地址写错，浏览器打不开：{shown}", TimeSpan.Zero));
            Settle(target, Core.Verdict.Faulty, FailureCause.Malformed);
        }
    }

    private void Settle(Target target, Verdict verdict, FailureCause? cause)
    {
        target.Settle(verdict, cause);
        settled++;
    }

    private static LinkVerdict Verdict(Target target) => new(
        target.Url,
        target.Verdict ?? Core.Verdict.NotProven,
        target is { Verdict: Core.Verdict.Faulty, Cause: FailureCause.Dns, OnlyRepaired: true } ? FailureCause.Malformed : target.Cause,
        [.. target.Parents.OrderBy(place => place.Page).ThenBy(place => place.Text, StringComparer.Ordinal)],
        target.Tries);
}
