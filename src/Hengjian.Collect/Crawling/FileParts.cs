using Hengjian.Collect.Crawling.Attachments;
using Hengjian.Collect.Fetching;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>Fetches parts of files at their hosts' pace.</summary>
internal sealed class FileParts(Fetcher fetcher, HostAsker asker) : IFileParts
{
    /// <inheritdoc/>
    public Task<FetchedRange?> FirstAsync(PageUrl url, int count, bool byRange, CancellationToken cancellation) => AskAsync(
        url,
        () => byRange ? fetcher.FetchRangeAsync(url, ByteRange.First(count), cancellation) : fetcher.FetchFirstAsync(url, count, cancellation),
        cancellation);

    /// <inheritdoc/>
    public Task<FetchedRange?> LastAsync(PageUrl url, int count, CancellationToken cancellation) =>
        AskAsync(url, () => fetcher.FetchRangeAsync(url, ByteRange.Last(count), cancellation), cancellation);

    private async Task<FetchedRange?> AskAsync(PageUrl url, Func<Task<FetchedRange>> fetch, CancellationToken cancellation)
    {
        FetchedRange? part = null;
        await asker.AskAsync(url, async () => (part = await fetch().ConfigureAwait(false)).Fetched, cancellation).ConfigureAwait(false);
        return part;
    }
}
