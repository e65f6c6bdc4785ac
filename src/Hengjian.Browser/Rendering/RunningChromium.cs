using System.Diagnostics;
using Microsoft.Playwright;

namespace Hengjian.Browser.Rendering;

/// <summary>One running browser for foreign pages. It can be ended even when it answers no more.</summary>
internal sealed class RunningChromium : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly IPlaywright playwright;

    private RunningChromium(IPlaywright playwright, IBrowser browser, Process process)
    {
        this.playwright = playwright;
        Browser = browser;
        Process = process;
    }

    /// <summary>The browser.</summary>
    public IBrowser Browser { get; }

    /// <summary>Its first process.</summary>
    public Process Process { get; }

    /// <summary>Whether it still answers, as far as is known.</summary>
    public bool IsAlive => Browser.IsConnected;

    /// <summary>Starts a browser.</summary>
    /// <exception cref="BrowserAbsentException">There is none, or it cannot run in its sandbox here.</exception>
    public static async Task<RunningChromium> StartAsync(RenderOptions options)
    {
        var file = ChromiumFile.Find(options.ExecutablePath);
        IPlaywright? playwright = null;
        IBrowser? browser = null;

        // Needed until the browser has started only, so that nothing is left behind where we are killed.
        using var start = new SandboxedStart(file);
        try
        {
            playwright = await Playwright.CreateAsync().ConfigureAwait(false);
            browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
            {
                ExecutablePath = start.Executable,
                ChromiumSandbox = !options.WithoutSandbox,
                Args = ChromiumArguments.ForRendering,
                IgnoreDefaultArgs = ChromiumArguments.NotWanted,
                Timeout = (float)options.Timeout.TotalMilliseconds,
                HandleSIGHUP = false,
                HandleSIGINT = false,
                HandleSIGTERM = false,
            }).ConfigureAwait(false);
            var session = await browser.NewBrowserCDPSessionAsync().ConfigureAwait(false);
            return new RunningChromium(playwright, browser, await ProcessOfAsync(session).ConfigureAwait(false));
        }
        catch (Exception fault)
        {
            if (browser is not null)
            {
                await browser.DisposeAsync().ConfigureAwait(false);
            }

            playwright?.Dispose();
            if (fault is PlaywrightException or TimeoutException)
            {
                throw new BrowserAbsentException(Explain(file, fault.Message));
            }

            throw;
        }
    }

    /// <summary>Ends the browser at once with all its processes, whatever it is doing.</summary>
    public void Kill()
    {
        try
        {
            Process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Ends the browser, by force if it does not end by itself.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await Browser.CloseAsync().WaitAsync(Patience).ConfigureAwait(false);
        }
        catch (Exception e) when (e is TimeoutException or PlaywrightException)
        {
            // Killed below.
        }

        Kill();
        playwright.Dispose();
        Process.Dispose();
    }

    private static async Task<Process> ProcessOfAsync(ICDPSession session)
    {
        var answer = await session.SendAsync("SystemInfo.getProcessInfo").ConfigureAwait(false);
        var own = answer!.Value.GetProperty("processInfo").EnumerateArray().First(process => process.GetProperty("type").GetString() == "browser");
        await session.DetachAsync().ConfigureAwait(false);
        return Process.GetProcessById(own.GetProperty("id").GetInt32());
    }

    private static string Explain(string file, string message) =>
        message.Contains("sandbox", StringComparison.OrdinalIgnoreCase) && message.Contains("usable", StringComparison.OrdinalIgnoreCase)
            ? $"{file} 在这台机器上用不了沙箱，不渲染外部页面：请允许用户命名空间（容器需放开 seccomp 的 clone/unshare），或在明知风险时打开 Render:WithoutSandbox。"
            : $"{file} 启动失败，不渲染页面：{message.Split('\n')[0].Trim()}";
}
