using System.Text;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Fetching;

public sealed class FetcherTests : IDisposable
{
    private readonly TestCity city = new();
    private readonly FetchOptions options = new();

    private static CancellationToken None => CancellationToken.None;

    public void Dispose() => city.Dispose();

    [Fact]
    public async Task Page_is_captured_with_its_proof()
    {
        city.On("a.test/x", async ask =>
        {
            ask.Dawdle(1.5);
            await ask.SendAsync(200, "政务", "text/html; charset=utf-8", "ETag: \"7\"", "X-Two: 1", "X-Two: 2");
        });

        var fetched = await FetchAsync("http://a.test/x");

        var capture = fetched.Capture;
        Assert.Equal("政务", Encoding.UTF8.GetString(fetched.Body.Span));
        Assert.Equal(Digest.Of(fetched.Body.Span), capture.Payload);
        Assert.Equal(6, capture.Length);
        Assert.Equal(LaneClock.Start, capture.At);
        Assert.Equal("text/html; charset=utf-8", capture.ContentType);
        Assert.Equal(["1", "2"], capture.Headers.Where(line => line.Name == "X-Two").Select(line => line.Value));
        Assert.Equal(new FetchTry(LaneClock.Start, "GET", 200, null, null, TimeSpan.FromSeconds(1.5)), Assert.Single(capture.Tries));
        Assert.Null(capture.Failure);
    }

    [Fact]
    public async Task Request_says_who_we_are_without_the_word_that_brings_403()
    {
        var agent = "";
        options.Contact = "monitor@qinglan.gov.cn.test";
        city.On("a.test/", ask =>
        {
            agent = ask.Headers["User-Agent"];
            return ask.SendAsync(200, "");
        });

        await FetchAsync("http://a.test/");

        Assert.Contains("Hengjian", agent, StringComparison.Ordinal);
        Assert.Contains("monitor@qinglan.gov.cn.test", agent, StringComparison.Ordinal);
        Assert.DoesNotContain("link", agent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(404, FailureCause.Http4xx, "404")]
    [InlineData(403, FailureCause.Http4xx, "403")]
    [InlineData(500, FailureCause.Http5xx, "500")]
    [InlineData(599, FailureCause.Http5xx, "599")]
    public async Task Error_status_is_a_failure_with_its_page_kept(int status, FailureCause cause, string word)
    {
        city.On("a.test/x", ask => ask.SendAsync(status, "出错了"));

        var fetched = await FetchAsync("http://a.test/x");

        Assert.Equal(status, fetched.Capture.Status);
        Assert.Equal(cause, fetched.Capture.Failure);
        Assert.Contains(word, fetched.Capture.Tries[0].Error, StringComparison.Ordinal);
        Assert.Equal(Digest.Of("出错了"u8), fetched.Capture.Payload);
    }

    [Theory]
    [InlineData("http://nowhere.invalid/", FailureCause.Dns, "没有解析记录")]
    [InlineData("http://flaky-dns.test/", FailureCause.Dns, "暂时无法解析")]
    [InlineData("http://refused.test/", FailureCause.Connect, "拒绝连接")]
    [InlineData("http://private.test/", FailureCause.NotAsked, "内部地址")]
    [InlineData("https://a.test/", FailureCause.Tls, "证书")]
    public async Task Host_that_cannot_be_reached_is_a_failure_without_status(string address, FailureCause cause, string words)
    {
        var fetched = await FetchAsync(address);

        Assert.Equal(cause, fetched.Capture.Failure);
        Assert.Contains(words, fetched.Capture.Tries[0].Error, StringComparison.Ordinal);
        Assert.Null(fetched.Capture.Status);
        Assert.Null(fetched.Capture.Payload);
    }

    [Fact]
    public async Task Trusted_certificate_opens_https()
    {
        city.Trust = static (_, certificate, _, _) => certificate!.Subject == "CN=a.test";
        city.Page("a.test/", "ok");

        Assert.Equal(200, (await FetchAsync("https://a.test/")).Capture.Status);
    }

    [Fact]
    public async Task Body_dripping_past_the_time_limit_times_out_with_its_status()
    {
        city.Drip = 20;
        city.On("a.test/x", async ask =>
        {
            await ask.RawAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nx");
            await ask.UntilGoneAsync();
        });

        var fetched = await FetchAsync("http://a.test/x");

        Assert.Equal(FailureCause.Timeout, fetched.Capture.Failure);
        Assert.Equal(200, fetched.Capture.Status);
        Assert.Null(fetched.Capture.Payload);
    }

    [Fact]
    public async Task Connection_is_used_again_within_the_lane()
    {
        city.Page("a.test/x", "ok");
        using var fetcher = Open();
        for (var i = 0; i < 5; i++)
        {
            await fetcher.FetchAsync(PageUrl.Parse("http://a.test/x"), null, None);
        }

        Assert.Equal(1, city.Connections);
    }

    [Fact]
    public async Task Cancellation_of_the_caller_is_thrown_not_recorded()
    {
        using var cancellation = new CancellationTokenSource();
        city.On("a.test/x", async ask =>
        {
            await cancellation.CancelAsync();
            await ask.UntilGoneAsync();
        });
        using var fetcher = Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetcher.FetchAsync(PageUrl.Parse("http://a.test/x"), null, cancellation.Token));
    }

    [Fact]
    public async Task Patient_fetch_looks_again_while_the_failure_may_pass()
    {
        city.On("a.test/feed", ask => ask.Number switch
        {
            1 => ask.SendAsync(429, "", "", "Retry-After: 20"),
            2 => ask.SendAsync(503, ""),
            _ => ask.SendAsync(200, "feed"),
        });
        using var fetcher = Open();

        var fetched = await fetcher.FetchPatientlyAsync(PageUrl.Parse("http://a.test/feed"), null, None);

        Assert.Equal([429, 503, 200], fetched.Capture.Tries.Select(one => one.Status ?? 0));
        Assert.Equal([TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(5)], city.Clock.Waits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("linkcheck@x.test")]
    [InlineData("联系人")]
    [InlineData("a)b")]
    public void Contact_that_would_spoil_the_request_is_refused(string contact)
    {
        options.Contact = contact;

        Assert.Contains("Contact", Assert.Throws<ArgumentException>(Open).Message, StringComparison.Ordinal);
    }

    private Fetcher Open() => new(city, city.Clock, city.Clock, options);

    private async Task<Fetched> FetchAsync(string address)
    {
        using var fetcher = Open();
        return await fetcher.FetchAsync(PageUrl.Parse(address), null, None);
    }
}
