using Hengjian.Collect.Crawling.Pace;
using Hengjian.Collect.Fetching;
using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>Asks a host when its pace allows, and tells the pace what came of it.</summary>
internal sealed class HostAsker(CrawlPace pace, TimeProvider clock)
{
    /// <summary>Asks once.</summary>
    /// <param name="url">The address.</param>
    /// <param name="fetch">Makes the request.</param>
    /// <param name="cancellation">Ends the wait or the request.</param>
    /// <returns>What came; or why the host is given up (zh-CN).</returns>
    public async Task<(Fetched? Fetched, string? GivenUp)> AskAsync(PageUrl url, Func<Task<Fetched>> fetch, CancellationToken cancellation)
    {
        var answer = await pace.EnterAsync(url, cancellation).ConfigureAwait(false);
        using var turn = answer.Turn;
        if (turn is null)
        {
            return (null, answer.GivenUp ?? "网站没有答复，本轮不再访问");
        }

        var fetched = await fetch().ConfigureAwait(false);
        turn.Report(Look.At(fetched, clock.GetUtcNow()));
        return (fetched, null);
    }
}
