using System.IO.Compression;
using System.Text;
using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Safety;

/// <summary>Every way in which a server has been known to misbehave, what is made of it, and how many bytes of it are taken at most. Real sockets, the real network.</summary>
public sealed class MisbehavingServerTests
{
    private const int MaxBytes = 256 * 1024;
    private const int HeaderKilobytes = 16;

    // The limit, a quarter for chunks, the head, and one read that was under way.
    private const long Limit = MaxBytes + (MaxBytes / 4) + (2 * HeaderKilobytes * 1024) + (64 * 1024) + (64 * 1024);
    private const long HeadLimit = (2 * HeaderKilobytes * 1024) + (64 * 1024) + (64 * 1024);
    private const long Short = 16 * 1024;

    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<html><title>政务公开</title>" + new string('x', 3000) + "</html>");

    /// <summary>What the server does; status and cause expected; a word of the explanation; the most bytes taken; why the evidence ends early.</summary>
    public static Dictionary<string, (Func<Visit, Task> Server, int? Status, FailureCause? Cause, string Words, long Most, ExchangeCut? Cut)> Cases { get; } = new()
    {
        // Slow and endless.
        ["silent after the request (slowloris)"] = (visit => visit.StallAsync(), null, FailureCause.Timeout, "没有完整答复", Short, ExchangeCut.Time),
        ["head begun and never ended"] = (visit => Then(visit, "HTTP/1.1 200 OK\r\nContent-Ty", visit.StallAsync), null, FailureCause.Timeout, "没有完整答复", Short, ExchangeCut.Time),
        ["body begun and never ended"] = (visit => Then(visit, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx", visit.StallAsync), 200, FailureCause.Timeout, "没有完整答复", Short, ExchangeCut.Time),
        ["chunk begun and never ended"] = (visit => Then(visit, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nx", visit.StallAsync), 200, FailureCause.Timeout, "没有完整答复", Short, ExchangeCut.Time),
        ["endless body"] = (visit => Endless(visit, "HTTP/1.1 200 OK\r\n\r\n", "x"), 200, FailureCause.NotAsked, "上限", Limit, ExchangeCut.Length),
        ["endless body in chunks"] = (visit => Endless(visit, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "a\r\n0123456789\r\n"), 200, FailureCause.NotAsked, "上限", Limit, ExchangeCut.Length),
        ["endless chunks that are nearly all extension"] = (visit => Endless(visit, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", $"1;{new string('e', 4000)}\r\nx\r\n"), 200, FailureCause.NotAsked, "上限", Limit, ExchangeCut.Length),
        ["endless chunk extension"] = (visit => Endless(visit, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;", "e"), 200, FailureCause.Malformed, "HTTP", Limit, ExchangeCut.Length),
        ["endless trailers"] = (visit => Endless(visit, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n", "T: t\r\n"), 200, FailureCause.NotAsked, "上限", Limit, ExchangeCut.Length),
        ["100 MB announced"] = (visit => Then(visit, "HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n", () => visit.RepeatAsync("x")), 200, FailureCause.NotAsked, "上限", Limit, ExchangeCut.Length),
        ["more bytes announced than a number holds"] = (visit => Then(visit, "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999999\r\n\r\n", () => visit.RepeatAsync("x")), 200, FailureCause.NotAsked, "上限", Limit, ExchangeCut.Length),
        ["endless file behind a page's address"] = (visit => Endless(visit, "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\n\r\n", "x"), 200, FailureCause.NotAsked, "上限", Limit, ExchangeCut.Length),

        // Heads.
        ["header flood"] = (visit => Endless(visit, "HTTP/1.1 200 OK\r\n", "X-Y: zzzzzzzzzzzz\r\n"), null, FailureCause.NotAsked, "头部", HeadLimit, ExchangeCut.Length),
        ["one endless header"] = (visit => Endless(visit, "HTTP/1.1 200 OK\r\nX: ", "y"), null, FailureCause.NotAsked, "头部", HeadLimit, ExchangeCut.Length),
        ["endless status line"] = (visit => Endless(visit, "HTTP/1.1 200 ", "y"), null, FailureCause.NotAsked, "头部", HeadLimit, ExchangeCut.Length),
        ["endless empty lines"] = (visit => Endless(visit, "", "\r\n"), null, FailureCause.Malformed, "HTTP", HeadLimit, ExchangeCut.Length),
        ["flood of 100 Continue"] = (visit => Endless(visit, "", "HTTP/1.1 100 Continue\r\n\r\n"), null, FailureCause.NotAsked, "头部", HeadLimit, ExchangeCut.Length),
        ["flood of 103 Early Hints"] = (visit => Endless(visit, "", "HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"), null, FailureCause.NotAsked, "头部", HeadLimit, ExchangeCut.Length),
        ["100 and 103, then the page"] = (visit => Ok(visit, "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"), 200, null, "", Short, null),
        ["101 that nobody asked for"] = (visit => visit.LastAsync("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n"), 101, FailureCause.Malformed, "最终", Short, ExchangeCut.Length),
        ["status below 100"] = (visit => visit.LastAsync("HTTP/1.1 099 Odd\r\nContent-Length: 0\r\n\r\n"), 99, FailureCause.Malformed, "最终", Short, ExchangeCut.Length),
        ["status that is no number"] = (visit => visit.LastAsync("HTTP/1.1 2xx OK\r\n\r\n"), null, FailureCause.Malformed, "HTTP", Short, ExchangeCut.Length),
        ["status beyond all classes"] = (visit => visit.LastAsync("HTTP/1.1 999 Request denied\r\nContent-Length: 0\r\n\r\n"), 999, FailureCause.Http5xx, "999", Short, null),
        ["HTTP/0.9"] = (visit => visit.LastAsync("<html>old</html>"), null, FailureCause.Malformed, "HTTP", Short, ExchangeCut.Length),
        ["another protocol"] = (visit => visit.LastAsync("SSH-2.0-OpenSSH_9.2\r\n"), null, FailureCause.Malformed, "HTTP", Short, ExchangeCut.Length),
        ["frames of HTTP/2"] = (visit => visit.LastAsync("\0\0\u0012\u0004\0\0\0\0\0\0\u0003\0\0\0\u0080\0\u0004\0\u0001\0\0\0\u0005\0\u00ff\u00ff\u00ff"), null, FailureCause.Malformed, "HTTP", Short, ExchangeCut.Length),
        ["a TLS alert on a plain port"] = (visit => visit.LastAsync("\u0015\u0003\u0001\0\u0002\u0002\u0046"), null, FailureCause.Malformed, "", Short, ExchangeCut.Length),
        ["bare line feeds, as old servers write"] = (visit => visit.LastAsync("HTTP/1.0 200 OK\nContent-Type: text/html\n\nok"), 200, null, "", Short, null),
        ["HTTP/1.0 without a length"] = (visit => visit.LastAsync("HTTP/1.0 200 OK\r\n\r\nok"), 200, null, "", Short, null),
        ["8-bit and empty headers"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nServer: \u00d5\u00fe\u00ce\u00f1\r\nX-Empty:\r\nContent-Length: 2\r\n\r\nok"), 200, null, "", Short, null),
        ["header line without a colon"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nnonsense\r\nContent-Length: 2\r\n\r\nok"), null, FailureCause.Malformed, "HTTP", Short, ExchangeCut.Length),

        // Lengths and chunks.
        ["fewer bytes than promised"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"), 200, FailureCause.Connect, "中断", Short, ExchangeCut.Disconnect),
        ["more bytes than promised"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 500 Surprise\r\n\r\n"), 200, null, "", Short, null),
        ["lengths that contradict each other"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 20\r\n\r\nok"), 200, FailureCause.Malformed, "", Short, ExchangeCut.Length),
        ["two lengths in one header"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nContent-Length: 2, 20\r\n\r\nok"), 200, FailureCause.Malformed, "", Short, ExchangeCut.Length),
        ["the same length twice"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok"), 200, null, "", Short, null),
        ["negative length"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nok"), 200, null, "", Short, null),
        ["length beside chunks"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"), 200, null, "", Short, null),
        ["transfer coding that was not offered"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"), 200, FailureCause.Malformed, "传输编码", Short, ExchangeCut.Length),
        ["transfer coding that is nonsense"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: xchunked\r\n\r\n2\r\nok\r\n0\r\n\r\n"), 200, FailureCause.Malformed, "传输编码", Short, ExchangeCut.Length),
        ["chunk size that is no number"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nab"), 200, FailureCause.Malformed, "HTTP", Short, ExchangeCut.Length),
        ["negative chunk size"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-2\r\nab"), 200, FailureCause.Malformed, "HTTP", Short, ExchangeCut.Length),
        ["chunk larger than a number holds"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFF\r\nab"), 200, FailureCause.Malformed, "HTTP", Short, ExchangeCut.Length),
        ["chunk that promises 2 GB"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7FFFFFFF\r\nab"), 200, FailureCause.Connect, "中断", Short, ExchangeCut.Disconnect),
        ["chunk longer than it says"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabcd\r\n0\r\n\r\n"), 200, FailureCause.Malformed, "HTTP", Short, ExchangeCut.Length),
        ["chunks cut off"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"), 200, FailureCause.Connect, "中断", Short, ExchangeCut.Disconnect),
        ["chunks without the last"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n"), 200, FailureCause.Connect, "中断", Short, ExchangeCut.Disconnect),

        // Broken connections.
        ["closed without a word"] = (visit => visit.CloseAsync(), null, FailureCause.Connect, "中断", Short, ExchangeCut.Disconnect),
        ["reset without a word"] = (visit => visit.ResetAsync(), null, FailureCause.Connect, "中断", Short, ExchangeCut.Disconnect),
        ["closed in the head"] = (visit => visit.LastAsync("HTTP/1.1 200 OK\r\nContent-Ty"), null, FailureCause.Connect, "中断", Short, ExchangeCut.Disconnect),
        ["closed in an interim answer"] = (visit => visit.LastAsync("HTTP/1.1 100 Continue\r\n\r\n"), null, FailureCause.Connect, "中断", Short, ExchangeCut.Disconnect),

        // Compression.
        ["gzip bomb"] = (visit => Coded(visit, "gzip", Bomb("gzip", 64 * 1024 * 1024)), 200, FailureCause.NotAsked, "上限", Limit, ExchangeCut.Length),
        ["gzip bomb in gzip"] = (visit => Coded(visit, "gzip, gzip", Coded("gzip", Bomb("gzip", 64 * 1024 * 1024))), 200, FailureCause.NotAsked, "上限", Limit, ExchangeCut.Length),
        ["brotli bomb"] = (visit => Coded(visit, "br", Bomb("br", 64 * 1024 * 1024)), 200, FailureCause.NotAsked, "上限", Limit, ExchangeCut.Length),
        ["deflate bomb"] = (visit => Coded(visit, "deflate", Bomb("deflate", 64 * 1024 * 1024)), 200, FailureCause.NotAsked, "上限", Limit, ExchangeCut.Length),
        ["endless gzip of nothing"] = (visit => Endless(visit, "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n", "\u001f\u008b\b\0\0\0\0\0\0\u0003\u0003\0\0\0\0\0\0\0\0\0"), 200, FailureCause.NotAsked, "上限", Limit, ExchangeCut.Length),
        ["compressed over and over"] = (visit => Coded(visit, "gzip, gzip, gzip", [1, 2, 3]), 200, FailureCause.NotAsked, "层数", Short, ExchangeCut.Length),
        ["said to be gzip and is not"] = (visit => Coded(visit, "gzip", Page), 200, FailureCause.Malformed, "压缩", Short, ExchangeCut.Length),
        ["gzip cut off, which browsers show as far as it goes"] = (visit => Coded(visit, "gzip", Coded("gzip", Page)[..^20]), 200, null, "", Short, null),
        ["rubbish behind gzip"] = (visit => Coded(visit, "gzip", [.. Coded("gzip", Page), .. "rubbish"u8]), 200, null, "", Short, null),
        ["compression that nobody knows"] = (visit => Coded(visit, "sdch", Page), 200, FailureCause.Malformed, "压缩", Short, ExchangeCut.Length),

        // Redirects.
        ["redirect to itself for ever"] = (visit => visit.SayAsync($"HTTP/1.1 302 Found\r\nLocation: {visit.Path}\r\nContent-Length: 0\r\n\r\n"), 302, FailureCause.RedirectLoop, "循环", Short, null),
        ["redirect that grows for ever"] = (visit => visit.SayAsync($"HTTP/1.1 302 Found\r\nLocation: {visit.Path}/x\r\nContent-Length: 0\r\n\r\n"), 302, FailureCause.RedirectLoop, "超过", Short, null),
        ["redirect with a new cookie for ever"] = (visit => visit.SayAsync($"HTTP/1.1 302 Found\r\nLocation: /x\r\nSet-Cookie: n={visit.Number}\r\nContent-Length: 0\r\n\r\n"), 302, FailureCause.RedirectLoop, "超过", Short, null),
        ["redirect with an endless body"] = (visit => visit.Number > 1 ? Ok(visit, "") : Endless(visit, "HTTP/1.1 302 Found\r\nLocation: /y\r\n\r\n", "x"), 200, null, "", Limit, null),
        ["redirect with a broken coding"] = (visit => visit.Number > 1 ? Ok(visit, "") : visit.SayAsync("HTTP/1.1 302 Found\r\nLocation: /y\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nno"), 200, null, "", Short, null),
        ["redirect to nowhere"] = (visit => visit.LastAsync("HTTP/1.1 302 Found\r\nContent-Length: 0\r\n\r\n"), 302, FailureCause.Malformed, "没有给出地址", Short, null),

        // Pages.
        ["page of nothing but bytes"] = (visit => Plain(visit, [.. Enumerable.Range(0, 4096).Select(i => (byte)(i & 0xFF))]), 200, null, "", Short, null),
        ["page of open tags"] = (visit => Plain(visit, Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("<a href='", 5000)))), 200, null, "", 64 * 1024, null),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Misbehaving_server_is_judged_by_what_it_says_and_costs_no_more_than_the_limit(string what)
    {
        var expected = Cases[what];
        using var server = new Misbehaviour(expected.Server);
        var network = new CountingInternet(new Internet(allowPrivateAddresses: true));
        var isSlow = expected.Cause == FailureCause.Timeout;
        var options = new FetchOptions { MaxBytes = MaxBytes, MaxHeaderKilobytes = HeaderKilobytes, Timeout = TimeSpan.FromSeconds(isSlow ? 1.5 : 20) };
        using var fetcher = new Fetcher(network, new ClockPause(TimeProvider.System), TimeProvider.System, options);

        var fetched = await fetcher.FetchAsync(PageUrl.Parse(server.Address + "/x"), null, CancellationToken.None);

        var capture = fetched.Capture;
        Assert.True((expected.Status, expected.Cause) == (capture.Status, capture.Failure), $"{capture.Status} {capture.Failure} {capture.Tries[^1].Error}");
        Assert.Contains(expected.Words, capture.Tries[^1].Error ?? "", StringComparison.Ordinal);
        Assert.InRange(network.Read, 0, expected.Most);
        Assert.Equal(capture.Failure is null or FailureCause.Http5xx, capture.Payload is not null);
        Assert.Single(capture.Tries);
        Assert.Equal(server.Requests.Count, fetched.Exchanges.Count);
        Assert.Equal(expected.Cut, fetched.Exchanges[^1].Cut);
        Assert.InRange(network.Read - fetched.Exchanges.Sum(exchange => exchange.Response.Length), 0, expected.Most > Short ? 64 * 1024 : 0);
    }

    private static async Task Then(Visit visit, string text, Func<Task> then)
    {
        await visit.SayAsync(text);
        await then();
    }

    private static Task Endless(Visit visit, string head, string again) => Then(visit, head, () => visit.RepeatAsync(again));

    private static async Task Ok(Visit visit, string before)
    {
        await visit.SayAsync(before);
        await Plain(visit, Page);
    }

    private static async Task Plain(Visit visit, byte[] body)
    {
        await visit.SayAsync($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {body.Length}\r\n\r\n");
        await visit.SayAsync(body);
    }

    private static async Task Coded(Visit visit, string coding, byte[] body)
    {
        await visit.SayAsync($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: {coding}\r\nContent-Length: {body.Length}\r\n\r\n");
        await visit.SayAsync(body);
    }

    private static byte[] Bomb(string coding, int size) => Coded(coding, new byte[size]);

    private static byte[] Coded(string coding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream packing = coding switch
        {
            "br" => new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true),
            "deflate" => new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true),
            _ => new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true),
        })
        {
            packing.Write(body);
        }

        return packed.ToArray();
    }
}
