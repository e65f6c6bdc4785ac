using Hengjian.Collect.Crawling;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Crawling;

/// <summary>One link on a home page, one misbehaviour behind it, one verdict: never dead without proof.</summary>
public sealed class LinkVerdictTests : IDisposable
{
    private static readonly string[] Addresses = ["a.test/x.html", "a.test/x.pdf", "a.test/x.zip", "b.test/x"];

    private readonly TestCity city = new();
    private readonly CrawlFolder folder = new();

    public void Dispose()
    {
        city.Dispose();
        folder.Dispose();
    }

    /// <summary>What the target does, the link, how it answers its n-th request, the verdict, the cause, the statuses of the tries (0 for none).</summary>
    public static TheoryData<string, string, Func<Ask, Task>, Verdict, FailureCause?, int[]> Targets { get; } = new()
    {
        { "in order", "/x.html", ask => ask.SendAsync(200, "ok"), Verdict.Fine, null, [200] },
        { "404", "/x.html", ask => ask.SendAsync(404, ""), Verdict.Faulty, FailureCause.Http4xx, [404] },
        { "410", "/x.html", ask => ask.SendAsync(410, ""), Verdict.Faulty, FailureCause.Http4xx, [410] },
        { "404 outside", "http://b.test/x", ask => ask.SendAsync(404, ""), Verdict.Faulty, FailureCause.Http4xx, [404] },
        { "file 404", "/x.pdf", ask => ask.SendAsync(404, ""), Verdict.Faulty, FailureCause.Http4xx, [404] },
        { "HEAD is not believed: 404, 405 or 403 to HEAD, 200 to GET", "http://b.test/x", ask => ask.SendAsync(ask.Method == "GET" ? 200 : 404, ""), Verdict.Fine, null, [200] },
        { "file server that knows no ranges", "/x.pdf", ask => ask.Headers.ContainsKey("Range") ? ask.SendAsync(403, "") : ask.SendAsync(200, "%PDF-1.4\n%%EOF\n", "application/pdf"), Verdict.Fine, null, [403, 200] },
        { "empty file behind a range", "/x.zip", ask => ask.Headers.ContainsKey("Range") ? ask.SendAsync(416, "") : ask.SendAsync(200, "", "application/zip"), Verdict.Faulty, FailureCause.Malformed, [416, 200, 416, 200] },
        { "5xx twice", "/x.html", ask => ask.SendAsync(500, ""), Verdict.Faulty, FailureCause.Http5xx, [500, 500] },
        { "5xx once", "/x.html", ask => ask.SendAsync(ask.Number == 1 ? 502 : 200, ""), Verdict.Fine, null, [502, 200] },
        { "503, upkeep over after Retry-After", "/x.html", ask => ask.Number == 1 ? ask.SendAsync(503, "", "", "Retry-After: 60") : ask.SendAsync(200, ""), Verdict.Fine, null, [503, 200] },
        { "5xx then 404", "/x.html", ask => ask.SendAsync(ask.Number == 1 ? 500 : 404, ""), Verdict.Faulty, FailureCause.Http4xx, [500, 404] },
        { "429 for a while", "/x.html", ask => ask.Number < 3 ? ask.SendAsync(429, "", "", "Retry-After: 30") : ask.SendAsync(200, ""), Verdict.Fine, null, [429, 429, 200] },
        { "429 for ever", "/x.html", ask => ask.SendAsync(429, ""), Verdict.NotProven, FailureCause.Http4xx, [429, 429, 429] },
        { "403", "/x.html", ask => ask.SendAsync(403, ""), Verdict.NotProven, FailureCause.Http4xx, [403, 403] },
        { "403 to all but browsers", "/x.html", ask => ask.SendAsync(ask.Headers["User-Agent"].Contains("Chrome/", StringComparison.Ordinal) ? 200 : 403, ""), Verdict.Fine, null, [403, 200] },
        { "403 to all but browsers outside", "http://b.test/x", ask => ask.SendAsync(ask.Headers["User-Agent"].Contains("Chrome/", StringComparison.Ordinal) ? 200 : 406, ""), Verdict.Fine, null, [406, 200] },
        { "403, and 404 to browsers: a firewall may say anything", "/x.html", ask => ask.SendAsync(ask.Headers["User-Agent"].Contains("Chrome/", StringComparison.Ordinal) ? 404 : 403, ""), Verdict.NotProven, FailureCause.Http4xx, [403, 404] },
        { "firewall's question with 200", "http://b.test/x", ask => ask.SendAsync(200, "<html><script>var arg1='9F3A';function reload(x){setCookie(\"acw_sc__v2\",x);document.location.reload();}</script></html>"), Verdict.NotProven, FailureCause.NotAsked, [200, 200] },
        { "firewall's refusal with 404", "http://b.test/x", ask => ask.SendAsync(404, "<html><img src=\"http://404.safedog.cn/images/safedogsite/head.png\"></html>"), Verdict.NotProven, FailureCause.Http4xx, [404, 404] },
        { "firewall's refusal with 501", "/x.html", ask => ask.SendAsync(501, "<script>location.href=\"https://waf.tencent.com/501page.html?u=x\"</script>"), Verdict.NotProven, FailureCause.Http5xx, [501, 501] },
        { "401", "/x.html", ask => ask.SendAsync(401, ""), Verdict.NotProven, FailureCause.Http4xx, [401] },
        { "400", "/x.html", ask => ask.SendAsync(400, ""), Verdict.NotProven, FailureCause.Http4xx, [400] },
        { "script challenge", "/x.html", ask => ask.SendAsync(412, ""), Verdict.NotProven, FailureCause.Http4xx, [412, 412] },
        { "cloud firewall's cookie challenge", "/x.html", ask => ask.SendAsync(521, "", "", "Set-Cookie: __jsluid_h=1; path=/"), Verdict.NotProven, FailureCause.Http5xx, [521, 521] },
        { "Cloudflare's challenge", "/x.html", ask => ask.SendAsync(503, "", "", "cf-mitigated: challenge"), Verdict.NotProven, FailureCause.Http5xx, [503, 503] },
        { "time-out twice", "/x.html", Hang, Verdict.NotProven, FailureCause.Timeout, [0, 0] },
        { "time-out once", "/x.html", ask => ask.Number == 1 ? Hang(ask) : ask.SendAsync(200, ""), Verdict.Fine, null, [0, 200] },
        { "reset twice, each time on a kept connection, which proves nothing", "/x.html", Reset, Verdict.NotProven, FailureCause.Connect, [0, 0, 0, 0] },
        { "reset twice", "http://b.test/x", Reset, Verdict.NotProven, FailureCause.Connect, [0, 0] },
        { "reset once", "http://b.test/x", ask => ask.Number == 1 ? Reset(ask) : ask.SendAsync(200, ""), Verdict.Fine, null, [0, 200] },
        { "redirect loop", "/x.html", ask => ask.RedirectAsync("/x.html"), Verdict.Faulty, FailureCause.RedirectLoop, [302, 302] },
        { "redirect to 404", "/x.html", ask => ask.RedirectAsync("/nothing"), Verdict.Faulty, FailureCause.Http4xx, [404] },
        { "redirect to a living page", "/x.html", ask => ask.RedirectAsync("http://b.test/"), Verdict.Fine, null, [200] },
        { "redirect to the home page, which may be meant", "/x.html", ask => ask.RedirectAsync("/"), Verdict.NotProven, FailureCause.RedirectHome, [200, 404, 404] },
        { "redirect without address", "/x.html", ask => ask.SendAsync(302, ""), Verdict.NotProven, FailureCause.Malformed, [302, 302] },
        { "unknown name", "http://nowhere.invalid/", Never, Verdict.Faulty, FailureCause.Dns, [0, 0] },
        { "look-up that fails for the moment", "http://flaky-dns.test/", Never, Verdict.NotProven, FailureCause.Dns, [0, 0] },
        { "refused", "http://refused.test/", Never, Verdict.Faulty, FailureCause.Connect, [0, 0] },
        { "bad certificate", "https://b.test/", Never, Verdict.Faulty, FailureCause.Tls, [0, 0] },
        { "private address", "http://private.test/", Never, Verdict.NotProven, FailureCause.NotAsked, [0] },
        { "mended by browsers, and then unknown", "http:///nowhere.invalid/x", Never, Verdict.Faulty, FailureCause.Malformed, [0, 0] },
        { "mended by browsers, and then alive", "http:\\\\b.test/x", ask => ask.SendAsync(200, ""), Verdict.Fine, null, [200] },
        { "no address at all", "http://www.b test/x", Never, Verdict.Faulty, FailureCause.Malformed, [0] },
    };

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Link_is_judged_by_proof(string what, string link, Func<Ask, Task> answer, Verdict verdict, FailureCause? cause, int[] statuses)
    {
        city.Page("a.test/", $"<a href=\"{link}\">链接</a>");
        city.Page("b.test/", "另一个网站的首页");
        foreach (var address in Addresses)
        {
            city.On(address, answer);
        }

        var outcome = await CrawlAsync();

        Assert.Equal((1, verdict == Verdict.Fine ? 1 : 0), (outcome.Checked, outcome.Alive));
        if (verdict == Verdict.Fine)
        {
            Assert.Empty(outcome.Links);
            Assert.Equal(statuses.Length, city.Log.Count(Addresses.Select(address => "GET " + address).Contains));
            return;
        }

        var judged = Assert.Single(outcome.Links);
        Assert.True((verdict, cause) == (judged.Verdict, judged.Cause), $"{what}: {judged.Verdict} {judged.Cause} {string.Join("; ", judged.Tries)}");
        Assert.Equal(statuses, judged.Tries.Select(one => one.Status ?? 0));

        // Random addresses, with which it was compared, come after its own tries.
        var own = judged.Tries.TakeWhile(one => one.Error?.StartsWith("对照：", StringComparison.Ordinal) != true).ToList();
        Assert.All(judged.Tries.Skip(own.Count), one => Assert.StartsWith("对照：", one.Error, StringComparison.Ordinal));
        Assert.All(own, one => Assert.Equal(one.Cause is null, one.Error is null));
        Assert.All(own.Zip(own.Skip(1)), pair => Assert.True(pair.First.Status is 403 or 416 || pair.First.Error?.StartsWith("保持的连接", StringComparison.Ordinal) == true || pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task Retry_after_is_bounded()
    {
        city.Page("a.test/", "<a href=/x.html>链接</a>");
        city.On("a.test/x.html", ask => ask.SendAsync(429, "", "", "Retry-After: 86400"));

        await CrawlAsync();

        Assert.Equal(TimeSpan.FromMinutes(2), city.Clock.Waits.Max());
    }

    [Theory]
    [InlineData("javascript:void(0)")]
    [InlineData(" JavaScript:alert(1)")]
    [InlineData("mailto:x@y.test")]
    [InlineData("tel:110")]
    [InlineData("data:text/plain,x")]
    [InlineData("weixin://dl")]
    [InlineData("ftp://a.test/x")]
    [InlineData("#top")]
    [InlineData("#")]
    [InlineData("")]
    public async Task Link_that_leads_to_no_page_is_ignored(string link)
    {
        city.Page("a.test/", $"<a href=\"{link}\">链接</a><a>无</a>");

        Assert.Equal(0, (await CrawlAsync()).Checked);
    }

    private static async Task Hang(Ask ask)
    {
        ask.Dawdle(31);
        await ask.UntilGoneAsync();
    }

    private static Task Reset(Ask ask)
    {
        ask.Close = true;
        return Task.CompletedTask;
    }

    private static Task Never(Ask ask) => throw new InvalidOperationException("Nobody was to be asked.");

    private Task<CrawlOutcome> CrawlAsync() => folder.CrawlAsync(city, new CollectOptions(), new MemoryEvidence());
}
