using System.IO.Compression;
using System.Net;
using System.Text;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Tests.Safety;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Fetching;

/// <summary>The bytes on the wire as evidence, and which connection carries them, over real sockets.</summary>
public sealed class ExchangeTests
{
    private static CancellationToken None => CancellationToken.None;

    [Fact]
    public async Task Exchange_holds_the_bytes_of_request_and_answer_as_they_went()
    {
        const string Answer = "HTTP/1.1 200 OK\r\nX-Odd:   spaced \r\nTransfer-Encoding: chunked\r\n\r\n3;ext=1\r\nabc\r\n0\r\nTrailer: t\r\n\r\n";
        using var server = new Misbehaviour(visit => visit.SayAsync(Answer));
        using var fetcher = Open();

        var exchange = Assert.Single((await fetcher.FetchAsync(PageUrl.Parse(server.Address + "/x?q=1"), null, None)).Exchanges);

        Assert.Equal(server.Requests[0], Text(exchange.Request));
        Assert.StartsWith("GET /x?q=1 HTTP/1.1\r\n", Text(exchange.Request), StringComparison.Ordinal);
        Assert.Equal(Answer, Text(exchange.Response));
        Assert.Equal(IPAddress.Loopback, exchange.Server);
        Assert.Null(exchange.Cut);
    }

    [Fact]
    public async Task Exchange_is_compressed_where_the_answer_was()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await gzip.WriteAsync("政务公开"u8.ToArray());
        }

        var head = $"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {packed.Length}\r\n\r\n";
        using var server = new Misbehaviour(async visit =>
        {
            await visit.SayAsync(head);
            await visit.SayAsync(packed.ToArray());
        });
        using var fetcher = Open();

        var fetched = await fetcher.FetchAsync(PageUrl.Parse(server.Address), null, None);

        Assert.Equal("政务公开", Encoding.UTF8.GetString(fetched.Body.Span));
        Assert.Equal([.. Encoding.ASCII.GetBytes(head), .. packed.ToArray()], fetched.Exchanges[0].Response.ToArray());
    }

    [Fact]
    public async Task Every_hop_has_its_exchange()
    {
        using var server = new Misbehaviour(visit => visit.SayAsync(visit.Path == "/1"
            ? "HTTP/1.1 301 Moved\r\nLocation: /2\r\nContent-Length: 4\r\n\r\nGone"
            : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        using var fetcher = Open();

        var exchanges = (await fetcher.FetchAsync(PageUrl.Parse(server.Address + "/1"), null, None)).Exchanges;

        Assert.Equal(["/1", "/2"], exchanges.Select(one => one.Url.Path));
        Assert.EndsWith("\r\n\r\nGone", Text(exchanges[0].Response), StringComparison.Ordinal);
        Assert.EndsWith("\r\n\r\nok", Text(exchanges[1].Response), StringComparison.Ordinal);
        Assert.Equal(1, server.Connections);
    }

    [Fact]
    public async Task Body_left_unread_is_cut_by_length()
    {
        using var server = new Misbehaviour(async visit =>
        {
            await visit.SayAsync("HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\nContent-Length: 10000000\r\n\r\n");
            await visit.RepeatAsync("x");
        });
        using var fetcher = Open();

        var fetched = await fetcher.FetchPageAsync(PageUrl.Parse(server.Address), null, None);

        Assert.True(fetched.BodyWasSkipped);
        Assert.Null(fetched.Capture.Payload);
        Assert.Equal(ExchangeCut.Length, fetched.Exchanges[0].Cut);
        Assert.InRange(fetched.Exchanges[0].Response.Length, 100, 256 * 1024);
    }

    [Fact]
    public async Task Large_answer_is_whole()
    {
        using var server = new Misbehaviour(async visit =>
        {
            await visit.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 3000000\r\n\r\n");
            await visit.SayAsync(new byte[3_000_000]);
        });
        using var fetcher = Open();

        var fetched = await fetcher.FetchAsync(PageUrl.Parse(server.Address), null, None);

        Assert.Equal(3_000_000, fetched.Body.Length);
        Assert.Equal(3_000_044, fetched.Exchanges[0].Response.Length);
    }

    [Fact]
    public async Task Nothing_sent_is_no_exchange()
    {
        using var fetcher = Open();

        Assert.Empty((await fetcher.FetchAsync(PageUrl.Parse("http://nowhere.invalid/"), null, None)).Exchanges);
    }

    [Fact]
    public async Task Kept_connection_that_the_server_closed_in_the_meantime_is_asked_again_on_a_new_one_with_both_tries_on_record()
    {
        using var server = new Misbehaviour(visit => visit is { Connection: 1, Number: 2 } ? visit.CloseAsync() : visit.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        using var fetcher = Open();
        await fetcher.FetchAsync(PageUrl.Parse(server.Address), null, None);

        var fetched = await fetcher.FetchAsync(PageUrl.Parse(server.Address), null, None);

        Assert.Equal(200, fetched.Capture.Status);
        Assert.Equal([FailureCause.Connect, null], fetched.Capture.Tries.Select(one => one.Cause));
        Assert.Equal([ExchangeCut.Disconnect, null], fetched.Exchanges.Select(one => one.Cut));
        Assert.True(fetched.Exchanges[0].Response.IsEmpty);
        Assert.Equal((3, 2), (server.Requests.Count, server.Connections));
    }

    [Fact]
    public async Task Kept_connection_that_breaks_in_the_answer_is_not_asked_again()
    {
        using var server = new Misbehaviour(visit => visit.Number == 2 ? visit.LastAsync("HTTP/1.1 20") : visit.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        using var fetcher = Open();
        await fetcher.FetchAsync(PageUrl.Parse(server.Address), null, None);

        var fetched = await fetcher.FetchAsync(PageUrl.Parse(server.Address), null, None);

        Assert.Equal(FailureCause.Connect, Assert.Single(fetched.Capture.Tries).Cause);
        Assert.Equal("HTTP/1.1 20", Text(fetched.Exchanges[0].Response));
    }

    [Fact]
    public async Task New_connection_that_breaks_is_not_asked_again()
    {
        using var server = new Misbehaviour(visit => visit.CloseAsync());
        using var fetcher = Open();

        Assert.Single((await fetcher.FetchAsync(PageUrl.Parse(server.Address), null, None)).Capture.Tries);
        Assert.Single(server.Requests);
    }

    /// <summary>First answers after which the connection must not serve again, lest what is left of them pass for the next answer.</summary>
    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nokHTTP/1.1 404 Smuggled\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\nHTTP/1.1 404 Smuggled\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 60\r\n\r\n2\r\nok\r\n0\r\n\r\n")]
    [InlineData("HTTP/1.1 304 Not Modified\r\n\r\nHTTP/1.1 404 Smuggled\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 204 No Content\r\nContent-Length: 44\r\n\r\nHTTP/1.1 404 Smuggled\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: xchunked\r\n\r\nok")]
    public async Task What_is_left_of_an_answer_does_not_pass_for_the_next(string first)
    {
        using var server = new Misbehaviour(visit => visit.SayAsync(visit.Number == 1 ? first : "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        using var fetcher = Open();
        await fetcher.FetchAsync(PageUrl.Parse(server.Address + "/1"), null, None);

        var second = await fetcher.FetchAsync(PageUrl.Parse(server.Address + "/2"), null, None);

        Assert.Equal(200, second.Capture.Status);
        Assert.Equal("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", Text(second.Exchanges[^1].Response));
        Assert.Equal(2, server.Connections);
    }

    [Fact]
    public async Task Several_callers_at_a_time_have_each_their_own_bytes()
    {
        using var server = new Misbehaviour(visit => visit.SayAsync($"HTTP/1.1 200 OK\r\nContent-Length: {visit.Path.Length}\r\n\r\n{visit.Path}"));
        using var fetcher = Open();

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(worker => Task.Run(async () =>
        {
            var mine = new List<Fetched>();
            for (var i = 0; i < 25; i++)
            {
                mine.Add(await fetcher.FetchAsync(PageUrl.Parse($"{server.Address}/{worker}/{i}"), null, None));
            }

            return mine;
        })));

        Assert.All(all.SelectMany(mine => mine), fetched =>
        {
            Assert.Equal(fetched.Capture.Url.Path, Encoding.ASCII.GetString(fetched.Body.Span));
            Assert.StartsWith($"GET {fetched.Capture.Url.Path} ", Text(Assert.Single(fetched.Exchanges).Request), StringComparison.Ordinal);
            Assert.EndsWith("\r\n\r\n" + fetched.Capture.Url.Path, Text(fetched.Exchanges[0].Response), StringComparison.Ordinal);
        });
        Assert.InRange(server.Connections, 1, 8);
    }

    [Fact]
    public async Task Idle_connections_are_few()
    {
        using var server = new Misbehaviour(visit => visit.SayAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        var network = new CountingInternet(new Internet(false, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.215.14")]))) { Detour = (IPAddress.Parse("93.184.215.14"), server.Port) };
        using var fetcher = new Fetcher(network, new ClockPause(TimeProvider.System), TimeProvider.System, new FetchOptions());
        foreach (var host in (int[])[1, 2, 3, 4, 5, 6, 7, 8, 8, 5, 1])
        {
            Assert.Equal(200, (await fetcher.FetchAsync(PageUrl.Parse($"http://h{host}.test/"), null, None)).Capture.Status);
        }

        // The last four hosts were still connected to; the first was not.
        Assert.Equal(9, server.Connections);
    }

    private static Fetcher Open() => new(new Internet(true), new ClockPause(TimeProvider.System), TimeProvider.System, new FetchOptions());

    private static string Text(ReadOnlyMemory<byte> bytes) => Encoding.Latin1.GetString(bytes.Span);
}
