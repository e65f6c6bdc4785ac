using Hengjian.Collect.Crawling;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Crawling.Resume;

/// <summary>A site, or our own network, that falls silent in the middle of a crawl: the crawl breaks off, and its resumption asks the rest.</summary>
public sealed class SilentSiteTests : IDisposable
{
    private const int Pages = 30;
    private const int AnsweredBefore = 8;

    private readonly TestCity city = new();
    private readonly CrawlFolder folder = new();
    private readonly MemoryEvidence store = new();
    private readonly CollectOptions options = new();
    private int answered;
    private bool isDown;

    public SilentSiteTests()
    {
        city.Page("out.test/", "外");
        city.On("a.test/", ask => AnswerAsync(ask, 200, string.Concat(Enumerable.Range(0, Pages).Select(i => $"<a href={i}.html>通知公告第 {i} 号</a>")) + "<a href=http://out.test/>外</a><a href=gone.html>亡</a>"));
        for (var i = 0; i < Pages; i++)
        {
            var text = $"<title>第 {i} 页</title>" + new string((char)('一' + i), 300);
            city.On($"a.test/{i}.html", ask => AnswerAsync(ask, 200, text));
        }

        city.Else = ask => AnswerAsync(ask, 404, "<h1>404</h1>");
    }

    public void Dispose()
    {
        city.Dispose();
        folder.Dispose();
    }

    /// <summary>Given up by the count of pages, or by the breaker of the host.</summary>
    public static TheoryData<int, int> Limits { get; } = new() { { 3, 1000 }, { 1000, 5 } };

    [Theory]
    [MemberData(nameof(Limits))]
    public async Task Crawl_that_broke_off_is_resumed_and_ends_like_an_undisturbed_one(int giveUpAfter, int breakAfter)
    {
        (options.Crawl.GiveUpAfter, options.Crawl.BreakAfter) = (giveUpAfter, breakAfter);
        var broken = await CrawlAsync(downAfter: AnsweredBefore);

        Assert.Contains("没有答复", broken.BrokenOff, StringComparison.Ordinal);
        Assert.False(broken.Complete);
        Assert.Equal(Verdict.Fine, broken.Home);
        Assert.All(broken.Links, link => Assert.Equal(Verdict.NotProven, link.Verdict));
        Assert.Contains(broken.NotAsked, left => left.Url.Text == $"http://a.test/{Pages - 1}.html" && left.Reason == broken.BrokenOff);
        Assert.Equal(broken.Checked - broken.Alive, broken.Links.Count);
        Assert.True(SiteCrawler.CanResume(folder.At("site.crawl")));

        city.Log.Clear();
        var resumed = await CrawlAsync(resume: true);

        Assert.Null(resumed.BrokenOff);
        Assert.True(resumed.Complete);
        Assert.Empty(resumed.NotAsked);
        Assert.Equal((Pages + 1, Pages + 2, Pages + 1), (resumed.Pages, (int)resumed.Checked, (int)resumed.Alive));
        Assert.Equal("http://a.test/gone.html", Assert.Single(resumed.Links, link => link.Verdict == Verdict.Faulty).Target.Text);
        Assert.Single(resumed.Links);
        Assert.DoesNotContain("GET a.test/", city.Log);
        Assert.False(SiteCrawler.CanResume(folder.At("site.crawl")));
    }

    [Fact]
    public async Task Nothing_outside_is_asked_once_the_site_is_silent()
    {
        var broken = await CrawlAsync(downAfter: AnsweredBefore);

        Assert.DoesNotContain("GET out.test/", city.Log);
        Assert.Contains(broken.NotAsked, left => left.Url.Text == "http://out.test/" && left.Reason == broken.BrokenOff);

        await CrawlAsync(resume: true);
        Assert.Contains("GET out.test/", city.Log);
    }

    [Fact]
    public async Task Resumed_while_nothing_answers_yet_it_breaks_off_again_and_loses_nothing()
    {
        await CrawlAsync(downAfter: AnsweredBefore);
        var again = await CrawlAsync(resume: true, downAfter: 0);

        Assert.NotNull(again.BrokenOff);
        Assert.All(again.Links, link => Assert.Equal(Verdict.NotProven, link.Verdict));

        var resumed = await CrawlAsync(resume: true);
        Assert.Equal((Pages + 1, true), (resumed.Pages, resumed.Complete));
        Assert.Single(resumed.Links);
    }

    [Fact]
    public async Task Pages_that_always_hang_do_not_keep_a_crawl_from_ending()
    {
        (options.Crawl.GiveUpAfter, options.Crawl.BreakAfter) = (3, 1000);
        foreach (var i in Enumerable.Range(10, 5))
        {
            city.On($"a.test/{i}.html", HangAsync);
        }

        var runs = 1;
        var outcome = await CrawlAsync();
        while (outcome.BrokenOff is not null && runs < 10)
        {
            outcome = await CrawlAsync(resume: true);
            runs++;
        }

        Assert.Null(outcome.BrokenOff);
        Assert.Equal(Pages + 1 - 5, outcome.Pages);
        Assert.Equal(5, outcome.Links.Count(link => link is { Verdict: Verdict.NotProven, Cause: FailureCause.Timeout }));
    }

    [Fact]
    public async Task Crawl_of_what_is_due_breaks_off_though_pages_that_stand_come_between()
    {
        options.Crawl.GiveUpAfter = 3;
        options.Crawl.BreakAfter = 1000;
        await CrawlAsync();
        city.Clock.Advance(TimeSpan.FromDays(40));
        await CrawlAsync();
        foreach (var i in Enumerable.Range(0, Pages).Where(i => i % 2 == 0))
        {
            city.On($"a.test/{i}.html", ask => AnswerAsync(ask, 404, ""));
        }

        // Every second page was found dead and is asked each time; the others stand.
        await CrawlAsync();
        foreach (var i in Enumerable.Range(0, Pages).Where(i => i % 2 == 0))
        {
            city.On($"a.test/{i}.html", HangAsync);
        }

        var due = await CrawlAsync(freshness: CrawlScope.Due);
        Assert.NotNull(due.BrokenOff);
        Assert.True(SiteCrawler.CanResume(folder.At("site.crawl")));
    }

    [Fact]
    public async Task Site_that_never_answered_leaves_nothing_to_resume()
    {
        var outcome = await CrawlAsync(downAfter: 0);
        Assert.Null(outcome.BrokenOff);
        Assert.False(outcome.Complete);
        Assert.False(SiteCrawler.CanResume(folder.At("site.crawl")));
    }

    private static async Task HangAsync(Ask ask)
    {
        ask.Dawdle(40);
        await ask.UntilGoneAsync();
    }

    private Task AnswerAsync(Ask ask, int status, string html) => isDown || --answered < 0 ? HangAsync(ask) : ask.SendAsync(status, html);

    /// <param name="resume">Whether to go on.</param>
    /// <param name="downAfter">After how many answers everything hangs.</param>
    /// <param name="freshness">What is asked again.</param>
    private Task<CrawlOutcome> CrawlAsync(bool resume = false, int downAfter = int.MaxValue, CrawlScope freshness = CrawlScope.All)
    {
        (answered, isDown) = (downAfter, downAfter == 0);
        var order = folder.Order() with { Resume = resume, Freshness = freshness };
        return new SiteCrawler(city, city.Clock, city.Clock, options).CrawlAsync(order, store, null, CancellationToken.None);
    }
}
