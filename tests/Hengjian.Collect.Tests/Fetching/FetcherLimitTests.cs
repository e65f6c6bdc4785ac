using System.IO.Compression;
using System.Text;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Fetching;

public sealed class FetcherLimitTests : IDisposable
{
    private readonly TestCity city = new();
    private readonly FetchOptions options = new();

    private static CancellationToken None => CancellationToken.None;

    public void Dispose() => city.Dispose();

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
    public async Task Slow_name_lookup_times_out_and_asks_nobody()
    {
        city.Delays = (31, 0, 0);

        Assert.Equal(FailureCause.Timeout, (await FetchAsync("http://a.test/")).Capture.Failure);
        Assert.Empty(city.Log);
    }

    private Fetcher Open() => new(city, city.Clock, city.Clock, options);

    private async Task<Fetched> FetchAsync(string address)
    {
        using var fetcher = Open();
        return await fetcher.FetchAsync(PageUrl.Parse(address), null, None);
    }
}
