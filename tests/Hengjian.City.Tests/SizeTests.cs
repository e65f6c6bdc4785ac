using System.Diagnostics;
using Hengjian.City.Faults;
using Hengjian.City.Sites;
using Xunit.Abstractions;

namespace Hengjian.City.Tests;

public sealed class SizeTests(ITestOutputHelper output)
{
    [Fact]
    public void Site_of_a_hundred_thousand_articles_answers_a_deep_page_without_making_the_others()
    {
        var city = Cities.Small(pages: 100_000);
        foreach (var site in city.Sites)
        {
            var news = site.Find("动态要闻")!;
            Assert.InRange(site.Sections.Sum(section => section.Schedule.Count), 95_000, 105_000);
            var before = GC.GetAllocatedBytesForCurrentThread();
            var clock = Stopwatch.StartNew();
            Assert.Equal(200, city.Get(site.Absolute(site.PathOf(new PageKey(PageKind.Item, news.Ordinal, 12_345)))).Status);
            var list = new PageKey(PageKind.List, news.Ordinal, 900);
            Assert.Equal(200, city.Get(site.Absolute(site.PathOf(site.Family.ListsByScript(news) ? list with { Number = 0 } : list))).Status);
            output.WriteLine($"{site.Family.Id}: {clock.Elapsed.TotalMilliseconds:f1} ms");
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
        }
    }

    [Fact]
    public void Times_grow_with_the_index_and_the_count_at_a_time_agrees_with_them()
    {
        foreach (var (step, count) in ((double, int)[])[(0.05, 5000), (1, 300), (2, 40), (11, 30), (26, 7)])
        {
            var schedule = SectionBuilder.Aged(99, Cities.T, 2, step, count);
            var times = Enumerable.Range(0, count).Select(schedule.Published).ToList();
            Assert.Equal(times.Order().Distinct(), times);
            Assert.True(times[^1] <= Cities.T.AddHours(-6));
            for (var index = 0; index < count; index++)
            {
                Assert.Equal(index + 1, schedule.VisibleAt(times[index]));
                Assert.Equal(index, schedule.VisibleAt(times[index].AddSeconds(-1)));
            }
        }
    }

    [Theory]
    [InlineData(5, 4, 14)]
    [InlineData(30, 18, 42)]
    [InlineData(90, 65, 125)]
    [InlineData(400, 380, 430)]
    public void Site_has_about_the_pages_asked_for(int pages, int least, int most)
    {
        foreach (var site in Cities.Small(pages: pages).Sites)
        {
            Assert.InRange(site.Pages(Cities.T).Count(), least, most);
            Assert.Empty(new TestCrawler(Cities.Small(pages: pages), Core.PageUrl.Parse(site.HomeText)).Run().Dead);
        }
    }

    [Fact]
    public void Plan_gives_a_single_site_another_size()
    {
        var sites = Cities.Small("sizes:\n  - site: 第一类/2\n    pages: 300\n").Sites;
        Assert.InRange(sites[1].Pages(Cities.T).Count(), 280, 330);
        Assert.InRange(sites[0].Pages(Cities.T).Count(), 65, 125);
    }

    [Fact]
    public void Small_cities_keep_the_default_plan_exact()
    {
        foreach (var pages in (int[])[5, 20, 60])
        {
            var city = Cities.Small(FaultPlan.LoadDefault(), pages);
            var truth = city.Truth();
            foreach (var site in city.Registry.Sites)
            {
                var dead = new TestCrawler(city, site.Home).Run().Dead;
                Assert.Equal(truth.Faults.Where(fault => fault.Kind == "link.dead" && fault.Subject == site.Home.Text && !CrawlTests.AnswersWell.Any(folder => fault.Place.Contains(folder, StringComparison.Ordinal))).Select(fault => fault.Place), dead);
            }
        }
    }
}
