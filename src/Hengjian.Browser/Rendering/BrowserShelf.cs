using System.Diagnostics.CodeAnalysis;

namespace Hengjian.Browser.Rendering;

/// <summary>Keeps one browser ready: starts it when first needed, and another one when it has died, hung, or rendered its share of pages.</summary>
internal sealed class BrowserShelf(RenderOptions options) : IAsyncDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);
    private BrowserLease? current;

    /// <summary>How many browsers were started.</summary>
    public int Started { get; private set; }

    /// <summary>The browser that is ready; null before the first page.</summary>
    public RunningChromium? Running => current?.Chromium;

    /// <summary>Takes the browser for one page; give it back by disposing.</summary>
    /// <exception cref="BrowserAbsentException">It cannot be started.</exception>
    [SuppressMessage("Reliability", "CA2000", Justification = "The lease is kept until the last page gives it back.")]
    public async Task<BrowserLease> TakeAsync(CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (current is null || !current.TryTake(options.PagesPerBrowser))
            {
                if (current is not null)
                {
                    await current.RetireAsync().ConfigureAwait(false);
                    current = null;
                }

                current = new BrowserLease(await RunningChromium.StartAsync(options).ConfigureAwait(false));
                Started++;
            }

            return current;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Ends the browser once no page uses it any more.</summary>
    public async ValueTask DisposeAsync()
    {
        if (current is not null)
        {
            await current.RetireAsync().ConfigureAwait(false);
        }

        turn.Dispose();
    }
}
