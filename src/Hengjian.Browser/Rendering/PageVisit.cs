using Hengjian.Browser.Accessibility;
using Hengjian.Browser.Gate;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Microsoft.Playwright;

namespace Hengjian.Browser.Rendering;

/// <summary>One page in a context of its own: opened, waited for, read, pictured, closed.</summary>
/// <remarks>
/// Real time rules here, whatever the caller's clock says: the browser lives in it. Of the page's time six tenths may go into loading;
/// what is left is for coming to rest, for the document, for axe-core and for the picture.
/// </remarks>
internal sealed class PageVisit(PageUrl url, RenderOptions options, PageGate gate, DateTimeOffset at, TimeProvider clock)
{
    private readonly long began = clock.GetTimestamp();
    private readonly List<string> notes = [];
    private int? status;
    private bool isLoaded = true;

    private TimeSpan Left => TimeSpan.FromTicks(Math.Max(TimeSpan.FromMilliseconds(1).Ticks, (options.Timeout - clock.GetElapsedTime(began)).Ticks));

    /// <summary>Renders the page.</summary>
    public async Task<RenderAttempt> RunAsync(IBrowser browser, CancellationToken cancellation)
    {
        var context = await browser.NewContextAsync(ContextOptions(browser)).ConfigureAwait(false);
        try
        {
            var traffic = new PageTraffic(context, gate, options.MaxRequests, clock);
            var page = await context.NewPageAsync().ConfigureAwait(false);
            var crash = Guard(context, page, traffic);
            var look = LookAsync(page, traffic, cancellation);
            if (await Task.WhenAny(look, crash).ConfigureAwait(false) == look)
            {
                return await look.ConfigureAwait(false);
            }

            _ = look.ContinueWith(late => late.Exception, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously);
            return RenderAttempt.Failed("页面使浏览器的渲染进程崩溃");
        }
        finally
        {
            await CloseAsync(context).ConfigureAwait(false);
        }
    }

    private async Task<RenderAttempt> LookAsync(IPage page, PageTraffic traffic, CancellationToken cancellation)
    {
        if (await LoadAsync(page, traffic).ConfigureAwait(false) is { } fault)
        {
            return RenderAttempt.Failed(fault);
        }

        var world = await IsolatedWorld.OpenAsync(page).WaitAsync(Left, cancellation).ConfigureAwait(false);
        var watch = new QuietWatch(traffic, world, options.Quiet, clock);
        var camera = new PageCamera(page, world, options);
        var isQuiet = await watch.WaitAsync(Left * 0.5, cancellation).ConfigureAwait(false);
        await TryAsync(() => camera.ScrollAsync(Left * 0.2, cancellation)).ConfigureAwait(false);
        isQuiet &= await watch.WaitAsync(Left * 0.3, cancellation).ConfigureAwait(false);
        if (!isQuiet)
        {
            notes.Add("到时仍有内容在加载或变化，取的是当时的样子");
        }

        var html = await page.ContentAsync().WaitAsync(Left, cancellation).ConfigureAwait(false);
        if (html.Length > options.MaxHtml)
        {
            return RenderAttempt.Failed($"运行脚本后的页面超过 {options.MaxHtml} 个字符");
        }

        if (!PageUrl.TryParse(page.Url, out var final))
        {
            return RenderAttempt.Failed(RefusedInWords(traffic) ?? $"页面最后停在 {Shorten(page.Url)}，不是网页");
        }

        var title = await page.TitleAsync().WaitAsync(Left, cancellation).ConfigureAwait(false);
        var faults = options.Accessibility ? await AxeAsync(world, cancellation).ConfigureAwait(false) : null;
        var picture = await PictureAsync(camera, cancellation).ConfigureAwait(false);
        if (gate.Cut is { } cut)
        {
            notes.Insert(0, cut);
        }

        return new RenderAttempt(
            new RenderedPage(final, html, picture, at) { Status = status, Title = title, Requests = traffic.Asked, Refused = traffic.Refused(), Accessibility = faults, Notes = notes },
            null);
    }

    private async Task<string?> LoadAsync(IPage page, PageTraffic traffic)
    {
        try
        {
            await page.GotoAsync(url.Text, new PageGotoOptions { WaitUntil = WaitUntilState.Commit, Timeout = (float)(Left * 0.6).TotalMilliseconds }).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return $"{options.Timeout.TotalSeconds * 0.6:0.#} 秒内没有应答";
        }
        catch (PlaywrightException) when (RefusedInWords(traffic) is { } refusal)
        {
            return refusal;
        }
        catch (PlaywrightException fault) when (fault.Message.Contains("Download is starting", StringComparison.Ordinal))
        {
            return "这个地址给的是下载文件，不是网页";
        }
        catch (PlaywrightException fault) when (fault.Message.Contains("net::", StringComparison.Ordinal))
        {
            return $"打不开：{NetworkError(fault.Message)}";
        }
        catch (PlaywrightException fault) when (fault.Message.Contains("interrupted by another navigation", StringComparison.Ordinal))
        {
            // Its script went elsewhere at once; where it came to rest is what counts.
        }

        var limit = options.Timeout * 0.6 - clock.GetElapsedTime(began);
        try
        {
            await page.WaitForLoadStateAsync(LoadState.Load, new PageWaitForLoadStateOptions { Timeout = (float)Math.Max(1, limit.TotalMilliseconds) }).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            isLoaded = false;
            notes.Add("部分资源没有在限时内加载完");
        }

        return null;
    }

    private async Task<IReadOnlyList<AccessibilityFault>?> AxeAsync(IsolatedWorld world, CancellationToken cancellation)
    {
        if (!AxeScript.IsPresent)
        {
            notes.Add(AxeScript.Absence);
            return null;
        }

        IReadOnlyList<AccessibilityFault>? faults = null;
        if (!await TryAsync(async () => faults = await AxeLook.TakeAsync(world, Left * 0.6, cancellation).ConfigureAwait(false)).ConfigureAwait(false))
        {
            notes.Add("无障碍检查没有在限时内完成");
        }

        return faults;
    }

    private async Task<byte[]> PictureAsync(PageCamera camera, CancellationToken cancellation)
    {
        var (png, height) = (Array.Empty<byte>(), 0);
        // What did not come while the page loaded will hardly come now: no time is spent on waiting for it again.
        var isTaken = isLoaded && await TryAsync(async () => (png, height) = await camera.TakeAsync(Left * 0.6, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        if (!isTaken)
        {
            // A font or picture that never comes holds the camera up; without network it gives up waiting.
            gate.Shut("有资源一直没有加载完，截图前断开");
            isTaken = await TryAsync(async () => (png, height) = await camera.TakeAsync(Left, cancellation).ConfigureAwait(false)).ConfigureAwait(false);
        }

        if (!isTaken)
        {
            notes.Add("没有截到图：页面一直没有画完");
        }
        else if (height > options.MaxPictureHeight)
        {
            notes.Add($"页面高 {height} 像素，截图只到 {options.MaxPictureHeight} 像素");
        }

        return png;
    }

    private BrowserNewContextOptions ContextOptions(IBrowser browser) => new()
    {
        Proxy = new Proxy { Server = gate.Address, Bypass = "<-loopback>" },
        AcceptDownloads = false,
        ServiceWorkers = ServiceWorkerPolicy.Block,
        ViewportSize = new ViewportSize { Width = options.Width, Height = options.Height },
        Locale = "zh-CN",
        TimezoneId = "Asia/Shanghai",
        UserAgent = $"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/{browser.Version.Split('.')[0]}.0.0.0 Safari/537.36 {options.Signature}",
    };

    /// <summary>Refuses what a page must not do, and listens.</summary>
    /// <returns>A task that ends when the page crashes.</returns>
    private Task Guard(IBrowserContext context, IPage page, PageTraffic traffic)
    {
        var crash = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        page.Crash += (_, _) => crash.TrySetResult();
        page.WebSocket += (_, socket) => traffic.Note(socket.Url);
        page.Dialog += (_, dialog) => Forget(dialog.DismissAsync());
        page.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Frame == page.MainFrame && response.Status is < 300 or >= 400)
            {
                status = response.Status;
            }
        };
        context.Page += (_, popup) =>
        {
            if (popup != page)
            {
                Forget(popup.CloseAsync());
            }
        };
        return crash.Task;
    }

    private static string? RefusedInWords(PageTraffic traffic) =>
        traffic.Refused() is [var first, ..] ? $"不访问 {Shorten(first.Address)}：{first.Reason}" : null;

    private static string Shorten(string address) => address.Length > 200 ? address[..200] + "…" : address;

    private static string NetworkError(string message)
    {
        var name = message[message.IndexOf("net::", StringComparison.Ordinal)..];
        return name.Split(' ', '\n')[0];
    }

    private static async Task<bool> TryAsync(Func<Task> step)
    {
        try
        {
            await step().ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            return false;
        }
    }

    // The page closes while its event is handled: nothing is left to do then.
    private static void Forget(Task closing) =>
        _ = closing.ContinueWith(late => late.Exception, TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously);

    private static async Task CloseAsync(IBrowserContext context)
    {
        try
        {
            await context.CloseAsync().ConfigureAwait(false);
        }
        catch (PlaywrightException)
        {
            // The browser has died; the shelf will see it.
        }
    }
}
