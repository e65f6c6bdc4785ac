namespace Hengjian.Browser.Tests.Safety;

public sealed class ForbiddenDeedTests(RenderingBrowser browser) : IClassFixture<RenderingBrowser>
{
    /// <summary>What a page may try; the script writes into the document's title what came of it.</summary>
    public static TheoryData<string, string, string> Deeds => new()
    {
        { "dialogs", "<script>alert('a'); const c = confirm('b'); document.title = 'went on ' + c + ' ' + prompt('d');</script>", "went on false null" },
        { "question on leaving", "<script>onbeforeunload = e => { e.preventDefault(); return 'stay'; }; document.title = 'set';</script>", "set" },
        { "service worker", "<script>(navigator.serviceWorker ? navigator.serviceWorker.register('/sw.js').then(r => r ? 'registered' : 'refused', () => 'refused') : Promise.resolve('refused')).then(t => document.title = t)</script>", "refused" },
        { "place", "<script>document.title = 'waiting'; (navigator.geolocation ? navigator.geolocation.getCurrentPosition(() => document.title = 'granted', () => document.title = 'waiting') : 0)</script>", "waiting" },
        { "notice", "<script>document.title = 'denied'; window.Notification && Notification.requestPermission().then(p => { if (p === 'granted') document.title = p; })</script>", "denied" },
        { "file in a frame", "<iframe id='f' src='file:///etc/passwd'></iframe><script>onload = () => { let t = 'closed'; try { t = frames[0].document.body.innerText.includes('root') ? 'open' : t; } catch { } document.title = t; }</script>", "closed" },
        { "going to a file", "<script>document.title = 'stayed'; location = 'file:///etc/passwd';</script>", "stayed" },
        { "going to the browser's own pages", "<script>document.title = 'stayed'; location = 'chrome://version/';</script>", "stayed" },
        { "going to the tools", "<script>document.title = 'stayed'; location = 'devtools://devtools/bundled/inspector.html';</script>", "stayed" },
        { "popup", "<script>document.title = 'alone'; const w = window.open('/other'); setTimeout(() => { document.title = w && !w.closed ? 'open' : 'alone'; }, 200);</script>", "alone" },
        { "download by a link", "<a id='a' download href='/file.zip'>下载</a><script>document.title = 'stayed'; document.getElementById('a').click();</script>", "stayed" },
    };

    [BrowserTheory]
    [MemberData(nameof(Deeds))]
    public async Task Page_is_rendered_although_it_tries_what_is_forbidden(string deed, string html, string title)
    {
        await using var site = new LoopbackSite().Html("/", $"<!DOCTYPE html><html><head></head><body><p>文</p>{html}</body></html>")
            .Answer("/sw.js", "HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\n", "0"u8.ToArray())
            .Answer("/file.zip", "HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\n", "PK"u8.ToArray());
        browser.Network.Name("deeds.gov.example", site);
        var attempt = await browser.AttemptAsync("http://deeds.gov.example/");
        Assert.True(attempt.Fault is null, $"{deed}: {attempt.Fault}");
        Assert.Equal(title, attempt.Page!.Title);
        Assert.Equal("http://deeds.gov.example/", attempt.Page.FinalUrl.Text);
    }

    [BrowserTheory]
    [InlineData("application/zip", "")]
    [InlineData("text/html", "Content-Disposition: attachment; filename=\"a.html\"\r\n")]
    public async Task File_in_place_of_a_page_is_not_taken(string type, string header)
    {
        await using var site = new LoopbackSite().Answer("/", $"HTTP/1.1 200 OK\r\nContent-Type: {type}\r\n{header}", "PK"u8.ToArray());
        browser.Network.Name("file.gov.example", site);
        var attempt = await browser.AttemptAsync("http://file.gov.example/");
        Assert.Equal("这个地址给的是下载文件，不是网页", attempt.Fault);
    }

    [BrowserFact]
    public async Task Next_page_knows_nothing_of_the_last_one()
    {
        await using var site = new LoopbackSite().Html("/", "<!DOCTYPE html><script>document.title = [document.cookie, localStorage.getItem('a'), name].join('|'); document.cookie = 'b=1'; localStorage.setItem('a', 'x'); name = 'n';</script>", "Set-Cookie: c=2\r\n");
        browser.Network.Name("memory.gov.example", site);
        var first = (await browser.AttemptAsync("http://memory.gov.example/")).Page!.Title;
        var second = (await browser.AttemptAsync("http://memory.gov.example/")).Page!.Title;
        Assert.Equal("c=2||", first);
        Assert.Equal(first, second);
        Assert.DoesNotContain(site.Heads, head => head.StartsWith("GET / ", StringComparison.Ordinal) && head.Contains("Cookie:", StringComparison.OrdinalIgnoreCase));
    }

    [BrowserFact]
    public async Task Server_sees_who_asks_and_nothing_of_the_gate()
    {
        await using var site = new LoopbackSite().Html("/", "<!DOCTYPE html><title>页</title>");
        browser.Network.Name("who.gov.example", site);
        await browser.AttemptAsync("http://who.gov.example/a?b=%E4%B8%AD");
        var head = Assert.Single(site.Heads, head => head.StartsWith("GET /a?b=%E4%B8%AD HTTP/1.1\r\n", StringComparison.Ordinal));
        Assert.Contains("Host: who.gov.example\r\n", head, StringComparison.Ordinal);
        Assert.Contains(Settings.Render.Signature, head, StringComparison.Ordinal);
        Assert.DoesNotContain("Headless", head, StringComparison.Ordinal);
        Assert.DoesNotContain("Proxy", head, StringComparison.OrdinalIgnoreCase);
    }
}
