using System.Net;
using System.Net.Sockets;
using Hengjian.Collect.Network;

namespace Hengjian.Collect.Tests.Network;

public sealed class NameLookupTests
{
    [Fact]
    public async Task Name_of_this_machine_has_a_loopback_address() =>
        Assert.All(await NameLookup.OfAsync("localhost", CancellationToken.None), address => Assert.True(IPAddress.IsLoopback(address)));

    [Theory]
    [InlineData("nowhere.invalid")]
    [InlineData("a..b")]
    [InlineData("xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.test")]
    public async Task Name_without_address_is_a_socket_error(string host) =>
        await Assert.ThrowsAnyAsync<SocketException>(() => NameLookup.OfAsync(host, CancellationToken.None));

    [Fact]
    public async Task Name_longer_than_names_may_be_is_a_socket_error() =>
        await Assert.ThrowsAnyAsync<SocketException>(() => NameLookup.OfAsync(string.Join('.', Enumerable.Repeat("x", 300)), CancellationToken.None));

    [Fact]
    public async Task Many_names_at_a_time_are_all_answered()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 1000).Select(_ => NameLookup.OfAsync("localhost", CancellationToken.None)));

        Assert.All(all, addresses => Assert.NotEmpty(addresses));
    }

    [Fact]
    public async Task Cancelled_lookup_does_not_wait_for_its_answer() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => NameLookup.OfAsync("localhost", new CancellationToken(canceled: true)));
}
