using System.Text;
using Hengjian.Collect.Crawling;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Crawling;

public sealed class SiteCrawlerTests : IDisposable
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
    public async Task Site_is_crawled_breadth_first_and_every_page_kept()
    {
        city.Page("a.test/", "<a href=/one.html>一</a><a href=two.html>二</a>");
        city.Page("a.test/one.html", "<a href=three.html>三</a>");
        city.Page("a.test/two.html", "<a href=/>首页</a>");
        city.Page("a.test/three.html", "末页");

        var outcome = await CrawlAsync();

        Assert.Equal(["GET a.test/robots.txt", "GET a.test/", "GET a.test/one.html", "GET a.test/two.html", "GET a.test/sitemap.xml", "GET a.test/three.html"], city.Log.Take(6));
        Assert.All(city.Log.Skip(6), line => Assert.Matches("^GET a.test/[b-z]{14}(\\.html)?$", line));
        Assert.Equal(4, outcome.Pages);
        Assert.True(outcome.Complete);
        Assert.Empty(outcome.NotAsked);
        Assert.Equal(["http://a.test/", "http://a.test/one.html", "http://a.test/two.html", "http://a.test/three.html"], store.Captures("http://a.test/").Select(capture => capture.Url.Text));
        Assert.All(store.Captures("http://a.test/"), capture => Assert.Equal(capture.Length, store.Bytes(capture.Payload!.Value).Length));
        Assert.True(outcome.Bytes >= store.Captures("http://a.test/").Sum(capture => capture.Length));
    }

    [Fact]
    public async Task Requests_to_a_host_keep_their_distance()
    {
        options.Crawl.Rate = 0.5;
        city.Page("a.test/", "<a href=one.html>一</a><a href=http://b.test/x>外</a>");
        city.Page("a.test/one.html", "");
        city.Page("b.test/x", "");

        await CrawlAsync();

        Assert.Equal(city.Log.Count(line => line.StartsWith("GET a.test/", StringComparison.Ordinal)) - 1, city.Clock.Waits.Count);
        Assert.All(city.Clock.Waits, wait => Assert.Equal(2.0, wait.TotalSeconds));
    }

    [Fact]
    public async Task Crawl_delay_of_robots_is_kept()
    {
        city.On("a.test/robots.txt", ask => ask.SendAsync(200, "User-agent: *\nCrawl-delay: 7", "text/plain"));
        city.Page("a.test/", "<a href=one.html>一</a>");
        city.Page("a.test/one.html", "");

        await CrawlAsync();

        Assert.Equal(7.0, city.Clock.Waits[^1].TotalSeconds);
    }

    [Fact]
    public async Task Unchanged_pages_are_not_sent_again_and_their_links_still_count()
    {
        Func<Ask, Task> Tagged(string html) => ask => ask.Headers.ContainsKey("If-None-Match") ? ask.SendAsync(304, "", "") : ask.SendAsync(200, html, "text/html; charset=utf-8", "ETag: \"1\"");
        city.On("a.test/", Tagged("<a href=one.html>一</a>"));
        city.On("a.test/one.html", Tagged("<a href=gone.html>亡</a>"));
        var first = await CrawlAsync();
        var previous = store.Captures("http://a.test/").ToDictionary(capture => capture.Url);

        var second = await CrawlAsync();

        Assert.Equal(2, second.Pages);
        Assert.Equal(first.Links.Select(link => (link.Target, link.Verdict, link.Parents[0])), second.Links.Select(link => (link.Target, link.Verdict, link.Parents[0])));
        var recorded = store.Captures("http://a.test/").Skip(3).ToList();
        Assert.Equal([304, 304, 404], recorded.Select(capture => capture.Status ?? 0));
        Assert.Equal(previous[PageUrl.Parse("http://a.test/")].Payload, recorded[0].Payload);
    }

    [Fact]
    public async Task Unchanged_page_whose_bytes_are_lost_is_fetched_anew()
    {
        city.On("a.test/", ask => ask.Headers.ContainsKey("If-None-Match") ? ask.SendAsync(304, "", "") : ask.SendAsync(200, "<p>页", "text/html", "ETag: \"1\""));
        await CrawlAsync();
        store.Forget();

        await CrawlAsync();

        Assert.Equal(200, store.Captures("http://a.test/").Single().Status);
    }

    [Fact]
    public async Task List_filled_by_script_is_captured_and_its_items_followed()
    {
        city.Page("a.test/", "<a href=/tzgg/>通知公告</a>");
        city.Page("a.test/tzgg/", "<ul id=list></ul><script>$.getJSON('list.json', fill); var more = \"/tzgg/more.json?v=2\";</script><div data-api-url=\"/api/items\"></div>");
        city.On("a.test/tzgg/list.json", ask => ask.SendAsync(200, """{"data":[{"title":"公告一","url":"/tzgg/1.html"},{"title":"公告二","url":"gone.html"}]}""", "application/json"));
        city.On("a.test/tzgg/more.json?v=2", ask => ask.SendAsync(200, "callback([{\"docTitle\":\"公告三\",\"docPubUrl\":\"http://a.test/tzgg/3.html\"}])", "text/javascript"));
        city.On("a.test/api/items", ask => ask.SendAsync(200, "[]", "application/json"));
        city.Page("a.test/tzgg/1.html", "一");
        city.Page("a.test/tzgg/3.html", "三");

        var outcome = await CrawlAsync();

        var recorded = store.Captures("http://a.test/").ToDictionary(capture => capture.Url.Text);
        Assert.Equal(200, recorded["http://a.test/tzgg/list.json"].Status);
        Assert.Equal(200, recorded["http://a.test/tzgg/more.json?v=2"].Status);
        Assert.Equal(200, recorded["http://a.test/api/items"].Status);
        Assert.Equal(200, recorded["http://a.test/tzgg/3.html"].Status);
        var dead = Assert.Single(outcome.Links, link => link.Verdict == Verdict.Faulty);
        Assert.Equal("http://a.test/tzgg/gone.html", dead.Target.Text);
        Assert.Equal(new LinkPlace(PageUrl.Parse("http://a.test/tzgg/"), "公告二", recorded["http://a.test/tzgg/"].Payload!.Value), Assert.Single(dead.Parents));
        Assert.DoesNotContain(outcome.Links, link => link.Target.Path.EndsWith(".json", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_of_a_scripted_pager_are_crawled_and_not_judged_as_links()
    {
        city.Page("a.test/", "<script>createPageHTML(3, 0, \"index\", \"html\");</script>");
        city.Page("a.test/index_1.html", "<a href=x.html>旧文</a>");
        city.Page("a.test/x.html", "");

        var outcome = await CrawlAsync();

        Assert.Contains("GET a.test/index_2.html", city.Log);
        Assert.Equal((1, 1), (outcome.Checked, outcome.Alive));
    }

    [Fact]
    public async Task Links_of_a_gbk_page_are_read_and_encoded_as_browsers_do()
    {
        var gbk = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!.GetBytes("<meta charset=gbk><a href='政务 公开/a b.html'>政务公开</a>");
        city.On("a.test/", ask => ask.SendAsync(200, gbk, "text/html"));
        city.Page("a.test/%E6%94%BF%E5%8A%A1%20%E5%85%AC%E5%BC%80/a%20b.html", "ok");

        var outcome = await CrawlAsync();

        Assert.Equal((1, 1), (outcome.Checked, outcome.Alive));
    }

    [Fact]
    public async Task Files_are_asked_for_their_first_bytes_and_not_kept()
    {
        city.Page("a.test/", "<a href=a.pdf>附件</a><a href=/download?id=1>下载</a><img src=p.png alt=图><iframe src=/frame.html></iframe>");
        city.On("a.test/a.pdf", ask => ask.Headers.ContainsKey("Range") ? ask.SendAsync(206, "%PDF-1.4\n%%EOF\n", "application/pdf", "Content-Range: bytes 0-14/15") : ask.SendAsync(500, ""));
        city.On("a.test/download?id=1", async ask =>
        {
            await ask.RawAsync("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 50000000\r\n\r\n");
            await ask.RawAsync(new string('x', 100_000));
            await ask.UntilGoneAsync();
        });
        city.On("a.test/p.png", ask => ask.Headers.ContainsKey("Range") ? ask.SendAsync(416, "") : ask.SendAsync(200, "PNG", "image/png"));
        city.Page("a.test/frame.html", "框");

        var outcome = await CrawlAsync();

        Assert.Equal((4, 4), (outcome.Checked, outcome.Alive));
        Assert.Equal(["http://a.test/", "http://a.test/frame.html"], store.Captures("http://a.test/").Select(capture => capture.Url.Text));
    }

    [Fact]
    public async Task Dead_link_of_every_page_is_one_verdict_with_all_its_places()
    {
        city.Page("a.test/", "<a href=z.html>丙</a><a href=b.html>乙</a><footer><a href=http://gone.invalid/>友情</a><a href=http://gone.invalid/>再一次</a></footer>");
        city.Page("a.test/z.html", "<a href=http://gone.invalid/>友情</a>");
        city.Page("a.test/b.html", "<a href=http://gone.invalid/>友情</a>");

        var outcome = await CrawlAsync();

        var dead = Assert.Single(outcome.Links, link => link.Verdict == Verdict.Faulty);
        Assert.Equal(FailureCause.Dns, dead.Cause);
        Assert.Equal(["http://a.test/", "http://a.test/b.html", "http://a.test/z.html"], dead.Parents.Select(place => place.Page.Text));
        Assert.Equal(2, dead.Tries.Count);
        Assert.True(dead.Tries[1].At - dead.Tries[0].At >= TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Two_crawls_of_the_same_site_are_alike()
    {
        city.Page("a.test/", "<a href=c.html>c</a><a href=http://refused.test/>r</a><a href=a.html>a</a><a href=http://nowhere.invalid/>n</a>");
        city.Page("a.test/a.html", "<a href=c.html>c2</a><a href=mailto:x@y.test>m</a>");
        city.Page("a.test/c.html", "<a href=d.html>d</a>");

        var first = await CrawlAsync();
        var asked = city.Log.ToList();
        city.Log.Clear();
        using var anew = new CrawlFolder();
        var second = await anew.CrawlAsync(city, options, new MemoryEvidence());

        Assert.Equal(asked, city.Log);
        Assert.Equal(first.Links.Select(Shape), second.Links.Select(Shape));
        Assert.Equal(first.Links.Select(link => link.Target).Order(), first.Links.Select(link => link.Target));
    }

    private static string Shape(LinkVerdict link) =>
        $"{link.Target} {link.Verdict} {link.Cause} {string.Join('|', link.Parents)} {string.Join('|', link.Tries.Select(one => $"{one.Method} {one.Status} {one.Cause}"))}";

    private Task<CrawlOutcome> CrawlAsync(string home = "http://a.test/") => folder.CrawlAsync(city, options, store, home);
}
