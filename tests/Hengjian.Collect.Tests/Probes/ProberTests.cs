using Hengjian.Collect.Probes;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Registry;

namespace Hengjian.Collect.Tests.Probes;

public sealed class ProberTests : IDisposable
{
    private static readonly DateTimeOffset Due = LaneClock.Start.AddSeconds(-1);

    private readonly TestCity city = new();

    public void Dispose() => city.Dispose();

    [Fact]
    public async Task Healthy_home_page_is_timed_phase_by_phase()
    {
        city.Delays = (0.25, 0.5, 1);
        city.Trust = static (_, _, _, _) => true;
        city.On("a.test/", ask =>
        {
            ask.Dawdle(2);
            return ask.SendAsync(200, "ok");
        });

        var probe = await ProbeAsync("https://a.test/");

        var expected = new ProbePhases(Seconds(0.25), Seconds(0.5), Seconds(1), Seconds(2), TimeSpan.Zero, Seconds(3.75));
        var whole = new ProbeResult(PageUrl.Parse("https://a.test/"), Due, LaneClock.Start, expected, 200, null, null)
        {
            HttpVersion = System.Net.HttpVersion.Version11,
            Server = System.Net.IPAddress.Loopback,
            CertificateEnds = new DateTimeOffset(2120, 1, 1, 0, 0, 0, TimeSpan.Zero),
        };
        Assert.Equal(whole, probe);
    }

    [Fact]
    public async Task Every_probe_looks_up_and_connects_anew()
    {
        city.Page("a.test/", "ok");
        var prober = new Prober(city, city.Clock, new CollectOptions());
        for (var i = 0; i < 3; i++)
        {
            await prober.ProbeAsync(SiteAt("http://a.test/"), Due, CancellationToken.None);
        }

        Assert.Equal(3, city.Connections);
    }

    [Fact]
    public async Task Redirects_are_followed_and_their_phases_added()
    {
        city.Delays = (1, 1, 0);
        city.On("a.test/", ask =>
        {
            ask.Dawdle(3);
            return ask.RedirectAsync("http://b.test/");
        });
        city.On("b.test/", ask =>
        {
            ask.Dawdle(4);
            return ask.SendAsync(200, "ok");
        });

        var probe = await ProbeAsync("http://a.test/");

        Assert.Equal(new ProbePhases(Seconds(2), Seconds(2), TimeSpan.Zero, Seconds(7), TimeSpan.Zero, Seconds(11)), probe.Phases);
        Assert.Equal(200, probe.Status);
        Assert.Equal([PageUrl.Parse("http://b.test/")], probe.Redirects);
    }

    [Fact]
    public async Task Redirects_are_listed_in_order_with_the_last()
    {
        city.On("a.test/", ask => ask.RedirectAsync("/1"));
        city.On("a.test/1", ask => ask.RedirectAsync("http://b.test/2"));
        city.On("b.test/2", ask => ask.SendAsync(500, "坏"));

        var probe = await ProbeAsync("http://a.test/");

        Assert.Equal(["http://a.test/1", "http://b.test/2"], probe.Redirects.Select(url => url.Text));
        Assert.Equal(FailureCause.Http5xx, probe.Cause);
    }

    /// <summary>A certificate that is refused is still a certificate with an end, and mostly the end is why.</summary>
    [Fact]
    public async Task Certificate_that_is_refused_is_on_record()
    {
        city.Trust = static (_, _, _, _) => false;
        city.Page("a.test/", "ok");

        var probe = await ProbeAsync("https://a.test/");

        Assert.Equal((FailureCause.Tls, 2120), (probe.Cause, probe.CertificateEnds?.Year));
    }

    /// <summary>The 15 second edge is the check's to judge; the probe only says how long it took.</summary>
    [Theory]
    [InlineData(14.9)]
    [InlineData(15.1)]
    [InlineData(29.9)]
    public async Task Slow_answer_is_timed_and_not_judged(double seconds)
    {
        city.On("a.test/", ask =>
        {
            ask.Dawdle(seconds);
            return ask.SendAsync(200, "ok");
        });

        var probe = await ProbeAsync("http://a.test/");

        Assert.Equal(Seconds(seconds), probe.Phases.Total);
        Assert.Null(probe.Cause);
    }

    [Fact]
    public async Task Answer_later_than_the_limit_is_a_time_out()
    {
        city.On("a.test/", async ask =>
        {
            ask.Dawdle(31);
            await ask.UntilGoneAsync();
        });

        var probe = await ProbeAsync("http://a.test/");

        Assert.Equal((FailureCause.Timeout, null), (probe.Cause, probe.Status));
        Assert.True(probe.Phases.Total >= Seconds(30));
    }

    /// <summary>A simulated network may deliver at once and move the clock on afterwards; the time counts all the same.</summary>
    [Theory]
    [InlineData(18, null)]
    [InlineData(35, FailureCause.Timeout)]
    public async Task Answer_delivered_late_by_the_network_is_timed_as_late(double seconds, FailureCause? cause)
    {
        city.Late = seconds;
        city.Page("a.test/", "ok");

        var probe = await ProbeAsync("http://a.test/");

        Assert.Equal(cause, probe.Cause);
        Assert.Equal(Seconds(seconds), probe.Phases.FirstByte);
        Assert.Equal(Seconds(seconds), probe.Phases.Total);
    }

    [Theory]
    [InlineData("http://nowhere.invalid/", FailureCause.Dns)]
    [InlineData("http://refused.test/", FailureCause.Connect)]
    [InlineData("https://a.test/", FailureCause.Tls)]
    [InlineData("http://private.test/", FailureCause.NotAsked)]
    [InlineData("http://a.test/500", FailureCause.Http5xx)]
    [InlineData("http://a.test/none", FailureCause.Http4xx)]
    [InlineData("http://a.test/loop", FailureCause.RedirectLoop)]
    public async Task Failing_home_page_is_recorded_with_cause_and_words(string home, FailureCause cause)
    {
        city.On("a.test/500", ask => ask.SendAsync(500, ""));
        city.On("a.test/loop", ask => ask.RedirectAsync("/loop"));

        var probe = await ProbeAsync(home);

        Assert.Equal(cause, probe.Cause);
        Assert.False(string.IsNullOrEmpty(probe.Error));
    }

    [Fact]
    public async Task Phases_add_up_to_the_total_when_a_phase_is_not_reached()
    {
        city.Delays = (2, 3, 0);

        var probe = await ProbeAsync("http://refused.test/");

        Assert.Equal(new ProbePhases(Seconds(2), Seconds(3), TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, Seconds(5)), probe.Phases);
    }

    [Fact]
    public async Task Transfer_is_the_time_of_the_body()
    {
        city.Drip = 2;
        city.On("a.test/", async ask =>
        {
            await ask.RawAsync("HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\n");
            await ask.RawAsync("x");
        });

        var phases = (await ProbeAsync("http://a.test/")).Phases;

        Assert.Equal(phases.Total, phases.Dns + phases.Connect + phases.Tls + phases.FirstByte + phases.Transfer);
    }

    private static TimeSpan Seconds(double seconds) => TimeSpan.FromSeconds(seconds);

    private static Site SiteAt(string home) => new(new UnitName("模拟局"), PageUrl.Parse(home), null, null);

    private Task<ProbeResult> ProbeAsync(string home) =>
        new Prober(city, city.Clock, new CollectOptions()).ProbeAsync(SiteAt(home), Due, CancellationToken.None);
}
