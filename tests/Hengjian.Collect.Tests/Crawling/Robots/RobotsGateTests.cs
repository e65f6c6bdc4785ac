using Hengjian.Collect.Crawling;
using Hengjian.Collect.Crawling.Pace;
using Hengjian.Collect.Crawling.Robots;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Crawling.Robots;

public sealed class RobotsGateTests : IDisposable
{
    private const string Unreachable = "robots.txt 暂时取不到，按规定不采集：";
    private const string Forbidden = "robots.txt 不允许访问";

    private static readonly PageUrl Page = PageUrl.Parse("http://a.test/x");

    private readonly TestCity city = new();
    private readonly CrawlOptions options = new() { Rate = null };
    private readonly Fetcher fetcher;

    public RobotsGateTests() => fetcher = new Fetcher(city, city.Clock, city.Clock, new FetchOptions());

    public void Dispose()
    {
        fetcher.Dispose();
        city.Dispose();
    }

    /// <summary>The status of robots.txt, what follows for every page, how often it was asked. RFC 9309, 2.3.1.3 and 2.3.1.4.</summary>
    public static TheoryData<int, string?, int> Statuses { get; } = new()
    {
        { 404, null, 1 },
        { 410, null, 1 },
        { 400, null, 1 },
        { 401, null, 1 },
        { 451, null, 1 },
        { 403, null, 1 },
        { 429, null, 3 },
        { 500, Unreachable + "服务器答复 500（内部错误）", 2 },
        { 503, Unreachable + "服务器答复 503（暂停服务）", 2 },
        { 204, null, 1 },
    };

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task Status_of_robots_decides_for_the_whole_host(int status, string? refusal, int asked)
    {
        city.On("a.test/robots.txt", ask => ask.SendAsync(status, "", "text/plain"));
        var gate = Gate();
        Assert.Equal(refusal, await gate.RefusalAsync(Page, CancellationToken.None));
        Assert.Equal(refusal, await gate.RefusalAsync(PageUrl.Parse("http://a.test/y"), CancellationToken.None));
        Assert.Equal(asked, city.Log.Count);
    }

    [Theory]
    [InlineData("http://refused.test/", "服务器拒绝连接")]
    [InlineData("http://gone.invalid/", "域名 gone.invalid 没有解析记录")]
    [InlineData("http://private.test/", "private.test 指向内部地址")]
    [InlineData("https://a.test/", "证书")]
    public async Task Host_that_cannot_be_reached_may_not_be_asked_and_the_reason_is_told(string url, string reason) =>
        Assert.StartsWith(Unreachable + reason, await Gate().RefusalAsync(PageUrl.Parse(url), CancellationToken.None), StringComparison.Ordinal);

    [Theory]
    [InlineData("text/plain", "User-agent: *\nDisallow: /x", Forbidden)]
    [InlineData("application/octet-stream", "User-agent: *\nDisallow: /x", Forbidden)]
    [InlineData("text/html", "User-agent: *\nDisallow: /x", Forbidden)]
    [InlineData("text/html", "<html>User-agent: *\nDisallow: /x", null)]
    [InlineData("", "User-agent: *\nDisallow: /y", null)]
    public async Task File_counts_whatever_its_type(string type, string robots, string? refusal)
    {
        city.On("a.test/robots.txt", ask => ask.SendAsync(200, robots, type));
        Assert.Equal(refusal, await Gate().RefusalAsync(Page, CancellationToken.None));
    }

    [Theory]
    [InlineData(5, Forbidden)]
    [InlineData(20, Forbidden)]
    [InlineData(21, null)]
    public async Task Redirects_are_followed_twenty_times_even_to_other_hosts(int hops, string? refusal)
    {
        city.On("a.test/robots.txt", ask => ask.RedirectAsync("http://b.test/1"));
        for (var i = 1; i < hops; i++)
        {
            var next = i + 1;
            city.On($"b.test/{i}", ask => ask.RedirectAsync($"/{next}"));
        }

        city.On($"b.test/{hops}", ask => ask.SendAsync(200, "User-agent: *\nDisallow: /x", "text/plain"));
        Assert.Equal(refusal, await Gate().RefusalAsync(Page, CancellationToken.None));
    }

    [Fact]
    public async Task Second_look_is_not_waited_for_by_the_asker()
    {
        city.On("a.test/robots.txt", ask => ask.Number == 1 ? ask.SendAsync(500, "") : ask.SendAsync(200, "", "text/plain"));
        var gate = Gate();

        var first = await gate.AskAsync(Page, CancellationToken.None);
        Assert.Equal(new RobotsAnswer(null, city.Clock.GetUtcNow() + options.SecondLook), first);
        Assert.Equal(first, await gate.AskAsync(Page, CancellationToken.None));
        Assert.Empty(city.Clock.Waits);

        city.Clock.Advance(options.SecondLook);
        Assert.Equal(default, await gate.AskAsync(Page, CancellationToken.None));
        Assert.Equal(2, city.Log.Count);
    }

    [Fact]
    public async Task Fetch_of_robots_keeps_the_pace_of_the_host()
    {
        options.Rate = 1;
        city.On("a.test/robots.txt", ask => ask.SendAsync(200, "", "text/plain"));
        var pace = new CrawlPace(city.Clock, city.Clock, options);
        var gate = Gate(pace);
        pace.Ask(Page).Turn!.Dispose();
        Assert.Equal(city.Clock.GetUtcNow() + TimeSpan.FromSeconds(1), (await gate.AskAsync(Page, CancellationToken.None)).NotBefore);
        Assert.Empty(city.Log);
    }

    [Fact]
    public async Task Crawl_delay_reaches_the_pace()
    {
        city.On("a.test/robots.txt", ask => ask.SendAsync(200, "User-agent: *\nCrawl-delay: 7", "text/plain"));
        var pace = new CrawlPace(city.Clock, city.Clock, options);
        await Gate(pace).RefusalAsync(Page, CancellationToken.None);
        pace.Ask(Page).Turn?.Dispose();
        Assert.Equal(7, pace.Ask(Page).Wait.TotalSeconds);
    }

    [Fact]
    public async Task Eight_workers_fetch_it_once()
    {
        options.Concurrency = 8;
        var release = new TaskCompletionSource();
        city.On("a.test/robots.txt", async ask =>
        {
            await release.Task;
            await ask.SendAsync(200, "User-agent: *\nDisallow: /x", "text/plain");
        });
        var gate = Gate();
        var asking = Enumerable.Range(0, 8).Select(_ => Task.Run(() => gate.RefusalAsync(Page, CancellationToken.None).AsTask())).ToList();
        release.SetResult();
        Assert.All(await Task.WhenAll(asking), refusal => Assert.Equal(Forbidden, refusal));
        Assert.Single(city.Log);
    }

    [Fact]
    public async Task Cancelled_fetch_leaves_the_others_to_fetch_anew()
    {
        options.Concurrency = 8;
        var asked = new TaskCompletionSource();
        city.On("a.test/robots.txt", ask => asked.TrySetResult() ? ask.UntilGoneAsync() : ask.SendAsync(200, "", "text/plain"));
        using var cancel = new CancellationTokenSource();
        var gate = Gate();
        var first = gate.RefusalAsync(Page, cancel.Token).AsTask();
        var second = gate.RefusalAsync(Page, CancellationToken.None).AsTask();
        await asked.Task;
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Null(await second);
    }

    [Fact]
    public async Task Rules_are_fetched_again_after_a_day_and_outlive_a_server_error()
    {
        city.On("a.test/robots.txt", ask => ask.Number == 1 ? ask.SendAsync(200, "User-agent: *\nDisallow: /x", "text/plain") : ask.SendAsync(500, ""));
        var gate = Gate();
        Assert.Equal(Forbidden, await gate.RefusalAsync(Page, CancellationToken.None));
        city.Clock.Advance(TimeSpan.FromHours(23.9));
        await gate.RefusalAsync(Page, CancellationToken.None);
        Assert.Single(city.Log);

        city.Clock.Advance(TimeSpan.FromHours(0.2));
        Assert.Equal(Forbidden, await gate.RefusalAsync(Page, CancellationToken.None));
        Assert.Null(await gate.RefusalAsync(PageUrl.Parse("http://a.test/y"), CancellationToken.None));
        Assert.Equal(3, city.Log.Count);
    }

    [Fact]
    public async Task Rules_of_hosts_long_unwanted_are_forgotten()
    {
        var fetched = 0;
        var gate = new RobotsGate(
            (url, cancellation) =>
            {
                fetched++;
                return Task.FromResult(new Fetched(new(url, url, city.Clock.GetUtcNow(), 200, "text/plain", [], null, 0, [], []), new byte[100_000]));
            },
            new CrawlPace(city.Clock, city.Clock, options),
            city.Clock,
            options,
            city.Clock);
        for (var i = 0; i < 600; i++)
        {
            await gate.RefusalAsync(PageUrl.Parse($"http://h{i}.test/"), CancellationToken.None);
        }

        Assert.Equal(600, fetched);
        Assert.InRange(Enumerable.Range(0, 600).Count(i => gate.RulesOf(PageUrl.Parse($"http://h{i}.test/")) is not null), 50, 250);
        await gate.RefusalAsync(PageUrl.Parse("http://h599.test/"), CancellationToken.None);
        Assert.Equal(600, fetched);
    }

    [Fact]
    public async Task Site_maps_are_known_after_the_fetch()
    {
        city.On("a.test/robots.txt", ask => ask.SendAsync(200, "Sitemap: /s.xml", "text/plain"));
        var gate = Gate();
        Assert.Null(gate.RulesOf(Page));
        await gate.RefusalAsync(Page, CancellationToken.None);
        Assert.Equal(["/s.xml"], gate.RulesOf(Page)!.Sitemaps);
    }

    [Fact]
    public async Task Nothing_is_asked_when_robots_do_not_count()
    {
        options.RespectRobots = false;
        Assert.Null(await Gate().RefusalAsync(Page, CancellationToken.None));
        Assert.Empty(city.Log);
    }

    private RobotsGate Gate(CrawlPace? pace = null) =>
        new((url, cancellation) => fetcher.FetchAsync(url, null, cancellation), pace ?? new CrawlPace(city.Clock, city.Clock, options), city.Clock, options, city.Clock);
}
