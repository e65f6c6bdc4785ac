using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Hengjian.Browser;

/// <summary>A running browser without a window: takes pictures of pages and prints them.</summary>
/// <remarks>One process for many pages; each page has a context of its own, without cookies. Safe for several pages at a time.</remarks>
public sealed class BrowserSession : IAsyncDisposable
{
    private static readonly string[] Quiet =
        ["--headless", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly BrowserOptions options;

    private BrowserSession(IPlaywright playwright, IBrowser browser, BrowserOptions options)
    {
        this.playwright = playwright;
        this.browser = browser;
        this.options = options;
    }

    /// <summary>Starts the browser.</summary>
    /// <exception cref="BrowserAbsentException">There is none on this machine.</exception>
    public static async Task<BrowserSession> OpenAsync(BrowserOptions? options = null)
    {
        var chosen = options ?? new BrowserOptions();
        var file = ChromiumFile.Find(chosen.ExecutablePath);
        var playwright = await Playwright.CreateAsync();
        try
        {
            // Chromium refuses its own sandbox to the super-user.
            string[] arguments = Environment.IsPrivilegedProcess ? [.. Quiet, "--no-sandbox"] : Quiet;
            var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = file, Args = arguments, Timeout = (float)chosen.Timeout.TotalMilliseconds });
            return new BrowserSession(playwright, browser, chosen);
        }
        catch
        {
            playwright.Dispose();
            throw;
        }
    }

    /// <summary>Takes a picture of a page once it and what it asks for have loaded.</summary>
    /// <exception cref="TimeoutException">The page did not load in time.</exception>
    public async Task<PagePicture> TakeAsync(Uri address, PictureOptions? picture = null)
    {
        var wanted = picture ?? new PictureOptions();
        var requests = new ConcurrentQueue<string>();
        var refused = new ConcurrentQueue<string>();
        var messages = new ConcurrentQueue<string>();
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = wanted.Width, Height = wanted.Height },
            DeviceScaleFactor = wanted.Scale,
            JavaScriptEnabled = wanted.Scripts,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
        });
        var page = await context.NewPageAsync();
        page.Request += (_, request) => requests.Enqueue(request.Url);
        page.RequestFailed += (_, request) =>
        {
            if (request.Failure is { } failure && failure.Contains("csp", StringComparison.OrdinalIgnoreCase))
            {
                refused.Enqueue(request.Url);
            }
        };
        page.Console += (_, message) => messages.Enqueue($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => messages.Enqueue("error: " + error);
        page.Dialog += async (_, dialog) =>
        {
            messages.Enqueue($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        await LoadAsync(page, address);
        var width = await page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
        var png = await page.ScreenshotAsync(new PageScreenshotOptions { FullPage = wanted.WholePage, Animations = ScreenshotAnimations.Disabled, Timeout = (float)options.Timeout.TotalMilliseconds });
        return new PagePicture(png, await page.TitleAsync(), wanted.Width, width, [.. requests.Except(refused)], [.. refused], [.. messages]);
    }

    /// <summary>Prints a page as PDF on A4, as its own print style says.</summary>
    /// <exception cref="TimeoutException">The page did not load in time.</exception>
    public async Task<byte[]> PrintAsync(Uri address)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions { Locale = "zh-CN", TimezoneId = "Asia/Shanghai" });
        var page = await context.NewPageAsync();
        await LoadAsync(page, address);
        return await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true, PrintBackground = true });
    }

    /// <summary>Ends the browser.</summary>
    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }

    private Task LoadAsync(IPage page, Uri address) =>
        page.GotoAsync(address.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.Load, Timeout = (float)options.Timeout.TotalMilliseconds });
}
