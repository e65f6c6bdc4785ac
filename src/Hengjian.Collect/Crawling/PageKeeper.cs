using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Registry;

namespace Hengjian.Collect.Crawling;

/// <summary>Fetches pages, conditionally where they were captured before, and keeps them as evidence.</summary>
internal sealed class PageKeeper(Fetcher fetcher, IEvidenceStore store, Site site, IReadOnlyDictionary<PageUrl, Capture> previous)
{
    /// <summary>Fetches a page; if it has not changed, with its earlier body.</summary>
    public async Task<Fetched> FetchAsync(PageUrl url, CancellationToken cancellation)
    {
        var earlier = previous.GetValueOrDefault(url);
        var fetched = await fetcher.FetchPageAsync(url, earlier, cancellation).ConfigureAwait(false);
        if (fetched.Capture is not { Status: 304, Payload: { } payload })
        {
            return fetched;
        }

        try
        {
            return fetched with { Body = await store.ReadAsync(payload, cancellation).ConfigureAwait(false) };
        }
        catch (Exception e) when (e is FileNotFoundException or InvalidDataException)
        {
            // The earlier bytes are lost or spoilt: the page must be had again.
            return await fetcher.FetchPageAsync(url, null, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Keeps a page's bytes and the record of its capture with every try.</summary>
    public async Task KeepAsync(Fetched fetched, IReadOnlyList<FetchTry> tries, CancellationToken cancellation)
    {
        if (fetched.Capture is { Payload: not null, Status: not 304 })
        {
            await store.KeepAsync(fetched.Body, cancellation).ConfigureAwait(false);
        }

        await store.RecordAsync(site.Home.Text, fetched.Capture with { Tries = [.. tries] }, cancellation).ConfigureAwait(false);
    }
}
