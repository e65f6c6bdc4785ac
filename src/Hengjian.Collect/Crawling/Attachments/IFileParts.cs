using Hengjian.Collect.Fetching;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling.Attachments;

/// <summary>Fetches parts of a file for <see cref="AttachmentLook"/>.</summary>
internal interface IFileParts
{
    /// <summary>Fetches the first bytes.</summary>
    /// <param name="url">The file.</param>
    /// <param name="count">How many, at most a megabyte.</param>
    /// <param name="byRange">Whether to ask for a range, or for the whole and hang up after these bytes: for servers that refuse ranges.</param>
    /// <param name="cancellation">Ends the fetch with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Null when the host may not be asked any more.</returns>
    Task<FetchedRange?> FirstAsync(PageUrl url, int count, bool byRange, CancellationToken cancellation);

    /// <summary>Fetches the last bytes by a range (RFC 9110, 14.1.2: suffix-range).</summary>
    /// <param name="url">The file.</param>
    /// <param name="count">How many, at most a megabyte.</param>
    /// <param name="cancellation">Ends the fetch with <see cref="OperationCanceledException"/>.</param>
    /// <returns>Null when the host may not be asked any more.</returns>
    Task<FetchedRange?> LastAsync(PageUrl url, int count, CancellationToken cancellation);
}
