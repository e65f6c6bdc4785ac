using Hengjian.City.Faults;
using Hengjian.City.Serving;
using Hengjian.Core;
using Hengjian.Core.Registry;

namespace Hengjian.City.Tests;

/// <summary>Registries write Chinese host names as they are read; the wire carries them in punycode.</summary>
public sealed class UnicodeHostTests
{
    private static readonly SimulatedCity City = SimulatedCity.Build(Registry(), Cities.Options(FaultPlan.Empty, 90, 7));

    [Theory]
    [InlineData("甲区.政务.test")]
    [InlineData("xn--dkr730f.xn--zfr164b.test")]
    public void Both_spellings_of_a_host_are_one_host(string host)
    {
        Assert.Equal(new Uri("http://甲区.政务.test/").IdnHost, new Uri($"http://{host}/").IdnHost);
        Assert.Equal(200, City.Answer(new CityRequest("GET", host, "/", Cities.T)).Status);
        Assert.Null(City.Wire(host, "/", Cities.T).Failure);
    }

    [Theory]
    [InlineData("没有.政务.test")]
    [InlineData("．．")]
    [InlineData("甲区/政务")]
    public void Unknown_host_is_told_so(string host) => Assert.Equal(421, City.Answer(new CityRequest("GET", host, "/", Cities.T)).Status);

    [Fact]
    public async Task Server_finds_the_site_that_the_wire_asks_for_in_punycode()
    {
        await using var server = await CityServer.StartAsync(City, 0);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        foreach (var site in City.Registry.Sites)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"http://127.0.0.1:{server.HttpPort}{site.Home.Path}") { Headers = { Host = site.Home.Host } };
            using var answer = await client.SendAsync(request);
            Assert.InRange((int)answer.StatusCode, 200, 302);
        }
    }

    [Fact]
    public void Every_site_is_crawled_as_far_as_under_an_ascii_name()
    {
        var plain = Cities.Small();
        for (var i = 0; i < City.Registry.Sites.Count; i++)
        {
            var (one, other) = (new TestCrawler(City, City.Registry.Sites[i].Home).Run(), new TestCrawler(plain, plain.Registry.Sites[i].Home).Run());
            Assert.InRange(one.Pages.Count, other.Pages.Count * 8 / 10, other.Pages.Count * 12 / 10);
            Assert.Equal(other.Dead.Count(), one.Dead.Count());
        }
    }

    private static CityRegistry Registry()
    {
        var registry = SmallRegistry.Make();
        return registry with
        {
            Sites = [.. registry.Sites.Select(site => site with { Home = PageUrl.Parse(site.Home.Text.Replace("www.jia.gov.cn", "甲区.政务", StringComparison.Ordinal).Replace("gov.cn", "政务", StringComparison.Ordinal)) })],
        };
    }
}
