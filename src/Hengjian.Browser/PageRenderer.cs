using Hengjian.Browser.Gate;
using Hengjian.Browser.Rendering;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Microsoft.Playwright;

namespace Hengjian.Browser;

/// <summary>Renders foreign pages in Chromium: within its sandbox, through our own rules of the network, and within limits.</summary>
/// <remarks>
/// The browser starts with the first page. Each page has a context and a gate of its own (<c>docs/rendering.md</c>). A browser that died or hangs is replaced;
/// a page that was caught in another one's fall is tried once more. Safe for several pages at a time.
/// </remarks>
public sealed class PageRenderer : IPageRenderer, IAsyncDisposable
{
    /// <summary>How long beyond its time a page may take before the browser counts as hung.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly OpenConnection open;
    private readonly TimeProvider clock;
    private readonly RenderOptions options;
    private readonly SemaphoreSlim places;
    private readonly BrowserShelf shelf;

    /// <summary>Prepares rendering; nothing is started yet.</summary>
    /// <param name="open">How the browser reaches anything: the rules of the network.</param>
    /// <param name="clock">The time that stands on pages. Waiting follows real time.</param>
    /// <param name="options">Limits; by default those that <see cref="RenderOptions"/> names.</param>
    /// <exception cref="BrowserAbsentException">There is no Chromium on this machine.</exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public PageRenderer(OpenConnection open, TimeProvider clock, RenderOptions? options = null)
    {
        this.open = open;
        this.clock = clock;
        this.options = options ?? new RenderOptions();
        this.options.Validate();
        ChromiumFile.Find(this.options.ExecutablePath);
        places = new SemaphoreSlim(this.options.Parallel, this.options.Parallel);
        shelf = new BrowserShelf(this.options);
    }

    /// <summary>Why no page is rendered any more (zh-CN): the browser is there but does not start, or not in its sandbox. Null as long as it does.</summary>
    public string? Unavailable { get; private set; }

    /// <summary>How many browsers were started.</summary>
    internal int BrowsersStarted => shelf.Started;

    /// <summary>The browser that is ready; null before the first page.</summary>
    internal RunningChromium? Running => shelf.Running;

    /// <inheritdoc/>
    public async Task<RenderedPage?> RenderAsync(PageUrl url, CancellationToken cancellation) =>
        (await AttemptAsync(url, cancellation).ConfigureAwait(false)).Page;

    /// <summary>Renders a page, and says why when it cannot.</summary>
    public async Task<RenderAttempt> AttemptAsync(PageUrl url, CancellationToken cancellation)
    {
        await places.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            return Unavailable is { } reason ? RenderAttempt.Failed(reason)
                : await TryOnceAsync(url, cancellation).ConfigureAwait(false)
                ?? await TryOnceAsync(url, cancellation).ConfigureAwait(false)
                ?? RenderAttempt.Failed("浏览器两次中途退出");
        }
        catch (BrowserAbsentException absent)
        {
            Unavailable = absent.Message;
            return RenderAttempt.Failed(absent.Message);
        }
        finally
        {
            places.Release();
        }
    }

    /// <summary>Ends the browser. No page may be under way.</summary>
    public async ValueTask DisposeAsync()
    {
        await shelf.DisposeAsync().ConfigureAwait(false);
        places.Dispose();
    }

    /// <summary>Renders a page in the browser that is ready.</summary>
    /// <returns>Null when the browser died meanwhile, through whomever.</returns>
    private async Task<RenderAttempt?> TryOnceAsync(PageUrl url, CancellationToken cancellation)
    {
        await using var lease = await shelf.TakeAsync(cancellation).ConfigureAwait(false);
        await using var gate = new PageGate(open, options.MaxBytes, options.MaxRequests);
        var visit = new PageVisit(url, options, gate, clock.GetUtcNow(), TimeProvider.System).RunAsync(lease.Chromium.Browser, cancellation);
        try
        {
            return await visit.WaitAsync(options.Timeout + Grace, cancellation).ConfigureAwait(false);
        }
        catch (TimeoutException) when (!visit.IsCompleted)
        {
            // It does not even say that it is late: the browser hangs.
            lease.Kill();
            await EndAsync(visit).ConfigureAwait(false);
            return RenderAttempt.Failed("浏览器没有响应，已重新启动");
        }
        catch (TimeoutException)
        {
            return RenderAttempt.Failed($"页面脚本一直占着浏览器，{options.Timeout.TotalSeconds:0.#} 秒内没有画完");
        }
        catch (PlaywrightException) when (!lease.Chromium.IsAlive)
        {
            return null;
        }
        catch (PlaywrightException fault)
        {
            return RenderAttempt.Failed("浏览器没有渲染出页面：" + fault.Message.Split('\n')[0]);
        }
        catch (OperationCanceledException)
        {
            gate.Shut("已中止");
            await EndAsync(visit).ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Waits for a visit whose result nobody wants.</summary>
    private static async Task EndAsync(Task visit)
    {
        try
        {
            await visit.WaitAsync(Grace).ConfigureAwait(false);
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException or OperationCanceledException)
        {
            // It was ended.
        }
    }
}
