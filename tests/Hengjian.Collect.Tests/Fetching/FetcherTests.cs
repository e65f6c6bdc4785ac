using System.IO.Compression;
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

    /// <summary>Answers that are not right HTTP, the cause, and a word of the explanation.</summary>
    public static TheoryData<string, string, FailureCause, string> BrokenAnswers { get; } = new()
    {
        { "not HTTP", "SSH-2.0-OpenSSH\r\n\r\n", FailureCause.Malformed, "HTTP" },
        { "closed without a word", "", FailureCause.Connect, "中断" },
        { "closed in the head", "HTTP/1.1 200 OK\r\nContent-Ty", FailureCause.Connect, "中断" },
        { "shorter than promised", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort", FailureCause.Connect, "中断" },
        { "chunks cut off", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab", FailureCause.Connect, "中断" },
        { "chunk size is no number", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab", FailureCause.Malformed, "HTTP" },
        { "not gzip", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\nplain", FailureCause.Malformed, "压缩" },
        { "unknown compression", "HTTP/1.1 200 OK\r\nContent-Encoding: sdch\r\nContent-Length: 5\r\n\r\nplain", FailureCause.Malformed, "压缩" },
        { "compressed over and over", "HTTP/1.1 200 OK\r\nContent-Encoding: gzip, gzip, gzip\r\nContent-Length: 5\r\n\r\nplain", FailureCause.NotAsked, "层数" },
        { "redirect to nowhere", "HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n", FailureCause.Malformed, "没有给出地址" },
        { "redirect to a script", "HTTP/1.1 302 Found\r\nLocation: javascript:alert(1)\r\nContent-Length: 0\r\n\r\n", FailureCause.Malformed, "不能访问" },
        { "redirect to a file", "HTTP/1.1 302 Found\r\nLocation: file:///etc/passwd\r\nContent-Length: 0\r\n\r\n", FailureCause.Malformed, "不能访问" },
    };

    [Theory]
    [MemberData(nameof(BrokenAnswers))]
    public async Task Broken_answer_is_a_failure_that_says_what_is_broken(string what, string answer, FailureCause cause, string words)
    {
        city.On("a.test/x", ask =>
        {
            ask.Close = true;
            return ask.RawAsync(answer);
        });

        var fetched = await FetchAsync("http://a.test/x");

        Assert.True(cause == fetched.Capture.Failure, $"{what}: {fetched.Capture.Failure} {fetched.Capture.Tries[0].Error}");
        Assert.Contains(words, fetched.Capture.Tries[0].Error, StringComparison.Ordinal);
        Assert.Null(fetched.Capture.Payload);
    }

    [Fact]
    public async Task Broken_connection_is_one_try_and_not_repeated_behind_our_back()
    {
        city.On("a.test/x", ask =>
        {
            ask.Close = true;
            return Task.CompletedTask;
        });

        await FetchAsync("http://a.test/x");

        Assert.Equal(["GET a.test/x"], city.Log);
    }

    [Fact]
    public async Task More_body_than_promised_is_cut_at_the_promise()
    {
        city.On("a.test/x", ask =>
        {
            ask.Close = true;
            return ask.RawAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 500 Surprise\r\n\r\n");
        });

        Assert.Equal("ok", Encoding.UTF8.GetString((await FetchAsync("http://a.test/x")).Body.Span));
    }

    [Fact]
    public async Task Endless_body_stops_at_the_limit()
    {
        options.MaxBytes = 100_000;
        city.On("a.test/x", async ask =>
        {
            await ask.RawAsync("HTTP/1.1 200 OK\r\n\r\n");
            while (true)
            {
                await ask.RawAsync(new string('x', 10_000));
            }
        });

        var fetched = await FetchAsync("http://a.test/x");

        Assert.Equal(FailureCause.NotAsked, fetched.Capture.Failure);
        Assert.Contains("上限", fetched.Capture.Tries[0].Error, StringComparison.Ordinal);
        Assert.True(fetched.Body.IsEmpty);
    }

    [Fact]
    public async Task Hundred_megabytes_are_not_even_begun()
    {
        city.On("a.test/x", async ask =>
        {
            await ask.RawAsync("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\nx");
            await ask.UntilGoneAsync();
        });

        Assert.Equal(FailureCause.NotAsked, (await FetchAsync("http://a.test/x")).Capture.Failure);
    }

    [Fact]
    public async Task Gzip_bomb_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(new byte[15 * 1024 * 1024]);
        }

        city.On("a.test/x", ask => ask.SendAsync(200, packed.ToArray(), "text/html", "Content-Encoding: gzip"));

        var fetched = await FetchAsync("http://a.test/x");

        Assert.Equal(FailureCause.NotAsked, fetched.Capture.Failure);
        Assert.Contains("压缩比", fetched.Capture.Tries[0].Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    [InlineData("bare deflate")]
    public async Task Compressed_body_is_kept_unpacked(string form)
    {
        var page = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("政务公开", 1000)));
        using var packed = new MemoryStream();
        await using (Stream packing = form switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest, true),
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, true),
            _ => new DeflateStream(packed, CompressionLevel.Fastest, true),
        })
        {
            await packing.WriteAsync(page);
        }

        city.On("a.test/x", ask => ask.SendAsync(200, packed.ToArray(), "text/html", "Content-Encoding: " + form.Split(' ')[^1]));

        Assert.Equal(page, (await FetchAsync("http://a.test/x")).Body.ToArray());
    }

    [Fact]
    public async Task Header_flood_is_refused()
    {
        city.On("a.test/x", async ask =>
        {
            await ask.RawAsync("HTTP/1.1 200 OK\r\n");
            for (var i = 0; i < 3000; i++)
            {
                await ask.RawAsync($"X-{i}: {new string('y', 50)}\r\n");
            }
        });

        var fetched = await FetchAsync("http://a.test/x");

        Assert.Equal(FailureCause.NotAsked, fetched.Capture.Failure);
        Assert.Contains("头部", fetched.Capture.Tries[0].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_answer_times_out_on_the_lanes_clock()
    {
        city.On("a.test/x", async ask =>
        {
            ask.Dawdle(31);
            await ask.UntilGoneAsync();
        });

        var fetched = await FetchAsync("http://a.test/x");

        Assert.Equal(FailureCause.Timeout, fetched.Capture.Failure);
        Assert.Equal("30 秒内没有完整答复", fetched.Capture.Tries[0].Error);
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
    public async Task Time_limit_covers_all_redirects_together()
    {
        for (var i = 0; i < 4; i++)
        {
            var next = i + 1;
            city.On($"a.test/{i}", ask =>
            {
                ask.Dawdle(10);
                return ask.RedirectAsync($"/{next}");
            });
        }

        Assert.Equal(FailureCause.Timeout, (await FetchAsync("http://a.test/0")).Capture.Failure);
    }

    [Fact]
    public async Task Slow_name_lookup_times_out_and_asks_nobody()
    {
        city.Delays = (31, 0, 0);

        Assert.Equal(FailureCause.Timeout, (await FetchAsync("http://a.test/")).Capture.Failure);
        Assert.Empty(city.Log);
    }

    [Fact]
    public async Task Redirects_are_followed_and_listed()
    {
        city.On("a.test/1", ask => ask.RedirectAsync("../2?x=1#part"));
        city.On("a.test/2?x=1", ask => ask.RedirectAsync("http://b.test/3", 301));
        city.On("b.test/3", ask => ask.RedirectAsync("/%E6%94%BF", 307));
        city.Page("b.test/%E6%94%BF", "here");

        var capture = (await FetchAsync("http://a.test/1")).Capture;

        Assert.Equal("http://b.test/%E6%94%BF", capture.FinalUrl.Text);
        Assert.Equal(["http://a.test/2?x=1", "http://b.test/3"], capture.Redirects.Select(url => url.Text));
        Assert.Equal(200, capture.Status);
    }

    [Theory]
    [InlineData("政务/a.html")]
    [InlineData("%E6%94%BF%E5%8A%A1/a.html")]
    public async Task Redirect_to_a_chinese_address_is_read_as_utf8(string location)
    {
        city.On("a.test/1", ask => ask.RedirectAsync("/" + location));
        city.Page("a.test/%E6%94%BF%E5%8A%A1/a.html", "here");

        Assert.Equal(200, (await FetchAsync("http://a.test/1")).Capture.Status);
    }

    [Fact]
    public async Task Circle_of_redirects_is_a_loop()
    {
        city.On("a.test/1", ask => ask.RedirectAsync("/2"));
        city.On("a.test/2", ask => ask.RedirectAsync("/1"));

        var fetched = await FetchAsync("http://a.test/1");

        Assert.Equal(FailureCause.RedirectLoop, fetched.Capture.Failure);
        Assert.Contains("循环", fetched.Capture.Tries[0].Error, StringComparison.Ordinal);
        Assert.Equal(2, city.Log.Count);
    }

    [Fact]
    public async Task Redirect_that_only_wants_a_cookie_is_no_loop()
    {
        city.On("a.test/1", ask => ask.Headers.GetValueOrDefault("Cookie") == "seen=1" ? ask.SendAsync(200, "in") : ask.RedirectAsync("/1", 302, "Set-Cookie: seen=1; Path=/; HttpOnly"));

        Assert.Equal(200, (await FetchAsync("http://a.test/1")).Capture.Status);
    }

    [Fact]
    public async Task Cookie_of_one_host_is_not_shown_to_another()
    {
        var shown = "";
        city.On("a.test/1", ask => ask.RedirectAsync("http://b.test/", 302, "Set-Cookie: secret=1"));
        city.On("b.test/", ask =>
        {
            shown = ask.Headers.GetValueOrDefault("Cookie") ?? "none";
            return ask.SendAsync(200, "");
        });

        await FetchAsync("http://a.test/1");

        Assert.Equal("none", shown);
    }

    [Fact]
    public async Task Sixth_redirect_is_not_followed()
    {
        for (var i = 0; i < 10; i++)
        {
            var next = i + 1;
            city.On($"a.test/{i}", ask => ask.RedirectAsync($"/{next}"));
        }

        var fetched = await FetchAsync("http://a.test/0");

        Assert.Equal(FailureCause.RedirectLoop, fetched.Capture.Failure);
        Assert.Equal(6, city.Log.Count);
    }

    [Fact]
    public async Task Redirect_to_a_private_address_is_refused()
    {
        city.On("a.test/1", ask => ask.RedirectAsync("http://private.test/admin"));

        var fetched = await FetchAsync("http://a.test/1");

        Assert.Equal(FailureCause.NotAsked, fetched.Capture.Failure);
        Assert.Equal(["GET a.test/1"], city.Log);
    }

    [Fact]
    public async Task Unchanged_page_keeps_the_earlier_payload()
    {
        city.On("a.test/x", ask => ask.Headers.GetValueOrDefault("If-None-Match") == "\"7\"" && ask.Headers.ContainsKey("If-Modified-Since")
            ? ask.SendAsync(304, "", "", "ETag: \"7\"")
            : ask.SendAsync(200, "页面", "text/html; charset=utf-8", "ETag: \"7\"", "Last-Modified: Mon, 31 Jan 2022 00:00:00 GMT"));
        using var fetcher = Open();
        var url = PageUrl.Parse("http://a.test/x");
        var first = await fetcher.FetchAsync(url, null, None);

        var second = await fetcher.FetchAsync(url, first.Capture, None);

        Assert.Equal(304, second.Capture.Status);
        Assert.Null(second.Capture.Failure);
        Assert.Equal(first.Capture.Payload, second.Capture.Payload);
        Assert.Equal(first.Capture.Length, second.Capture.Length);
        Assert.Equal(first.Capture.ContentType, second.Capture.ContentType);
        Assert.True(second.Body.IsEmpty);
    }

    [Fact]
    public async Task Changed_page_is_fetched_anew()
    {
        city.On("a.test/x", ask => ask.SendAsync(200, $"第 {ask.Number} 版", "text/html", $"ETag: \"{ask.Number}\""));
        using var fetcher = Open();
        var url = PageUrl.Parse("http://a.test/x");
        var first = await fetcher.FetchAsync(url, null, None);

        var second = await fetcher.FetchAsync(url, first.Capture, None);

        Assert.Equal("第 2 版", Encoding.UTF8.GetString(second.Body.Span));
        Assert.NotEqual(first.Capture.Payload, second.Capture.Payload);
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
