using Hengjian.Collect.Crawling;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Crawling;

public sealed class SiteCrawlerScopeTests : IDisposable
{
    private readonly TestCity city = new();
    private readonly CrawlFolder folder = new();
    private readonly MemoryEvidence store = new();
    private readonly CollectOptions options = new();

    public void Dispose()
    {
        city.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Channel_is_crawled_below_its_path_only()
    {
        city.Page("a.test/fgj/", "<a href=x.html>内</a><a href=/other/y.html>门户</a><a href=/fgjx/z.html>邻</a>");
        city.Page("a.test/fgj/x.html", "");
        city.Page("a.test/other/y.html", "<a href=deep.html>深</a>");
        city.Page("a.test/fgjx/z.html", "<a href=deep.html>深</a>");

        var outcome = await CrawlAsync("http://a.test/fgj/");

        Assert.Equal(2, outcome.Pages);
        Assert.Equal(["http://a.test/fgj/", "http://a.test/fgj/x.html"], store.Captures("http://a.test/fgj/").Select(capture => capture.Url.Text));
        Assert.DoesNotContain(city.Log, line => line.Contains("deep", StringComparison.Ordinal));
        Assert.Empty(outcome.Links);
    }

    [Fact]
    public async Task Home_page_that_moves_to_www_takes_the_site_with_it()
    {
        city.On("a.test/", ask => ask.RedirectAsync("http://www.a.test/index.html"));
        city.Page("www.a.test/index.html", "<a href=one.html>一</a>");
        city.Page("www.a.test/one.html", "<a href=index.html>首页</a>");

        var outcome = await CrawlAsync();

        Assert.Equal(["http://a.test/", "http://www.a.test/one.html"], store.Captures("http://a.test/").Select(capture => capture.Url.Text));
        Assert.Equal((2, 2), (outcome.Checked, outcome.Alive));
        Assert.Single(city.Log, line => line == "GET www.a.test/index.html");
    }

    [Theory]
    [InlineData("<meta http-equiv=refresh content='0; url=http://www.a.test/index.html'>")]
    [InlineData("<script>location.replace('http://www.a.test/index.html')</script>")]
    public async Task Home_page_that_jumps_to_www_by_itself_takes_the_site_with_it(string html)
    {
        city.Page("a.test/", html);
        city.Page("www.a.test/index.html", "<a href=one.html>一</a>");
        city.Page("www.a.test/one.html", "<a href=index.html>首页</a>");

        var outcome = await CrawlAsync();

        Assert.Equal(["http://a.test/", "http://www.a.test/index.html", "http://www.a.test/one.html"], store.Captures("http://a.test/").Select(capture => capture.Url.Text));
        Assert.True(outcome.Complete);
    }

    [Fact]
    public async Task Home_page_that_moves_to_a_stranger_does_not_take_the_stranger_in()
    {
        city.On("a.test/", ask => ask.RedirectAsync("http://portal.test/"));
        city.Page("portal.test/", "<a href=one.html>一</a>");

        var outcome = await CrawlAsync();

        Assert.Equal(1, outcome.Pages);
        Assert.Empty(outcome.Links);
    }

    [Fact]
    public async Task Redirect_inside_the_site_is_kept_once_under_its_goal()
    {
        city.Page("a.test/", "<a href=old.html>旧</a><a href=new.html>新</a>");
        city.On("a.test/old.html", ask => ask.RedirectAsync("new.html"));
        city.Page("a.test/new.html", "新");

        var outcome = await CrawlAsync();

        Assert.Equal(["http://a.test/", "http://a.test/new.html"], store.Captures("http://a.test/").Select(capture => capture.Url.Text));
        Assert.Empty(outcome.Links);
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /private/", "robots.txt 不允许访问")]
    public async Task Page_closed_by_robots_is_named_and_not_asked(string robots, string reason)
    {
        city.On("a.test/robots.txt", ask => ask.SendAsync(200, robots, "text/plain"));
        city.Page("a.test/", "<a href=/private/x.html>密</a>");

        var outcome = await CrawlAsync();

        Assert.Equal(new NotAskedTarget(PageUrl.Parse("http://a.test/private/x.html"), reason), Assert.Single(outcome.NotAsked));
        var link = Assert.Single(outcome.Links);
        Assert.Equal((Verdict.NotProven, FailureCause.NotAsked), (link.Verdict, link.Cause));
        Assert.DoesNotContain("GET a.test/private/x.html", city.Log);
        Assert.True(outcome.Complete);
    }

    [Fact]
    public async Task Robots_that_fails_closes_the_site()
    {
        city.On("a.test/robots.txt", ask => ask.SendAsync(500, ""));
        city.Page("a.test/", "x");

        var outcome = await CrawlAsync();

        Assert.Equal(0, outcome.Pages);
        Assert.False(outcome.Complete);
        Assert.Contains("robots.txt", Assert.Single(outcome.NotAsked).Reason, StringComparison.Ordinal);
        Assert.Equal(2, city.Log.Count);
    }

    [Fact]
    public async Task Page_limit_is_reported_with_what_it_left_out()
    {
        options.Crawl.MaxPages = 2;
        city.Page("a.test/", "<a href=1.html>一</a><a href=2.html>二</a><a href=3.html>三</a>");
        city.Page("a.test/1.html", "");

        var outcome = await CrawlAsync();

        Assert.Equal(2, outcome.Pages);
        Assert.False(outcome.Complete);
        Assert.Equal(["http://a.test/2.html", "http://a.test/3.html"], outcome.NotAsked.Select(left => left.Url.Text));
        Assert.All(outcome.NotAsked, left => Assert.Contains("2", left.Reason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Page_beyond_the_size_limit_is_alive_and_reported()
    {
        options.Fetch.MaxBytes = 2000;
        city.Page("a.test/", "<a href=big.html>大</a>");
        city.Page("a.test/big.html", new string('x', 5000));

        var outcome = await CrawlAsync();

        Assert.Equal((1, 1), (outcome.Checked, outcome.Alive));
        Assert.Contains("上限", Assert.Single(outcome.NotAsked).Reason, StringComparison.Ordinal);
        Assert.False(outcome.Complete);
    }

    [Fact]
    public async Task Page_nested_too_deep_is_named_with_the_true_reason()
    {
        city.Page("a.test/", "<a href=1.html>一</a>" + string.Concat(Enumerable.Repeat("<div>", 10_500)) + "<a href=2.html>二</a>");
        city.Page("a.test/1.html", "");

        var outcome = await CrawlAsync();

        Assert.False(outcome.Complete);
        Assert.Contains("嵌套太深", Assert.Single(outcome.NotAsked).Reason, StringComparison.Ordinal);
    }

    /// <summary>Homes that cannot be reached, and why.</summary>
    [Theory]
    [InlineData("http://nowhere.invalid/", FailureCause.Dns)]
    [InlineData("http://refused.test/", FailureCause.Connect)]
    [InlineData("http://silent.test/", FailureCause.Timeout)]
    public async Task Home_page_that_cannot_be_reached_leaves_its_proof(string home, FailureCause cause)
    {
        city.Else = async ask =>
        {
            ask.Dawdle(40);
            await ask.UntilGoneAsync();
        };

        var outcome = await CrawlAsync(home);

        Assert.Equal(Verdict.NotProven, outcome.Home);
        var proof = Assert.Single(store.Captures(home + "#links"), capture => capture.Url.Text == home);
        Assert.Equal((null, null, 2), (proof.Status, proof.Payload, proof.Tries.Count));
        Assert.All(proof.Tries, one => Assert.Equal(cause, one.Cause));
        Assert.Equal(2, store.Captures(home + "#links").Count(capture => capture.Url.Text == home + "robots.txt"));
        Assert.Empty(store.Captures(home));
    }

    [Fact]
    public async Task Link_targets_that_were_not_asked_are_counted_by_reason()
    {
        options.Crawl.MaxPages = 2;
        city.On("a.test/robots.txt", ask => ask.SendAsync(200, "User-agent: *\nDisallow: /private/", "text/plain"));
        city.Page("a.test/", "<a href=/private/x.html>密</a><a href=1.html>一</a><a href=2.html>二</a><a href=3.html>三</a><a href=http://private.test/>内</a><a href=gone.html>亡</a>");
        city.Page("a.test/1.html", "");

        var outcome = await CrawlAsync();

        Assert.Equal([new NotAskedReason("已到页数上限 2", 3), new NotAskedReason("robots.txt 不允许访问", 1)], outcome.LinksNotAsked);
        var asked = outcome.Links.Count(link => link.Verdict == Verdict.Faulty || link.Cause != FailureCause.NotAsked || link.Target.Host == "private.test");
        Assert.Equal(outcome.Checked, outcome.Alive + asked + outcome.LinksNotAsked.Sum(each => each.Count));
    }

    /// <summary>A page that is not there although it answers: proven by random addresses, which were asked later.</summary>
    [Fact]
    public async Task Verdict_by_comparison_has_time_and_cause_of_the_look_at_the_target_itself()
    {
        var text = string.Concat(Enumerable.Repeat("现将有关事项通知如下，请遵照执行。", 20));
        city.Else = ask => ask.SendAsync(200, "<title>提示</title><h1>您访问的页面不存在或已删除</h1>");
        city.On("a.test/robots.txt", ask => ask.SendAsync(404, ""));
        city.Page("a.test/", "<a href=art/1.html>关于放假安排的通知</a><a href=art/2.html>关于举办培训班的通知</a>" + text);
        city.Page("a.test/art/1.html", "<title>关于放假安排的通知</title>" + text);

        var link = Assert.Single((await CrawlAsync()).Links);

        Assert.Equal((Verdict.Faulty, FailureCause.Soft404), (link.Verdict, link.Cause));
        Assert.Equal(store.Captures("http://a.test/").Single(capture => capture.Url == link.Target).At, link.Decisive!.At);
        Assert.Equal(FailureCause.Soft404, link.Decisive.Cause);
        Assert.All(link.Tries.Skip(1), one =>
        {
            Assert.StartsWith("对照：", one.Error, StringComparison.Ordinal);
            Assert.Null(one.Cause);
            Assert.True(one.At > link.Decisive.At);
        });
        Assert.True(link.Tries.Count > 1);
    }

    [Fact]
    public async Task Site_that_stops_answering_is_given_up()
    {
        options.Crawl.GiveUpAfter = 3;
        options.Crawl.BreakAfter = 1000;
        city.Page("a.test/", string.Concat(Enumerable.Range(0, 10).Select(i => $"<a href={i}.html>{i}</a>")));
        for (var i = 0; i < 10; i++)
        {
            city.On($"a.test/{i}.html", async ask =>
            {
                ask.Dawdle(40);
                await ask.UntilGoneAsync();
            });
        }

        var outcome = await CrawlAsync();

        Assert.False(outcome.Complete);
        Assert.Equal(7, outcome.NotAsked.Count(left => left.Reason.Contains("没有答复", StringComparison.Ordinal)));
        Assert.All(outcome.Links, link => Assert.Equal(Verdict.NotProven, link.Verdict));
    }

    private Task<CrawlOutcome> CrawlAsync(string home = "http://a.test/") => folder.CrawlAsync(city, options, store, home);
}
