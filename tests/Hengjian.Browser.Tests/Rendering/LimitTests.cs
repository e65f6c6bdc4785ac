using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Hengjian.Core;

namespace Hengjian.Browser.Tests.Rendering;

public sealed class LimitTests
{
    private static readonly RenderOptions Short = Settings.Render with { Timeout = TimeSpan.FromSeconds(5) };

    [BrowserFact]
    public async Task Page_that_asks_too_often_is_cut_off_and_says_so()
    {
        await using var site = new LoopbackSite().Html("/", "<!DOCTYPE html><title>页</title><p>文<script>for (let i = 0; i < 400; i++) fetch('/n?' + i).catch(() => 0)</script>");
        var page = (await AttemptAsync(site, Short with { MaxRequests = 50 })).Page!;
        Assert.True(site.Asked.Count <= 50, site.Asked.Count.ToString(CultureInfo.InvariantCulture));
        Assert.Contains("请求超过 50 次，其余不再发出", page.Notes);
    }

    [BrowserFact]
    public async Task Page_that_loads_too_much_is_cut_off_and_says_so()
    {
        var sent = 0L;
        await using var site = new LoopbackSite().Html("/", "<!DOCTYPE html><title>页</title><p>文<script>fetch('/endless').then(answer => answer.text())</script>").Serve("/endless", async stream =>
        {
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"u8.ToArray());
            for (var chunk = new byte[64 * 1024]; ; sent += chunk.Length)
            {
                await stream.WriteAsync(chunk);
            }
        });
        var page = (await AttemptAsync(site, Short with { Timeout = TimeSpan.FromSeconds(15), MaxBytes = 2 * 1024 * 1024 })).Page!;
        Assert.Contains("传输超过 2048 KB，其余不再接收", page.Notes);
        // Beyond the limit only what lies in the sockets' buffers.
        Assert.InRange(sent, 1024 * 1024, 16 * 1024 * 1024);
    }

    [BrowserFact]
    public async Task Picture_that_never_comes_does_not_keep_the_page()
    {
        await using var site = new LoopbackSite().Html("/", "<!DOCTYPE html><title>页</title><p>文<img src='/never.png'>").Hang("/never.png");
        var page = (await AttemptAsync(site, Short with { Timeout = TimeSpan.FromSeconds(15) })).Page!;
        Assert.Equal("页", page.Title);
        Assert.Contains("部分资源没有在限时内加载完", page.Notes);
        Assert.False(page.Picture.IsEmpty);
    }

    [BrowserFact]
    public async Task Font_that_never_comes_does_not_keep_the_picture()
    {
        await using var site = new LoopbackSite().Html("/", "<!DOCTYPE html><title>页</title><style>@font-face{font-family:F;src:url(/never.woff2)}p{font-family:F}</style><p>abc").Hang("/never.woff2");
        var page = (await AttemptAsync(site, Short with { Timeout = TimeSpan.FromSeconds(15) })).Page!;
        Assert.False(page.Picture.IsEmpty);
    }

    [BrowserFact]
    public async Task Address_that_never_answers_is_told()
    {
        await using var site = new LoopbackSite().Hang("/");
        var attempt = await AttemptAsync(site, Short);
        Assert.Null(attempt.Page);
        Assert.Equal("3 秒内没有应答", attempt.Fault);
    }

    [BrowserTheory]
    [InlineData("<script>for (;;) { }</script>")]
    [InlineData("<script>onload = () => setTimeout(() => { for (;;) { } }, 10)</script>")]
    [InlineData("<script>for (;;) alert('a')</script>")]
    public async Task Page_that_never_lets_go_ends_with_its_time_and_harms_no_other(string script)
    {
        await using var site = new LoopbackSite().Html("/", $"<!DOCTYPE html><title>页</title><p>文{script}").Html("/good", "<!DOCTYPE html><title>好</title>");
        await using var renderer = Renderer(site, Short);
        var bad = await renderer.AttemptAsync(PageUrl.Parse("http://limits.gov.example/"), CancellationToken.None);
        var good = await renderer.AttemptAsync(PageUrl.Parse("http://limits.gov.example/good"), CancellationToken.None);
        Assert.True(bad.Fault is not null || bad.Page!.Notes.Count > 0);
        Assert.Equal("好", good.Page?.Title);
    }

    [BrowserTheory]
    [InlineData("a request that stays open", "<script>fetch('/never').catch(() => 0)</script>")]
    [InlineData("an event stream", "<script>new EventSource('/never')</script>")]
    [InlineData("a clock", "<b id='c'></b><script>let n = 0; (function tick() { document.getElementById('c').textContent = ++n; requestAnimationFrame(tick); })()</script>")]
    [InlineData("regular questions", "<script>setInterval(() => fetch('/n').catch(() => 0), 1000)</script>")]
    public async Task Restless_page_comes_to_rest(string restless, string html)
    {
        await using var site = new LoopbackSite().Html("/", $"<!DOCTYPE html><title>页</title><p>文{html}").Hang("/never");
        var attempt = await AttemptAsync(site, Settings.Render with { Quiet = TimeSpan.FromMilliseconds(200) });
        Assert.True(attempt.Page is { Notes: [] }, $"{restless}: {attempt.Fault} {string.Join("；", attempt.Page?.Notes ?? [])}");
    }

    [BrowserTheory]
    [InlineData(600, 900, false)] // lower than the window
    [InlineData(3000, 3000, false)]
    [InlineData(20_000, 4000, true)]
    public async Task Picture_shows_the_whole_page_down_to_the_limit(int height, int expected, bool isCut)
    {
        await using var site = new LoopbackSite().Html("/", $"<!DOCTYPE html><title>页</title><body style='margin:0'><div style='height:{height}px;background:#eee'>文</div>");
        var page = (await AttemptAsync(site, Settings.Render with { MaxPictureHeight = 4000 })).Page!;
        // PNG specification, 11.2.2: width and height stand at 16 and 20.
        Assert.Equal(1280, BinaryPrimitives.ReadInt32BigEndian(page.Picture.Span[16..]));
        Assert.Equal(expected, BinaryPrimitives.ReadInt32BigEndian(page.Picture.Span[20..]));
        Assert.Equal(isCut ? [$"页面高 {height} 像素，截图只到 4000 像素"] : [], page.Notes);
    }

    /// <summary>White text on a background fixed to the window was lost below the window's height: seen on an article of www.taiyuan.gov.cn.</summary>
    [BrowserFact]
    public async Task Background_fixed_to_the_window_reaches_down_the_whole_picture()
    {
        const string Page = "<!DOCTYPE html><title>页</title><body style='margin:0;background:linear-gradient(#012,#012) no-repeat ATTACHMENT;background-size:cover'><div style='height:2000px;color:#fff'>文</div>";
        await using var site = new LoopbackSite().Html("/", Page.Replace("ATTACHMENT", "fixed", StringComparison.Ordinal)).Html("/scroll", Page.Replace("ATTACHMENT", "scroll", StringComparison.Ordinal));
        await using var renderer = Renderer(site, Settings.Render);
        var isFixed = (await renderer.AttemptAsync(PageUrl.Parse("http://limits.gov.example/"), CancellationToken.None)).Page!;
        var scrolls = (await renderer.AttemptAsync(PageUrl.Parse("http://limits.gov.example/scroll"), CancellationToken.None)).Page!;
        Assert.Equal(scrolls.Picture.ToArray(), isFixed.Picture.ToArray());
        Assert.Contains("no-repeat fixed", isFixed.Html, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task What_loads_only_when_seen_is_loaded()
    {
        await using var site = new LoopbackSite().Html("/", "<!DOCTYPE html><title>页</title><div style='height:8000px'>文</div><img loading='lazy' src='/deep.png' width='10' height='10'>");
        await AttemptAsync(site, Settings.Render);
        Assert.Contains("/deep.png", site.Asked);
    }

    [BrowserFact]
    public async Task No_more_pages_are_open_at_a_time_than_allowed()
    {
        var (open, most) = (0, 0);
        await using var site = new LoopbackSite().Serve("/", async stream =>
        {
            var now = Interlocked.Increment(ref open);
            lock (Short)
            {
                most = Math.Max(most, now);
            }

            await stream.WriteAsync(Encoding.UTF8.GetBytes("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 22\r\n\r\n<!DOCTYPE html><p>page"));
            await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false);
            Interlocked.Decrement(ref open);
        });
        await using var renderer = Renderer(site, Settings.Render with { Parallel = 2 });
        var attempts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => renderer.AttemptAsync(PageUrl.Parse("http://limits.gov.example/"), CancellationToken.None)));
        Assert.All(attempts, attempt => Assert.Null(attempt.Fault));
        Assert.InRange(most, 1, 2);
        Assert.Equal(1, renderer.BrowsersStarted);
    }

    private static PageRenderer Renderer(LoopbackSite site, RenderOptions options) =>
        new(new InventedNetwork().Name("limits.gov.example", site).OpenAsync, TimeProvider.System, options);

    private static async Task<RenderAttempt> AttemptAsync(LoopbackSite site, RenderOptions options)
    {
        await using var renderer = Renderer(site, options);
        return await renderer.AttemptAsync(PageUrl.Parse("http://limits.gov.example/"), CancellationToken.None);
    }
}
