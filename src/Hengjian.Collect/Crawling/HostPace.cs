using Hengjian.Core;

namespace Hengjian.Collect.Crawling;

/// <summary>Keeps the delay between two requests to a host, and the longer one that a host asked for.</summary>
internal sealed class HostPace(IPause pause, TimeProvider clock, TimeSpan delay)
{
    private readonly Dictionary<string, DateTimeOffset> next = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TimeSpan> slower = new(StringComparer.Ordinal);

    /// <summary>Waits until the host of an address may be asked again, and counts the request as begun.</summary>
    public async Task WaitAsync(PageUrl url, CancellationToken cancellation)
    {
        var host = url.Uri.Authority;
        if (next.TryGetValue(host, out var earliest))
        {
            await WaitUntilAsync(earliest, cancellation).ConfigureAwait(false);
        }

        next[host] = clock.GetUtcNow() + slower.GetValueOrDefault(host, delay);
    }

    /// <summary>Waits until a moment.</summary>
    public async Task WaitUntilAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        var wait = moment - clock.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            await pause.WaitAsync(wait, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Leaves a host alone for a while.</summary>
    public void Rest(PageUrl url, TimeSpan duration)
    {
        var until = clock.GetUtcNow() + duration;
        if (!next.TryGetValue(url.Uri.Authority, out var earliest) || earliest < until)
        {
            next[url.Uri.Authority] = until;
        }
    }

    /// <summary>Keeps a longer delay with a host from now on; a shorter one than the usual is ignored.</summary>
    public void Slow(PageUrl url, TimeSpan longer)
    {
        if (longer > delay)
        {
            slower[url.Uri.Authority] = longer;
        }
    }
}
