using Hengjian.Collect.Fetching;

namespace Hengjian.Collect.Crawling.Pace;

/// <summary>Leave to ask a host once. To be reported when the answer is there, or disposed of when the request was not made; the second of the two does nothing.</summary>
/// <remarks>A turn that is neither reported nor disposed of keeps its place among the host's requests in flight for ever.</remarks>
internal sealed class HostTurn(HostState host, CrawlPace pace, bool isSecure, bool isTrial, TimeSpan began) : IDisposable
{
    private int over;

    /// <summary>When the request may begin, on the pace's own clock.</summary>
    internal TimeSpan Began => began;

    /// <summary>Whether the request goes to the https side of the host.</summary>
    internal bool IsSecure => isSecure;

    /// <summary>Whether it is the one request that decides whether a silent server is back.</summary>
    internal bool IsTrial => isTrial;

    /// <summary>Tells what the request brought.</summary>
    /// <param name="look">What the answer showed.</param>
    public void Report(Look look)
    {
        if (Interlocked.Exchange(ref over, 1) == 0)
        {
            pace.Take(host, this, look);
        }
    }

    /// <summary>Gives the turn back unused.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref over, 1) == 0)
        {
            pace.Take(host, this, null);
        }
    }
}
