using System.Net;
using System.Net.Sockets;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Probes;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Probes;

/// <summary>Versions and address families over real sockets.</summary>
public sealed class ProberOpeningTests : IDisposable
{
    private readonly TestCity city = new();

    public void Dispose() => city.Dispose();

    [Theory]
    [InlineData(AddressWish.Any, null, "127.0.0.1")]
    [InlineData(AddressWish.IPv4, null, "127.0.0.1")]
    [InlineData(AddressWish.IPv6, FailureCause.Dns, null)]
    public async Task Only_addresses_of_the_family_are_connected_to(AddressWish family, FailureCause? cause, string? server)
    {
        city.Page("a.test/", "ok");

        var probe = await ProbeAsync("http://a.test/", options => options.Probe.Family = family);

        Assert.Equal((cause, server), (probe.Cause, probe.Server?.ToString()));
        Assert.Equal(server is null ? null : AddressFamily.InterNetwork, probe.Family);
    }

    /// <summary>A server that takes up HTTP/1.1 only; HTTP/2 is wished for and not forced.</summary>
    [Theory]
    [InlineData("http://a.test/")]
    [InlineData("https://a.test/")]
    public async Task Version_spoken_is_on_record_when_another_was_wished_for(string home)
    {
        city.Trust = static (_, _, _, _) => true;
        city.Page("a.test/", "ok");

        // Many times: the framework may open a second connection while it takes the first one back, and that must never be a failure.
        for (var number = 0; number < 40; number++)
        {
            var probe = await ProbeAsync(home, options => options.Probe.Http = HttpWish.Http2);

            Assert.Equal((null, HttpVersion.Version11), (probe.Error, probe.HttpVersion));
        }
    }

    [Theory]
    [InlineData(0, 10, 1.0)]
    [InlineData(10, 0, 1.0)]
    [InlineData(10, 10, 0.0)]
    [InlineData(10, 10, 61.0)]
    public void Options_out_of_range_are_refused(int atOnce, int waiting, double lateness)
    {
        var options = new CollectOptions { Probe = new ProbeOptions { MostAtOnce = atOnce, MostWaiting = waiting, MostLateness = TimeSpan.FromSeconds(lateness) } };

        Assert.Throws<ArgumentException>(options.Validate);
    }

    private Task<ProbeResult> ProbeAsync(string home, Action<CollectOptions> set)
    {
        var options = new CollectOptions();
        set(options);
        return new Prober(city, city.Clock, options).ProbeAsync(PageUrl.Parse(home), LaneClock.Start, ProbePurpose.Manual, CancellationToken.None);
    }
}
