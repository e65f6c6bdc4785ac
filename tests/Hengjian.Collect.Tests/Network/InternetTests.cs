using System.Net;
using System.Net.Sockets;
using Hengjian.Collect.Fetching;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Network;

public sealed class InternetTests
{
    /// <summary>Addresses of the IANA special-purpose registries and of cloud metadata services, and neighbours that are public.</summary>
    public static TheoryData<string, bool> Addresses { get; } = new()
    {
        { "127.0.0.1", false },
        { "127.255.0.9", false },
        { "0.0.0.0", false },
        { "10.0.0.1", false },
        { "11.0.0.1", true },
        { "100.64.0.1", false },
        { "100.100.100.200", false },
        { "100.128.0.1", true },
        { "169.254.169.254", false },
        { "168.63.129.16", false },
        { "172.15.0.1", true },
        { "172.16.0.1", false },
        { "172.31.255.255", false },
        { "172.32.0.1", true },
        { "192.168.1.1", false },
        { "192.169.1.1", true },
        { "198.18.0.1", false },
        { "224.0.0.1", false },
        { "255.255.255.255", false },
        { "114.114.114.114", true },
        { "::1", false },
        { "::", false },
        { "fe80::1", false },
        { "fc00::1", false },
        { "fd00:ec2::254", false },
        { "ff02::1", false },
        { "::ffff:127.0.0.1", false },
        { "::ffff:10.1.1.1", false },
        { "::127.0.0.1", false },
        { "64:ff9b::10.0.0.1", false },
        { "64:ff9b::114.114.114.114", true },
        { "2002:7f00:1::", false },
        { "2001:db8::1", false },
        { "2400:3200::1", true },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Address_is_asked_only_if_it_is_public(string address, bool allowed)
    {
        var internet = new Internet(allowPrivateAddresses: false);
        var host = address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;

        var looked = await Record.ExceptionAsync(() => internet.ResolveAsync(host, CancellationToken.None).AsTask());

        Assert.Equal(allowed, looked is null);
        Assert.True(allowed || looked is ForbiddenAddressException);
        if (!allowed)
        {
            await Assert.ThrowsAsync<ForbiddenAddressException>(() => internet.ConnectAsync(host, IPAddress.Parse(address), 80, CancellationToken.None).AsTask());
        }
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.1:{0}/")]
    public async Task Loopback_in_any_spelling_is_refused_without_connecting(string form)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, ((IPEndPoint)listener.LocalEndpoint).Port);
        using var fetcher = new Fetcher(new Internet(false), new ClockPause(TimeProvider.System), TimeProvider.System, new FetchOptions());

        var fetched = await fetcher.FetchAsync(PageUrl.Parse(address), null, CancellationToken.None);

        Assert.Equal(FailureCause.NotAsked, fetched.Capture.Failure);
        Assert.Contains("内部地址", fetched.Capture.Tries[0].Error, StringComparison.Ordinal);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Setting_opens_the_loopback()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var internet = new Internet(allowPrivateAddresses: true);
        var addresses = await internet.ResolveAsync("127.0.0.1", CancellationToken.None);

        await using var stream = await internet.ConnectAsync("127.0.0.1", addresses[0], ((IPEndPoint)listener.LocalEndpoint).Port, CancellationToken.None);

        Assert.True(stream.CanWrite);
    }
}
