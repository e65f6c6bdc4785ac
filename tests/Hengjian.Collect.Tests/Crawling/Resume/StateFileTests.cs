using Hengjian.Collect.Crawling;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Sqlite;

namespace Hengjian.Collect.Tests.Crawling.Resume;

/// <summary>State files that must not be used, and what is asked again by the file's memory.</summary>
public sealed class StateFileTests : IDisposable
{
    private readonly TestCity city = new();
    private readonly CrawlFolder folder = new();
    private readonly CollectOptions options = new();

    public StateFileTests() => city.Page("a.test/", "<a href=one.html>一</a>");

    public void Dispose()
    {
        city.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Damaged_file_is_refused_and_left_alone()
    {
        await File.WriteAllTextAsync(folder.At("site.crawl"), new string('x', 5000));

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => folder.CrawlAsync(city, options, new MemoryEvidence()));

        Assert.Contains("site.crawl", fault.Message, StringComparison.Ordinal);
        Assert.Equal(5000, new FileInfo(folder.At("site.crawl")).Length);
    }

    [Theory]
    [InlineData("PRAGMA user_version = 99", "更新版本")]
    [InlineData("PRAGMA application_id = 7", "不是衡鉴的采集状态文件")]
    [InlineData("UPDATE crawl SET home = 'http://b.test/'", "http://b.test/")]
    public async Task File_of_something_else_is_refused(string change, string words)
    {
        await folder.CrawlAsync(city, options, new MemoryEvidence());
        using (var file = SqliteFile.Open(folder.At("site.crawl")))
        {
            file.Run(change);
        }

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => folder.CrawlAsync(city, options, new MemoryEvidence()));

        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crawl_of_what_is_due_asks_nothing_else_and_keeps_its_links()
    {
        city.Page("a.test/one.html", "<a href=gone.html>亡</a>");
        var store = new MemoryEvidence();
        await folder.CrawlAsync(city, options, store);
        city.Log.Clear();

        var order = folder.Order() with { Freshness = CrawlScope.Due };
        var outcome = await new SiteCrawler(city, city.Clock, city.Clock, options).CrawlAsync(order, store, null, CancellationToken.None);

        Assert.DoesNotContain("GET a.test/", city.Log);
        Assert.DoesNotContain("GET a.test/one.html", city.Log);
        Assert.Equal(2, outcome.Pages);
        Assert.Equal("http://a.test/gone.html", Assert.Single(outcome.Links).Target.Text);
    }

    /// <summary>How a page that was captured answers in the next whole crawl, and what a crawl of what is due must say of it afterwards.</summary>
    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    public async Task Crawl_of_what_is_due_does_not_take_an_old_capture_for_a_page_found_dead(int status)
    {
        city.Page("a.test/one.html", "一");
        var store = new MemoryEvidence();
        await folder.CrawlAsync(city, options, store);
        city.On("a.test/one.html", ask => ask.SendAsync(status, ""));
        var whole = await new SiteCrawler(city, city.Clock, city.Clock, options).CrawlAsync(folder.Order(), store, null, CancellationToken.None);
        Assert.Equal("http://a.test/one.html", Assert.Single(whole.Links).Target.Text);

        var order = folder.Order() with { Freshness = CrawlScope.Due };
        var due = await new SiteCrawler(city, city.Clock, city.Clock, options).CrawlAsync(order, store, null, CancellationToken.None);

        Assert.Equal("http://a.test/one.html", Assert.Single(due.Links).Target.Text);
        Assert.Equal(1, due.Pages);
    }

    /// <summary>What the home page does, and what is said of it. Each of these once came out as a complete crawl of nothing.</summary>
    public static TheoryData<Func<Ask, Task>, string> Homes { get; } = new()
    {
        { ask => ask.SendAsync(404, ""), "首页没有打开，全站没有采集：服务器答复 404" },
        { ask => ask.SendAsync(500, ""), "首页没有打开，全站没有采集：服务器答复 500" },
        { ask => ask.RedirectAsync("http://b.test/"), "首页转到了别处 http://b.test/" },
        { ask => ask.SendAsync(200, "<meta http-equiv=refresh content='0; url=http://b.test/'>正在进入"), "首页转到了别处 http://b.test/" },
        { ask => ask.SendAsync(200, "<script>window.location.href = 'http://b.test/';</script>"), "首页转到了别处 http://b.test/" },
    };

    [Theory]
    [MemberData(nameof(Homes))]
    public async Task Site_whose_home_page_did_not_come_is_not_complete(Func<Ask, Task> home, string words)
    {
        city.On("a.test/", home);
        city.Page("b.test/", "别的网站");

        var outcome = await folder.CrawlAsync(city, options, new MemoryEvidence());

        Assert.False(outcome.Complete);
        var left = Assert.Single(outcome.NotAsked);
        Assert.Equal("http://a.test/", left.Url.Text);
        Assert.StartsWith(words, left.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Footer_link_relative_to_each_folder_is_one_template()
    {
        city.Page("a.test/", "<a href=/a/>一</a><a href=/b/>二</a><a href=/c/>三</a>");
        foreach (var name in new[] { "a", "b", "c" })
        {
            city.Page($"a.test/{name}/", "<footer><a href=about.html>关于我们</a></footer>");
        }

        var outcome = await folder.CrawlAsync(city, options, new MemoryEvidence());

        Assert.Equal(["http://a.test/a/about.html", "http://a.test/b/about.html", "http://a.test/c/about.html"], outcome.Links.Select(link => link.Target.Text));
        Assert.All(outcome.Links, link => Assert.Equal("http://a.test/a/about.html", link.Template?.Text));
    }

    [Fact]
    public async Task Pages_that_a_sitemap_alone_names_are_captured()
    {
        city.On("a.test/robots.txt", ask => ask.SendAsync(200, "Sitemap: http://a.test/map.txt", "text/plain"));
        city.On("a.test/map.txt", ask => ask.SendAsync(200, "http://a.test/hidden.html\n", "text/plain"));
        city.Page("a.test/hidden.html", "藏");
        city.Page("a.test/one.html", "一");

        Assert.Equal(3, (await folder.CrawlAsync(city, options, new MemoryEvidence())).Pages);
    }

    [Fact]
    public async Task Endless_addresses_are_one_row_a_rule()
    {
        city.Page("a.test/one.html", string.Concat(Enumerable.Range(1, 12).Select(month => $"<a href='/rili?year=2099&month={month}'>{month} 月</a>")));

        var outcome = await folder.CrawlAsync(city, options, new MemoryEvidence());

        Assert.Equal(12, Assert.Single(outcome.NotAsked).Count);
        Assert.DoesNotContain(city.Log, line => line.Contains("2099", StringComparison.Ordinal));
    }
}
