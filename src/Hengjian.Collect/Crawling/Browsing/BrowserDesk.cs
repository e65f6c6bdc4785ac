using System.Text;
using Hengjian.Collect.Crawling.Pace;
using Hengjian.Collect.Crawling.Traps;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Crawling.Browsing;

/// <summary>Has pages rendered whose plain HTML is not enough, keeps what the browser showed as evidence, and reads its links. Safe for several workers.</summary>
/// <remarks>
/// A rendered page takes one turn of its host, although its scripts ask for more; what they ask is bounded by the renderer. The turn is not reported: how long a browser takes says nothing about the host.
/// </remarks>
internal sealed class BrowserDesk(SiteScope scope, CrawlOptions options, IPageRenderer? renderer, BrowsePlan plan, CrawlPace pace, IEvidenceStore store, TimeProvider clock)
{
    /// <summary>The book in which rendered documents are recorded; the only try of such a capture names the picture and the plain page.</summary>
    public static string Book(PageUrl home) => home.Text + "#rendered";

    /// <summary>Looks at a page.</summary>
    /// <param name="page">The capture of the plain page.</param>
    /// <param name="plain">What it leads to.</param>
    /// <param name="isRandom">Whether it is the answer to a random address, of which the shape alone matters.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>Null when the plain page is enough.</returns>
    /// <exception cref="IOException">The evidence store cannot write.</exception>
    public async Task<BrowserLook?> LookAsync(Capture page, PageLinks? plain, bool isRandom, CancellationToken cancellation)
    {
        // A page that sends its visitor on is a door; what lies behind it is asked for itself.
        if (plain is not { Scripted: { } reason, Jump: null })
        {
            return null;
        }

        var look = new BrowserLook(reason, isRandom ? BrowsePlan.Random : UrlPattern.Of(page.Url));
        if (renderer is null || !plan.TryBegin(look.Pattern))
        {
            return look;
        }

        look = await RenderAsync(look with { WasTried = true }, renderer, page, plain, cancellation).ConfigureAwait(false);
        plan.End(look.Pattern, look.Links is not null);
        return look;
    }

    private async Task<BrowserLook> RenderAsync(BrowserLook look, IPageRenderer browser, Capture page, PageLinks plain, CancellationToken cancellation)
    {
        using var turn = (await pace.EnterAsync(page.FinalUrl, cancellation).ConfigureAwait(false)).Turn;
        if (turn is null)
        {
            return look;
        }

        var began = clock.GetTimestamp();
        if (await browser.RenderAsync(page.FinalUrl, cancellation).ConfigureAwait(false) is not { } shown)
        {
            return look;
        }

        var document = await KeepAsync(look, page, shown, clock.GetElapsedTime(began), cancellation).ConfigureAwait(false);
        if (shown.Status is not (null or >= 200 and < 300) || !scope.Holds(shown.FinalUrl))
        {
            return look;
        }

        var links = LinkReader.Read(shown.Html, shown.FinalUrl, plain.Charset, options.MaxLinksPerPage);

        // Where something was kept from the page, its "not found" may be ours.
        var isDoubtful = links.Shape.SaysGone && (shown.Refused.Count > 0 || shown.Notes.Count > 0);
        return look with { Document = document, Shape = isDoubtful ? null : links.Shape, Links = Join(plain, links) };
    }

    private async Task<Digest> KeepAsync(BrowserLook look, Capture page, RenderedPage shown, TimeSpan elapsed, CancellationToken cancellation)
    {
        var words = new StringBuilder($"用浏览器打开（{look.Reason}）");
        if (!shown.Picture.IsEmpty)
        {
            words.Append("；截图 ").Append((await store.KeepAsync(shown.Picture, cancellation).ConfigureAwait(false)).Text);
        }

        words.Append(page.Payload is { } payload ? $"；脚本运行前的网页 {payload.Text}" : "");
        foreach (var note in shown.Notes)
        {
            words.Append('；').Append(note);
        }

        var body = Encoding.UTF8.GetBytes(shown.Html);
        var document = Digest.Of(body);
        var attempt = new FetchTry(shown.At, "GET", shown.Status, null, words.ToString(), elapsed);
        var capture = new Capture(page.Url, shown.FinalUrl, shown.At, shown.Status, "text/html; charset=utf-8", [], document, body.Length, [], [attempt]);
        await store.RecordAsync(Book(scope.Home), capture, body, [], cancellation).ConfigureAwait(false);
        return document;
    }

    /// <summary>The plain page's links and those that only the browser showed; null when there are none of these.</summary>
    private PageLinks? Join(PageLinks plain, PageLinks shown)
    {
        var known = plain.Links.Select(link => (link.Address.Url, link.IsPicture)).ToHashSet();
        var more = shown.Links.Where(link => known.Add((link.Address.Url, link.IsPicture))).Select(link => link with { IsRouted = MayRoute(plain, link) }).ToList();
        var (lists, pagers) = (shown.Lists.Except(plain.Lists).ToList(), shown.Pagers.Except(plain.Pagers).ToList());
        return more.Count + lists.Count + pagers.Count == 0 ? null : plain with
        {
            Links = [.. plain.Links.Concat(more).Take(options.MaxLinksPerPage)],
            Lists = [.. plain.Lists, .. lists],
            Pagers = [.. plain.Pagers, .. pagers],
            Cut = plain.Cut || shown.Cut || plain.Links.Count + more.Count > options.MaxLinksPerPage,
            IsTooDeep = plain.IsTooDeep || shown.IsTooDeep,
        };
    }

    /// <summary>Whether a click on a link may be handled in the page: where a script wrote the page from its first word on, it is an application, and its addresses need not exist on the server.</summary>
    private static bool MayRoute(PageLinks plain, FoundLink link) =>
        plain.Shape.IsShell && !link.IsPicture && link.Address.Broken is null && link.Address.Url.Uri.Authority == plain.Base.Uri.Authority && !FileName.IsFile(link.Address.Url.Path);
}
