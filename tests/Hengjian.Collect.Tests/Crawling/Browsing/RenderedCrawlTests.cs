using Hengjian.Collect.Crawling;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Sqlite;

namespace Hengjian.Collect.Tests.Crawling.Browsing;

/// <summary>Pages whose content comes by script: what the browser adds to a crawl, and what it must not.</summary>
public sealed class RenderedCrawlTests : IDisposable
{
    private const string Home = "http://a.test/";
    private const string Shell = "<html><head><title>模拟局</title></head><body><div id=app></div><script src=/app.js></script></body></html>";
    private const string List = "<html><head><title>模拟局</title></head><body><nav><a href=/>首页</a><a href=/#a>机构</a></nav><ul id=list></ul><footer>" + Address + "</footer><script src=/list.js></script></body></html>";
    private const string Address = "主办单位：模拟市模拟局　地址：模拟市模拟区模拟路一号模拟大厦　本页面仅供测试，所有单位名称、人名和地址都是虚构的，与任何真实的机构没有关系，如有雷同纯属巧合，欢迎来信来电提出意见和建议";
    private const string Gone = "<title>模拟局</title><h1>404</h1><p>抱歉，您访问的页面不存在或已被删除。</p><a href=/>返回首页</a>";

    private readonly TestCity city = new();
    private readonly CrawlFolder folder = new();
    private readonly MemoryEvidence store = new();
    private readonly CollectOptions options = new();

    public RenderedCrawlTests()
    {
        options.Crawl.Rate = null;
        city.Page("a.test/", List);
        city.Page("a.test/tz/1.html", Article("关于放假的通知"));
    }

    public void Dispose()
    {
        city.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Links_by_script_are_followed_and_judged()
    {
        var browser = Runner("<a href=/tz/1.html>关于放假的通知</a><a href=/tz/gone.html>关于开会的通知</a>");

        var outcome = await CrawlAsync(browser);

        Assert.Equal([Home], browser.Asked);
        Assert.Equal(2, outcome.Pages);
        Assert.Equal(new ScriptedPages(1, 1), outcome.Scripted);
        Assert.Contains("GET a.test/tz/1.html", city.Log);
        var dead = Assert.Single(outcome.Links);
        Assert.Equal(("http://a.test/tz/gone.html", Verdict.Faulty), (dead.Target.Text, dead.Verdict));
        Assert.Equal("关于开会的通知", Assert.Single(dead.Parents).Text);
    }

    [Fact]
    public async Task Dead_address_that_an_application_may_open_by_itself_is_not_proven()
    {
        city.Page("a.test/", Shell);

        var outcome = await CrawlAsync(Runner("<a href=/list/7>关于开会的通知</a><a href=/files/7.pdf>附件</a>"));

        Assert.Equal([("/files/7.pdf", Verdict.Faulty), ("/list/7", Verdict.NotProven)], outcome.Links.Select(link => (link.Target.Path, link.Verdict)));
        Assert.Contains("单页应用", outcome.Links[1].Tries[^1].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_browser_showed_is_kept_and_leads_to_picture_and_plain_page()
    {
        var outcome = await CrawlAsync(Runner("<a href=/tz/gone.html>关于开会的通知</a>"));

        var shown = Assert.Single(store.Captures(Home + "#rendered"));
        Assert.Contains("gone.html", System.Text.Encoding.UTF8.GetString(store.Bytes(shown.Payload!.Value)), StringComparison.Ordinal);
        var words = Assert.Single(shown.Tries).Error!;
        Assert.Contains(Digest.Of(ScriptRunner.Picture).Text, words, StringComparison.Ordinal);
        Assert.Contains(store.Captures(Home)[0].Payload!.Value.Text, words, StringComparison.Ordinal);
        Assert.Equal(ScriptRunner.Picture, store.Bytes(Digest.Of(ScriptRunner.Picture)));
        Assert.Null(shown.Failure);
        Assert.Equal(shown.Payload, Assert.Single(outcome.Links[0].Parents).Payload);
    }

    [Fact]
    public async Task Page_that_is_enough_is_never_rendered()
    {
        city.Page("a.test/", "<script>1</script>" + Article("首页") + "<a href=/tz/1.html>关于放假的通知</a>");
        var browser = Runner("<a href=/tz/gone.html>亡</a>");

        var outcome = await CrawlAsync(browser);

        Assert.Empty(browser.Asked);
        Assert.Equal(new ScriptedPages(0, 0), outcome.Scripted);
        Assert.Empty(store.Captures(Home + "#rendered"));
    }

    [Fact]
    public async Task Without_browser_such_pages_are_counted_and_named()
    {
        var outcome = await CrawlAsync(null);

        Assert.Equal((1, 0, Home), (outcome.Scripted.Count, outcome.Scripted.Rendered, outcome.Scripted.Example?.Text));
        Assert.Contains("#list", outcome.Scripted.Reason, StringComparison.Ordinal);
        Assert.True(outcome.Complete);
    }

    [Fact]
    public async Task Form_of_address_whose_first_three_bring_nothing_is_left_alone()
    {
        city.Page("a.test/", string.Concat(Enumerable.Range(1, 6).Select(number => $"<a href=/d/{number}.html>关于某某事项的第 {number} 号通知</a>")));
        for (var number = 1; number <= 6; number++)
        {
            city.Page($"a.test/d/{number}.html", Shell);
        }

        var browser = new ScriptRunner(city.Clock, _ => Article("正文"));

        var outcome = await CrawlAsync(browser);

        Assert.Equal(["http://a.test/d/1.html", "http://a.test/d/2.html", "http://a.test/d/3.html"], browser.Asked);
        Assert.Equal((6, 3, "http://a.test/d/4.html"), (outcome.Scripted.Count, outcome.Scripted.Rendered, outcome.Scripted.Example?.Text));
    }

    [Theory]
    [InlineData(8, 6)]
    [InlineData(1, 1)]
    [InlineData(0, 0)]
    public async Task Rendered_pages_are_bounded(int most, int rendered)
    {
        options.Crawl.MaxRendered = most;
        city.Page("a.test/", string.Concat(Enumerable.Range(1, 12).Select(number => $"<a href=/d/{number}.html>关于某某事项的第 {number} 号通知</a>")));
        for (var number = 1; number <= 12; number++)
        {
            city.Page($"a.test/d/{number}.html", Shell);
        }

        var browser = new ScriptRunner(city.Clock, url => $"<a href={url.Path}.doc>附件</a>");

        var outcome = await CrawlAsync(browser);

        Assert.Equal(rendered, browser.Asked.Count);
        Assert.Equal((12, rendered), (outcome.Scripted.Count, outcome.Scripted.Rendered));
    }

    [Fact]
    public async Task Page_that_cannot_be_rendered_stays_as_it_came()
    {
        var outcome = await CrawlAsync(new ScriptRunner(city.Clock, _ => null));

        Assert.Equal((1, 1, 0), (outcome.Pages, outcome.Scripted.Count, outcome.Scripted.Rendered));
        Assert.Empty(outcome.Links);
        Assert.Empty(store.Captures(Home + "#rendered"));
    }

    [Fact]
    public async Task Page_that_scripts_lead_out_of_the_site_brings_no_links()
    {
        var browser = new ScriptRunner(city.Clock, _ => "<a href=/x.html>别人的链接</a>") { Final = PageUrl.Parse("http://b.test/") };

        var outcome = await CrawlAsync(browser);

        Assert.Equal((1, 0), (outcome.Checked, outcome.Scripted.Rendered));
    }

    [Fact]
    public async Task Rendered_page_takes_a_turn_of_its_host()
    {
        options.Crawl.Rate = 0.5;
        await CrawlAsync(Runner("<p>空</p>"));
        var rendered = city.Clock.Waits.Count;
        city.Clock.Waits.Clear();
        await CrawlAsync(null);

        // The home page, its robots.txt and sitemap, and the turn of the browser.
        Assert.Equal(city.Clock.Waits.Count + 1, rendered);
    }

    [Fact]
    public async Task Unchanged_shell_is_rendered_again()
    {
        city.On("a.test/", ask => ask.Headers.ContainsKey("If-None-Match") ? ask.SendAsync(304, "", "") : ask.SendAsync(200, Shell, "text/html; charset=utf-8", "ETag: \"1\""));
        await CrawlAsync(Runner("<a href=/tz/1.html>关于放假的通知</a>"));

        var outcome = await CrawlAsync(Runner("<a href=/tz/1.html>关于放假的通知</a><a href=/tz/2.html>新的通知</a>"));

        Assert.Equal(("http://a.test/tz/2.html", 2), (Assert.Single(outcome.Links).Target.Text, outcome.Pages));
    }

    [Fact]
    public async Task Resumed_crawl_goes_on_counting()
    {
        options.Crawl.MaxRendered = 4;
        city.Page("a.test/", string.Concat(Enumerable.Range(1, 6).Select(number => $"<a href=/d/{number}.html>关于某某事项的第 {number} 号通知</a>")));
        for (var number = 1; number <= 6; number++)
        {
            city.Page($"a.test/d/{number}.html", Shell);
        }

        using var ending = new CancellationTokenSource();
        var browser = new ScriptRunner(city.Clock, url =>
        {
            if (url.Path == "/d/3.html")
            {
                ending.Cancel();
                ending.Token.ThrowIfCancellationRequested();
            }

            return $"<a href={url.Path}.doc>附件</a>";
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Crawler(browser).CrawlAsync(folder.Order(), store, null, ending.Token));
        var second = new ScriptRunner(city.Clock, url => $"<a href={url.Path}.doc>附件</a>");

        var outcome = await Crawler(second).CrawlAsync(folder.Order() with { Resume = true }, store, null, CancellationToken.None);

        Assert.Equal(["http://a.test/d/3.html"], second.Asked);
        Assert.Equal((6, 3), (outcome.Scripted.Count, outcome.Scripted.Rendered));
    }

    [Fact]
    public async Task State_file_of_version_1_is_brought_up()
    {
        await CrawlAsync(null);
        using (var file = SqliteFile.Open(folder.At("site.crawl")))
        {
            file.Run("DROP TABLE scripted; ALTER TABLE answer DROP COLUMN rendered; ALTER TABLE crawl ADD COLUMN silences INTEGER NOT NULL DEFAULT 0; PRAGMA user_version = 1");
        }

        Assert.Equal(1, (await CrawlAsync(null)).Scripted.Count);
    }

    /// <summary>A single-page application answers every path with the same shell: only the browser tells its pages apart.</summary>
    [Theory]
    [InlineData("关于放假的通知，各单位遵照执行", Verdict.Fine)]
    [InlineData("gone", Verdict.Faulty)]
    [InlineData("", Verdict.NotProven)]
    public async Task Application_page_is_judged_by_what_the_browser_shows(string content, Verdict verdict)
    {
        var browser = Application(content, []);

        var outcome = await CrawlAsync(browser);

        Assert.Equal(verdict, outcome.Links.FirstOrDefault(link => link.Target.Path == "/d/2.html")?.Verdict ?? Verdict.Fine);
        Assert.DoesNotContain(outcome.Links, link => link.Target.Path == "/d/1.html");
    }

    [Fact]
    public async Task Application_page_that_says_gone_while_something_was_kept_from_it_is_not_proven() =>
        Assert.Equal(Verdict.NotProven, Assert.Single((await CrawlAsync(Application("gone", ["请求达到上限"]))).Links, link => link.Target.Path == "/d/2.html").Verdict);

    [Fact]
    public async Task Application_whose_interface_is_down_is_not_called_dead()
    {
        Application("gone", []);

        var outcome = await CrawlAsync(new ScriptRunner(city.Clock, url => url.Path == "/" ? null : Gone));

        Assert.DoesNotContain(outcome.Links, link => link.Verdict == Verdict.Faulty);
    }

    private ScriptRunner Application(string content, IReadOnlyList<string> notes)
    {
        city.Page("a.test/", string.Concat(Enumerable.Range(1, 3).Select(number => $"<a href=/d/{number}.html>关于某某事项的第 {number} 号通知</a>")));
        city.Else = ask => ask.Path is "/robots.txt" or "/sitemap.xml" ? ask.SendAsync(404, "") : ask.SendAsync(200, Shell);
        return new ScriptRunner(city.Clock, url => url.Path switch
        {
            "/d/1.html" or "/d/3.html" => Article(url.Path == "/d/1.html" ? "关于春节放假安排的通知" : "关于召开安全生产工作会议的通知"),
            "/d/2.html" when content != "gone" => content.Length == 0 ? Shell : Article(content),
            _ when content.Length == 0 => Shell,
            _ => Gone,
        })
        { Notes = notes };
    }

    private static string Article(string title) => $"<title>{title}</title><h1>{title}</h1><p>{string.Concat(Enumerable.Repeat(title + "，现将有关事项说明如下，请认真贯彻落实。", 12))}</p>";

    private ScriptRunner Runner(string home) => new(city.Clock, url => url.Text == Home ? home : throw new InvalidOperationException(url.Text));

    private SiteCrawler Crawler(ScriptRunner? browser) => new(city, city.Clock, city.Clock, options, browser);

    private Task<CrawlOutcome> CrawlAsync(ScriptRunner? browser) => Crawler(browser).CrawlAsync(folder.Order(), store, null, CancellationToken.None);
}
