namespace Hengjian.Browser.Tests.Safety;

public sealed class PrivateTargetTests(RenderingBrowser browser) : IClassFixture<RenderingBrowser>
{
    /// <summary>Ways by which a page makes a browser connect, each aimed at T, a port of this machine. True: the browser must have asked the gate, which proves that the way was tried.</summary>
    public static TheoryData<string, string, bool> Ways => new()
    {
        // HTML Standard, resources of a document.
        { "image", "<img src='http://T/a.png'>", true },
        { "responsive image", "<img srcset='http://T/a.png 1x'>", true },
        { "frame", "<iframe src='http://T/'></iframe>", true },
        { "frame under https", "<iframe src='https://T/'></iframe>", true },
        { "object", "<object data='http://T/a.svg' type='image/svg+xml'></object>", true },
        { "embed", "<embed src='http://T/a.html' type='text/html'>", true },
        { "script", "<script src='http://T/a.js'></script>", true },
        { "module", "<script type='module'>import('http://T/a.js')</script>", true },
        { "style sheet", "<link rel='stylesheet' href='http://T/a.css'>", true },
        { "style import", "<style>@import url('http://T/a.css');</style>", true },
        { "style picture", "<p style=\"background:url('http://T/a.png')\">文</p>", true },
        { "font", "<style>@font-face{font-family:F;src:url('http://T/a.woff2')}p{font-family:F}</style><p>abc</p>", true },
        { "video", "<video src='http://T/a.mp4' autoplay muted></video>", true },
        { "poster", "<video poster='http://T/a.png'></video>", true },
        { "icon", "<link rel='icon' href='http://T/a.ico'>", false },
        { "preload", "<link rel='preload' as='image' href='http://T/a.png'>", true },
        { "prefetch", "<link rel='prefetch' href='http://T/a.html'>", false },
        { "preconnect", "<link rel='preconnect' href='http://T/'>", false },
        { "preconnect under https", "<link rel='preconnect' href='https://T/'>", false },
        { "name prefetch", "<link rel='dns-prefetch' href='http://T/'>", false },
        { "speculation rules", "<script type='speculationrules'>{\"prerender\":[{\"source\":\"list\",\"urls\":[\"http://T/\"],\"eagerness\":\"immediate\"}],\"prefetch\":[{\"source\":\"list\",\"urls\":[\"http://T/p\"],\"eagerness\":\"immediate\"}]}</script>", false },
        { "form", "<form action='http://T/' target='f'><input name='a'></form><iframe name='f'></iframe><script>document.forms[0].submit()</script>", true },
        // Going elsewhere.
        { "script goes elsewhere", "<script>setTimeout(() => { location = 'http://T/'; }, 50)</script>", true },
        { "refresh", "<meta http-equiv='refresh' content='0;url=http://T/'>", true },
        { "popup", "<script>window.open('http://T/')</script>", false },
        { "link in a new window", "<a id='a' target='_blank' href='http://T/'>a</a><script>document.getElementById('a').click()</script>", false },
        { "ping of a link", "<a id='a' ping='http://T/' href='#x'>a</a><script>document.getElementById('a').click()</script>", false },
        // Scripts' own requests.
        { "fetch", "<script>fetch('http://T/', { mode: 'no-cors' }).catch(() => 0)</script>", true },
        { "fetch under https", "<script>fetch('https://T/', { mode: 'no-cors' }).catch(() => 0)</script>", true },
        { "XMLHttpRequest", "<script>const x = new XMLHttpRequest(); x.open('GET', 'http://T/'); x.send();</script>", true },
        { "beacon", "<script>navigator.sendBeacon('http://T/', 'a')</script>", true },
        { "event stream", "<script>new EventSource('http://T/')</script>", true },
        { "WebSocket", "<script>new WebSocket('ws://T/')</script>", true },
        { "secure WebSocket", "<script>new WebSocket('wss://T/')</script>", true },
        { "worker", "<script>new Worker(URL.createObjectURL(new Blob([\"fetch('http://T/', { mode: 'no-cors' })\"])))</script>", true },
        { "shared worker", "<script>new SharedWorker(URL.createObjectURL(new Blob([\"fetch('http://T/', { mode: 'no-cors' })\"])))</script>", true },
        { "frame without origin", "<iframe sandbox='allow-scripts' srcdoc=\"<script>fetch('http://T/', { mode: 'no-cors' })</script>\"></iframe>", true },
        { "WebRTC with STUN and TURN", "<script>const c = new RTCPeerConnection({ iceServers: [{ urls: 'stun:T' }, { urls: ['turn:T?transport=udp', 'turn:T?transport=tcp'], username: 'a', credential: 'b' }] }); c.createDataChannel('a'); c.createOffer().then(o => c.setLocalDescription(o));</script>", false },
        { "WebTransport", "<script>try { new WebTransport('https://T/').ready.catch(() => 0); } catch { }</script>", false },
        // Redirects by a server.
        { "redirected frame", "<iframe src='/to-trap'></iframe>", true },
        { "redirected image", "<img src='/to-trap'>", true },
        { "redirected fetch", "<script>fetch('/to-trap', { mode: 'no-cors' }).catch(() => 0)</script>", true },
    };

    /// <summary>Spellings of this machine and of other closed places (WHATWG URL Standard, IPv4 parser; RFC 6761; RFC 4291).</summary>
    private static readonly string[] Spellings =
    [
        "http://127.0.0.1:P/", "http://localhost:P/", "http://a.localhost:P/", "http://[::1]:P/", "http://[::ffff:127.0.0.1]:P/", "http://127.1:P/", "http://2130706433:P/",
        "http://0x7f000001:P/", "http://0177.0.0.1:P/", "http://0.0.0.0:P/", "http://[::]:P/", "http://127.0.0.1.:P/", "http://１２７.0.0.1:P/", "ws://localhost:P/", "https://localhost:P/",
    ];

    [BrowserTheory]
    [MemberData(nameof(Ways))]
    public async Task Page_reaches_nothing_on_this_machine(string way, string html, bool asksTheGate)
    {
        await using var trap = new Trap();
        var target = $"127.0.0.1:{trap.Port}";
        var aimed = html.Replace("//T", "//" + target, StringComparison.Ordinal).Replace(":T", ":" + target, StringComparison.Ordinal);
        await using var site = new LoopbackSite().Html("/", $"<!DOCTYPE html><html><head><title>页</title></head><body>{aimed}</body></html>").Redirect("/to-trap", $"http://{target}/");
        var host = $"w{trap.Port}.gov.example";
        browser.Network.Name(host, site);
        var attempt = await browser.AttemptAsync($"http://{host}/");
        Assert.True(trap.Visits == 0, $"{way}: {trap.Visits} visits");
        if (asksTheGate)
        {
            Assert.Contains(target, browser.Network.Wanted);
            Assert.True(attempt.Page is null ? attempt.Fault!.Contains("内部地址", StringComparison.Ordinal) : attempt.Page.Refused.Any(refused => refused.Address.Contains(target, StringComparison.Ordinal)), attempt.Fault);
        }
    }

    [BrowserFact]
    public async Task No_spelling_of_this_machine_is_reached()
    {
        await using var trap = new Trap();
        var scripts = Spellings.Select(spelling => spelling.Replace(":P/", $":{trap.Port}/", StringComparison.Ordinal))
            .Select(target => target.StartsWith("ws", StringComparison.Ordinal) ? $"new WebSocket('{target}');" : $"fetch('{target}', {{ mode: 'no-cors' }}).catch(() => 0);");
        await using var site = new LoopbackSite().Html("/", $"<!DOCTYPE html><title>页</title><script>{string.Concat(scripts)}</script>");
        browser.Network.Name("spellings.gov.example", site);
        var attempt = await browser.AttemptAsync("http://spellings.gov.example/");
        Assert.Equal(0, trap.Visits);
        Assert.Equal(
            [$"http://0.0.0.0:{trap.Port}/", $"http://127.0.0.1:{trap.Port}/", $"http://[::1]:{trap.Port}/", $"http://[::]:{trap.Port}/", $"http://[::ffff:7f00:1]:{trap.Port}/", $"http://a.localhost:{trap.Port}/", $"http://localhost:{trap.Port}/", $"https://localhost:{trap.Port}/", $"ws://localhost:{trap.Port}/"],
            attempt.Page!.Refused.Select(refused => refused.Address).Order(StringComparer.Ordinal));
    }

    [BrowserFact]
    public async Task Redirect_of_the_page_itself_to_this_machine_is_told_and_not_followed()
    {
        await using var trap = new Trap();
        await using var site = new LoopbackSite().Redirect("/", $"http://127.0.0.1:{trap.Port}/admin");
        browser.Network.Name("redirect.gov.example", site);
        var attempt = await browser.AttemptAsync("http://redirect.gov.example/");
        Assert.Null(attempt.Page);
        Assert.Contains($"127.0.0.1:{trap.Port}/admin", attempt.Fault, StringComparison.Ordinal);
        Assert.Equal(0, trap.Visits);
    }
}
