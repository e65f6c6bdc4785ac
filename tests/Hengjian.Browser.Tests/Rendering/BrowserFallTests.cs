using System.Diagnostics;
using Hengjian.Core;

namespace Hengjian.Browser.Tests.Rendering;

public sealed class BrowserFallTests
{
    private static readonly RenderOptions Short = Settings.Render with { Timeout = TimeSpan.FromSeconds(10) };

    [BrowserFact]
    public async Task Killed_browser_is_replaced_and_the_page_rendered_all_the_same()
    {
        using var arrived = new SemaphoreSlim(0);
        await using var site = new LoopbackSite().Serve("/", async stream =>
        {
            arrived.Release();
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 30\r\n\r\n<!DOCTYPE html><title>t</title>"u8.ToArray());
        });
        await using var renderer = Renderer(site, Settings.Render);
        var rendering = renderer.AttemptAsync(PageUrl.Parse("http://fall.gov.example/"), CancellationToken.None);
        await arrived.WaitAsync();
        renderer.Running!.Process.Kill(entireProcessTree: true);
        Assert.Null((await rendering).Fault);
        Assert.Equal(2, renderer.BrowsersStarted);
    }

    [BrowserFact]
    public async Task Browser_that_hangs_is_ended_and_replaced()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var arrived = new SemaphoreSlim(0);
        await using var site = new LoopbackSite().Html("/good", "<!DOCTYPE html><title>好</title>").Serve("/", async stream =>
        {
            arrived.Release();
            await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false);
        });
        await using var renderer = Renderer(site, Short);
        var rendering = renderer.AttemptAsync(PageUrl.Parse("http://fall.gov.example/"), CancellationToken.None);
        await arrived.WaitAsync();
        var browser = renderer.Running!.Process;
        using (var stop = Process.Start("kill", ["-STOP", browser.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await stop.WaitForExitAsync();
        }

        Assert.NotNull((await rendering).Fault);
        var good = await renderer.AttemptAsync(PageUrl.Parse("http://fall.gov.example/good"), CancellationToken.None);
        Assert.Equal("好", good.Page?.Title);
        Assert.Equal(2, renderer.BrowsersStarted);
    }

    [BrowserFact]
    public async Task Browser_is_replaced_after_its_share_of_pages()
    {
        await using var site = new LoopbackSite().Html("/", "<!DOCTYPE html><title>页</title>");
        await using var renderer = Renderer(site, Settings.Render with { PagesPerBrowser = 2 });
        for (var page = 0; page < 3; page++)
        {
            Assert.Null((await renderer.AttemptAsync(PageUrl.Parse("http://fall.gov.example/"), CancellationToken.None)).Fault);
        }

        Assert.Equal(2, renderer.BrowsersStarted);
    }

    [BrowserFact]
    public async Task Cancelled_page_ends_at_once_and_the_browser_goes_on()
    {
        using var arrived = new SemaphoreSlim(0);
        using var cancelling = new CancellationTokenSource();
        await using var site = new LoopbackSite().Html("/good", "<!DOCTYPE html><title>好</title>").Serve("/", async stream =>
        {
            arrived.Release();
            await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false);
        });
        await using var renderer = Renderer(site, Settings.Render);
        var rendering = renderer.AttemptAsync(PageUrl.Parse("http://fall.gov.example/"), cancelling.Token);
        await arrived.WaitAsync();
        await cancelling.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rendering);
        Assert.Equal("好", (await renderer.AttemptAsync(PageUrl.Parse("http://fall.gov.example/good"), CancellationToken.None)).Page?.Title);
        Assert.Equal(1, renderer.BrowsersStarted);
    }

    [Fact]
    public void Absent_browser_is_named_before_anything_is_rendered()
    {
        var fault = Assert.Throws<BrowserAbsentException>(() => new PageRenderer(new InventedNetwork().OpenAsync, TimeProvider.System, new RenderOptions { ExecutablePath = "/nowhere/chromium" }));
        Assert.Contains("/nowhere/chromium", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browser_that_does_not_start_switches_rendering_off_with_a_reason()
    {
        await using var renderer = new PageRenderer(new InventedNetwork().OpenAsync, TimeProvider.System, new RenderOptions { ExecutablePath = "/bin/false" });
        Assert.Null(await renderer.RenderAsync(PageUrl.Parse("http://fall.gov.example/"), CancellationToken.None));
        Assert.Contains("/bin/false 启动失败", renderer.Unavailable, StringComparison.Ordinal);
    }

    private static PageRenderer Renderer(LoopbackSite site, RenderOptions options) =>
        new(new InventedNetwork().Name("fall.gov.example", site).OpenAsync, TimeProvider.System, options);
}
