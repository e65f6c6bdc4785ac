using Hengjian.Collect.Crawling.Browsing;
using Hengjian.Collect.Crawling.Robots;
using Hengjian.Collect.Crawling.Sitemaps;
using Hengjian.Collect.Crawling.State;
using Hengjian.Collect.Crawling.Traps;
using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling;

/// <summary>Reads what was fetched and keeps it as evidence: pages, lists, sitemaps, random addresses. Safe for several workers.</summary>
internal sealed class PageDesk(SiteScope scope, CrawlOptions options, Fetcher fetcher, RobotsGate robots, BrowserDesk browser, IEvidenceStore store, TimeProvider clock) : IDisposable
{
    // A sitemap may hold 50,000 addresses: one at a time.
    private readonly SemaphoreSlim sitemaps = new(1);

    /// <summary>The book in which looks at links are recorded that brought no page of the site: the proof behind each try of a verdict.</summary>
    public static string LinkBook(PageUrl home) => home.Text + "#links";

    /// <summary>The book in which the answers to random addresses are recorded: proofs, and no pages of the site.</summary>
    public static string ProofBook(PageUrl home) => home.Text + "#random";

    /// <summary>Fetches a page or list of the site; if it has not changed, with its earlier body.</summary>
    public async Task<Fetched> FetchAsync(CrawlJob job, CancellationToken cancellation)
    {
        var fetched = await fetcher.FetchPageAsync(job.Target.Url, job.Memory?.Capture, cancellation).ConfigureAwait(false);
        if (fetched.Capture is not { Status: 304, Payload: not null })
        {
            return fetched;
        }

        // Where the earlier bytes are lost or spoilt, the page must be had again.
        return await BytesOfAsync(fetched.Capture, cancellation).ConfigureAwait(false) is { } bytes
            ? fetched with { Body = bytes }
            : await fetcher.FetchPageAsync(job.Target.Url, null, cancellation).ConfigureAwait(false);
    }

    /// <summary>Takes a page as it was last captured; null when its bytes are lost or spoilt.</summary>
    public async Task<CrawlStep?> StandAsync(CrawlJob job, CancellationToken cancellation)
    {
        var capture = job.Memory!.Capture;
        return await BytesOfAsync(capture, cancellation).ConfigureAwait(false) is not { } bytes
            ? null
            : await ReadAsync(Arrange(new CrawlStep(job) { Verdict = Verdict.Fine, Page = capture with { Status = 304 } }, new Fetched(capture, bytes)), new Fetched(capture, bytes), cancellation).ConfigureAwait(false);
    }

    /// <summary>Completes a step that has a verdict.</summary>
    /// <exception cref="IOException">The evidence store cannot write.</exception>
    public async Task<CrawlStep> TakeAsync(CrawlStep step, Fetched fetched, CancellationToken cancellation)
    {
        switch (step.Job.Target.Kind)
        {
            case TargetKind.Other:
                await ProveAsync(fetched, fetched.Capture.Tries, cancellation).ConfigureAwait(false);
                return step.Verdict == Verdict.Fine ? step with { Answer = AnswerOf(step, fetched, LinksOf(fetched)), IsCompared = scope.SharesHost(step.Job.Target.Url) && !FileName.IsFile(step.Job.Target.Url.Path) } : step;
            case TargetKind.Sibling:
                await RecordAsync(ProofBook(scope.Home), step, fetched, cancellation).ConfigureAwait(false);
                var links = LinksOf(fetched);
                var look = step.Verdict == Verdict.Fine && scope.SharesHost(step.Job.Target.Url) ? await browser.LookAsync(fetched.Capture, links, isRandom: true, cancellation).ConfigureAwait(false) : null;
                return step with { Answer = AnswerOf(step, fetched, links) with { Rendered = look?.Shape }, Browser = look };
            case TargetKind.Sitemap:
                return step.Verdict == Verdict.Fine ? await ReadSitemapAsync(step, fetched, cancellation).ConfigureAwait(false) : step;
            default:
                return await KeepAsync(step, fetched, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps a look that brings no page of the site as the proof of its tries.</summary>
    /// <exception cref="IOException">The evidence store cannot write.</exception>
    public Task ProveAsync(Fetched fetched, IReadOnlyList<FetchTry> tries, CancellationToken cancellation) => store.RecordAsync(
        LinkBook(scope.Home),
        fetched.Capture with { Tries = tries },
        fetched.Capture is { Status: 304 } or { Payload: null } ? default : fetched.Body,
        fetched.Exchanges,
        cancellation);

    /// <summary>Keeps what was tried when the home page could not even be asked.</summary>
    /// <exception cref="IOException">The evidence store cannot write.</exception>
    public Task ProveUnreachedAsync(IReadOnlyList<FetchTry> tries, CancellationToken cancellation) =>
        store.RecordAsync(LinkBook(scope.Home), new Capture(scope.Home, scope.Home, tries.Count > 0 ? tries[0].At : clock.GetUtcNow(), null, null, [], null, 0, [], tries), default, [], cancellation);

    /// <inheritdoc/>
    public void Dispose() => sitemaps.Dispose();

    private static PageAnswer AnswerOf(CrawlStep step, Fetched fetched, PageLinks? links)
    {
        var final = SessionId.Strip(links?.Jump ?? fetched.Capture.FinalUrl);
        return new PageAnswer(fetched.Capture.Status is 304 ? 200 : fetched.Capture.Status, final == step.Job.Target.Url ? null : final, links?.Shape);
    }

    private async Task<CrawlStep> KeepAsync(CrawlStep step, Fetched fetched, CancellationToken cancellation)
    {
        if (step.Verdict == Verdict.Fine)
        {
            step = Arrange(step, fetched);
            if (!IsKept(step, fetched))
            {
                await ProveAsync(fetched, fetched.Capture.Tries, cancellation).ConfigureAwait(false);
                return step.Job.Target.Kind == TargetKind.Page ? step with { Answer = AnswerOf(step, fetched, LinksOf(fetched)), IsCompared = true } : step;
            }
        }

        var capture = await RecordAsync(scope.Home.Text, step, fetched, cancellation).ConfigureAwait(false);
        if (capture is { Failure: FailureCause.NotAsked, Status: not null })
        {
            step = step with { LeftOut = [capture.Tries[^1].Error ?? "超过上限"] };
        }

        return step.Verdict == Verdict.Fine && capture.Payload is not null ? await ReadAsync(step with { Page = capture }, fetched, cancellation).ConfigureAwait(false) : step;
    }

    private async Task<Capture> RecordAsync(string book, CrawlStep step, Fetched fetched, CancellationToken cancellation)
    {
        var capture = fetched.Capture with { Tries = step.Past.Tries };
        await store.RecordAsync(book, capture, capture.Status == 304 ? default : fetched.Body, fetched.Exchanges, cancellation).ConfigureAwait(false);
        return capture;
    }

    /// <summary>Finds where a redirect leads: the home page may take the site along; any other brings its goal into the queue.</summary>
    private CrawlStep Arrange(CrawlStep step, Fetched fetched)
    {
        var (url, final) = (step.Job.Target.Url, SessionId.Strip(fetched.Capture.FinalUrl));
        if (url == scope.Home)
        {
            scope.Extend(final);
            return step with { Alias = final != url && scope.Holds(final) ? final : null, Sitemaps = SitemapsOf(final) };
        }

        return step.Job.Target.Kind == TargetKind.Page && final != url && PageLeads.PageOf(final, scope, clock.GetUtcNow()) is { } goal ? step with { Pages = [goal] } : step;
    }

    /// <summary>Whether what came is a page or list of the site under its own address.</summary>
    private bool IsKept(CrawlStep step, Fetched fetched)
    {
        var target = step.Job.Target;
        return target.Url == scope.Home || (target.Kind == TargetKind.List
            ? ItemsOf(fetched) is not null
            : SessionId.Strip(fetched.Capture.FinalUrl) == target.Url && !fetched.BodyWasSkipped && MediaType.IsPage(fetched.Capture.ContentType));
    }

    private async Task<CrawlStep> ReadAsync(CrawlStep step, Fetched fetched, CancellationToken cancellation)
    {
        if (step.Job.Target.Kind == TargetKind.List)
        {
            return step with { Items = ItemsOf(fetched) ?? [] };
        }

        var links = LinksOf(fetched);
        if (step.Job.Target.Url == scope.Home && links?.Jump is { } jump)
        {
            scope.Extend(jump);
        }

        step = step with { Answer = AnswerOf(step, fetched, links), IsCompared = true };
        if (links is null || !scope.Holds(fetched.Capture.FinalUrl))
        {
            return step;
        }

        var look = await browser.LookAsync(fetched.Capture, links, isRandom: false, cancellation).ConfigureAwait(false);
        links = look?.Links ?? links;
        return step with
        {
            Browser = look,
            Answer = step.Answer with { Rendered = look?.Shape },
            Leads = PageLeads.Of(links, scope, clock.GetUtcNow()),
            LeftOut = [.. step.LeftOut, .. LeftOutOf(links)],
        };
    }

    private IEnumerable<string> LeftOutOf(PageLinks links)
    {
        if (links.Cut)
        {
            yield return $"页面的链接超过 {options.MaxLinksPerPage} 个，其余未取";
        }

        if (links.IsTooDeep)
        {
            yield return "页面的标签嵌套太深，只读到嵌套过深处为止，其后的链接未取";
        }
    }

    private PageLinks? LinksOf(Fetched fetched)
    {
        if (fetched.BodyWasSkipped || fetched.Body.IsEmpty || !MediaType.IsPage(fetched.Capture.ContentType))
        {
            return null;
        }

        var text = PageText.Read(fetched.Body.Span, fetched.Capture.ContentType);
        return LinkReader.Read(text.Text, fetched.Capture.FinalUrl, text.LinkCharset, options.MaxLinksPerPage);
    }

    private static IReadOnlyList<ListItem>? ItemsOf(Fetched fetched) => ListItems.Read(PageText.Read(fetched.Body.Span, fetched.Capture.ContentType).Text);

    private List<string> SitemapsOf(PageUrl home)
    {
        var named = (robots.RulesOf(home)?.Sitemaps ?? []).Select(text => home.TryResolve(text, out var url) ? url : null).OfType<PageUrl>().Where(scope.SharesHost);
        return [.. named.Concat(home.TryResolve("/sitemap.xml", out var usual) ? [usual] : []).Select(url => url.Text).Distinct(StringComparer.Ordinal)];
    }

    private async Task<CrawlStep> ReadSitemapAsync(CrawlStep step, Fetched fetched, CancellationToken cancellation)
    {
        await sitemaps.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            // A page in place of a sitemap is how many servers say that there is none.
            if (fetched.Body.IsEmpty || LinksOf(fetched) is not null)
            {
                return step;
            }

            var reading = SitemapReader.Read(fetched.Body, fetched.Capture.ContentType, fetched.Capture.FinalUrl);
            return step with
            {
                Pages = [.. reading.Locations.Select(entry => PageLeads.PageOf(entry.Url, scope, clock.GetUtcNow())).OfType<string>()],
                Sitemaps = [.. reading.Nested.Select(entry => entry.Url).Where(scope.SharesHost).Select(url => url.Text)],
                LeftOut = reading.Faults,
            };
        }
        finally
        {
            sitemaps.Release();
        }
    }

    private async Task<byte[]?> BytesOfAsync(Capture capture, CancellationToken cancellation)
    {
        try
        {
            return await store.ReadAsync(capture.Payload!.Value, cancellation).ConfigureAwait(false);
        }
        catch (Exception e) when (e is FileNotFoundException or InvalidDataException)
        {
            return null;
        }
    }
}
