using System.Net;
using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Safety;

/// <summary>Addresses that must not be asked, however a server or a link spells them, with private addresses closed. The first hop is a public address by a detour.</summary>
public sealed class ForbiddenAddressTests
{
    private static readonly IPAddress Public = IPAddress.Parse("93.184.215.14");
    private static readonly FetchOptions Options = new();

    /// <summary>Where the redirect leads ({0} is the port of a server on the loopback) and the cause.</summary>
    public static TheoryData<string, FailureCause> Targets { get; } = new()
    {
        { "http://127.0.0.1:{0}/", FailureCause.NotAsked },
        { "http://localhost:{0}/", FailureCause.NotAsked },
        { "http://LOCALHOST.:{0}/", FailureCause.NotAsked },
        { "http://169.254.169.254/latest/meta-data/", FailureCause.NotAsked },
        { "http://100.100.100.200/latest/meta-data/", FailureCause.NotAsked },
        { "http://[::1]:{0}/", FailureCause.NotAsked },
        { "http://[::]:{0}/", FailureCause.NotAsked },
        { "http://[::ffff:127.0.0.1]:{0}/", FailureCause.NotAsked },
        { "http://[::ffff:7f00:1]:{0}/", FailureCause.NotAsked },
        { "http://[::ffff:a9fe:a9fe]/", FailureCause.NotAsked },
        { "http://[64:ff9b::7f00:1]:{0}/", FailureCause.NotAsked },
        { "http://[fd00:ec2::254]/", FailureCause.NotAsked },
        { "http://2130706433:{0}/", FailureCause.NotAsked },
        { "http://0x7f000001:{0}/", FailureCause.NotAsked },
        { "http://0x7f.0.0.1:{0}/", FailureCause.NotAsked },
        { "http://0177.0.0.1:{0}/", FailureCause.NotAsked },
        { "http://017700000001:{0}/", FailureCause.NotAsked },
        { "http://127.1:{0}/", FailureCause.NotAsked },
        { "http://0:{0}/", FailureCause.NotAsked },
        { "http://127.0.0.1%2e:{0}/", FailureCause.NotAsked },
        { "http://１２７。０。０。１:{0}/", FailureCause.NotAsked },
        { "http://good.test@127.0.0.1:{0}/", FailureCause.NotAsked },
        { "http://good.test:80@127.0.0.1:{0}/", FailureCause.NotAsked },
        { "http:\\\\127.0.0.1:{0}\\", FailureCause.NotAsked },
        { "//127.0.0.1:{0}/", FailureCause.NotAsked },
        { "https://127.0.0.1:{0}/", FailureCause.NotAsked },
        { "http://rebound.test:{0}/", FailureCause.NotAsked },
        { "file:///etc/passwd", FailureCause.Malformed },
        { "FILE:/etc/passwd", FailureCause.Malformed },
        { "ftp://127.0.0.1:{0}/", FailureCause.Malformed },
        { "data:text/html,<h1>ok</h1>", FailureCause.Malformed },
        { "javascript:location='http://127.0.0.1:{0}/'", FailureCause.Malformed },
        { "gopher://127.0.0.1:{0}/_GET", FailureCause.Malformed },
        { "ws://127.0.0.1:{0}/", FailureCause.Malformed },
        { "about:blank", FailureCause.Malformed },
        { "http:///", FailureCause.Malformed },
        { "http://a b/", FailureCause.Malformed },
        { "http://127.0.0.1:99999/", FailureCause.Malformed },
    };

    /// <summary>Addresses that stay closed even where private ones are open: RFC 3927, RFC 4291 2.5.6, the metadata services of AWS, Azure and Alibaba Cloud; and private ones that open.</summary>
    [Theory]
    [InlineData("169.254.169.254", false)]
    [InlineData("168.63.129.16", false)]
    [InlineData("100.100.100.200", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("64:ff9b::a9fe:a9fe", false)]
    [InlineData("239.255.255.250", false)]
    [InlineData("127.0.0.1", true)]
    [InlineData("10.1.2.3", true)]
    [InlineData("fd00::1", true)]
    [InlineData("::1", true)]
    public async Task Metadata_services_stay_closed_where_private_addresses_are_open(string address, bool opens)
    {
        var network = new Internet(allowPrivateAddresses: true);
        var host = IPAddress.Parse(address).AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : address;
        if (opens)
        {
            Assert.Single(await network.ResolveAsync(host, CancellationToken.None));
            return;
        }

        var refusal = await Assert.ThrowsAsync<ForbiddenAddressException>(async () => await network.ResolveAsync(host, CancellationToken.None));
        Assert.DoesNotContain("AllowPrivateAddresses", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ForbiddenAddressException>(async () => await network.ConnectAsync(host, IPAddress.Parse(address), 80, CancellationToken.None));
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public async Task Redirect_to_a_forbidden_place_is_not_followed(string target, FailureCause cause)
    {
        using var inner = new Misbehaviour(visit => visit.LastAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        var location = target.Replace("{0}", inner.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        using var outer = new Misbehaviour(visit => visit.SayAsync(System.Text.Encoding.UTF8.GetBytes($"HTTP/1.1 302 Found\r\nLocation: {location}\r\nContent-Length: 0\r\n\r\n")));

        var fetched = await FetchAsync("http://public.test/x", outer);

        Assert.Equal(cause, fetched.Capture.Failure);
        Assert.Equal(0, inner.Connections);
        Assert.Single(outer.Requests);
        Assert.Single(fetched.Exchanges);
    }

    [Fact]
    public async Task Name_that_answers_public_first_and_private_then_is_connected_to_as_it_was_checked()
    {
        using var outer = new Misbehaviour(visit => visit.LastAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        var lookups = 0;
        var internet = new Internet(false, (_, _) => Task.FromResult<IPAddress[]>([++lookups == 1 ? Public : IPAddress.Loopback]));
        using var fetcher = Open(new CountingInternet(internet) { Detour = (Public, outer.Port) });
        var url = PageUrl.Parse($"http://rebinding.test:{outer.Port}/");

        var first = await fetcher.FetchAsync(url, null, CancellationToken.None);
        var second = await fetcher.FetchAsync(url, null, CancellationToken.None);

        Assert.Equal((200, Public), (first.Capture.Status, first.Exchanges[0].Server));
        Assert.Equal(FailureCause.NotAsked, second.Capture.Failure);
        Assert.Equal(2, lookups);
        Assert.Equal(1, outer.Connections);
    }

    [Fact]
    public async Task Name_that_answers_private_and_public_together_is_connected_to_at_the_public_one()
    {
        using var outer = new Misbehaviour(visit => visit.LastAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));
        var internet = new Internet(false, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, IPAddress.Parse("10.0.0.1"), Public]));
        using var fetcher = Open(new CountingInternet(internet) { Detour = (Public, outer.Port) });

        var fetched = await fetcher.FetchAsync(PageUrl.Parse("http://mixed.test/"), null, CancellationToken.None);

        Assert.Equal((200, Public), (fetched.Capture.Status, fetched.Exchanges[0].Server));
    }

    /// <summary>Addresses that try to write headers of their own, or carry a name and password.</summary>
    [Theory]
    [InlineData("http://public.test/x\r\nX-Evil: 1\r\n")]
    [InlineData("http://public.test/x%0d%0aX-Evil:%201")]
    [InlineData("http://public.test/x HTTP/1.1\r\nX-Evil: 1\r\n\r\n")]
    [InlineData("http://public.test/x?q=\r\nX-Evil: 1")]
    [InlineData("http://public.test/x\u2028X-Evil: 1")]
    [InlineData("http://public.test/x\u560d\u560aX-Evil: 1")]
    [InlineData("http://user:pass@public.test/x")]
    [InlineData("http://user%0d%0aX-Evil:1@public.test/x")]
    public async Task Address_cannot_write_headers(string address)
    {
        using var outer = new Misbehaviour(visit => visit.LastAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));

        await FetchAsync(address, outer);

        var lines = Assert.Single(outer.Requests).Split("\r\n");
        Assert.StartsWith("GET /x", lines[0], StringComparison.Ordinal);
        Assert.EndsWith(" HTTP/1.1", lines[0], StringComparison.Ordinal);
        Assert.Equal(["Accept", "Accept-Encoding", "Accept-Language", "Host", "User-Agent"], lines.Skip(1).Where(line => line.Length > 0).Select(line => line.Split(':')[0]).Order());
        Assert.Contains("Host: public.test", lines);
    }

    /// <summary>Values of a server that come back in the next request.</summary>
    [Theory]
    [InlineData("Set-Cookie: a=1\rX-Evil: 1")]
    [InlineData("Set-Cookie: a=1\0X-Evil: 1")]
    [InlineData("Set-Cookie: a=\u00d5\u00fe")]
    public async Task Cookie_cannot_write_headers(string header)
    {
        using var outer = new Misbehaviour(visit => visit.Number == 1
            ? visit.SayAsync($"HTTP/1.1 302 Found\r\nLocation: /y\r\n{header}\r\nContent-Length: 0\r\n\r\n")
            : visit.LastAsync("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"));

        await FetchAsync("http://public.test/x", outer);

        Assert.All(outer.Requests, head => Assert.DoesNotContain("\nX-Evil", head.Replace('\r', '\n').Replace('\0', '\n'), StringComparison.Ordinal));
    }

    private static async Task<Fetched> FetchAsync(string address, Misbehaviour outer)
    {
        // Every name of the test leads to the public address, but for the one whose record is private.
        var internet = new Internet(false, (host, cancellation) => host switch
        {
            "public.test" => Task.FromResult<IPAddress[]>([Public]),
            "rebound.test" => Task.FromResult<IPAddress[]>([IPAddress.Loopback]),
            _ => Dns.GetHostAddressesAsync(host, cancellation),
        });
        using var fetcher = Open(new CountingInternet(internet) { Detour = (Public, outer.Port) });
        return await fetcher.FetchAsync(PageUrl.Parse(address), null, CancellationToken.None);
    }

    private static Fetcher Open(INetwork network) => new(network, new ClockPause(TimeProvider.System), TimeProvider.System, Options);
}
