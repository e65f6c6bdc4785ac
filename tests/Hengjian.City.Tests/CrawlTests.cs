using Xunit.Abstractions;

namespace Hengjian.City.Tests;

public sealed class CrawlTests(ITestOutputHelper output)
{
    public static TheoryData<int> Sites => [.. Enumerable.Range(0, 10)];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Site_without_faults_has_no_dead_link_and_says_simulated_on_every_page(int ordinal)
    {
        var city = Cities.Small();
        var site = city.Registry.Sites[ordinal];
        var crawl = new TestCrawler(city, site.Home).Run();
        output.WriteLine($"{site.Home}: {city.Sites[ordinal].Family.Id}, {crawl.Pages.Count} pages");
        Assert.Empty(crawl.Dead);
        Assert.InRange(crawl.Pages.Count, 60, 125);
        Assert.All(crawl.Pages, page =>
        {
            Assert.Contains("模拟页面·内容均为程序生成", page.Value, StringComparison.Ordinal);
            Assert.Contains("模拟页面，内容均为程序生成", page.Value, StringComparison.Ordinal);
        });
    }

    internal static readonly string[] AnswersWell = ["/zt/wangqi/", "/xw/lishi/", "/files/empty/", "/files/cut/"];

    [Theory]
    [MemberData(nameof(Sites))]
    public void Site_pages_are_those_the_crawler_reaches(int ordinal)
    {
        var city = Cities.Small();
        var model = city.Sites[ordinal];
        var crawl = new TestCrawler(city, city.Registry.Sites[ordinal].Home).Run();
        var hidden = model.Pages(Cities.T)
            .Where(page => page.Section >= 0 && page.Kind == Hengjian.City.Sites.PageKind.List && page.Number > 0 && model.Family.PagesByScript(model.Sections[page.Section]));
        var expected = model.Pages(Cities.T).Except(hidden).Select(model.TextOf).ToHashSet(StringComparer.Ordinal);
        var reached = crawl.Pages.Keys.Where(url => !url.TrimEnd('/').Equals(model.HomeText.TrimEnd('/'), StringComparison.Ordinal)).Append(model.HomeText);
        Assert.Equal(expected.Order(StringComparer.Ordinal), reached.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Whole_city_has_exactly_the_planted_dead_links_on_the_planted_pages()
    {
        var city = Cities.Whole();
        var truth = city.Truth();
        foreach (var site in city.Registry.Sites)
        {
            // Soft 404, articles sent home, empty and cut files answer with 200; this crawler knows statuses only.
            var planted = truth.Faults.Where(fault => fault.Kind == "link.dead" && fault.Subject == site.Home.Text && !AnswersWell.Any(folder => fault.Place.Contains(folder, StringComparison.Ordinal))).ToList();
            var crawl = new TestCrawler(city, site.Home).Run();
            Assert.Equal(planted.Select(fault => fault.Place), crawl.Dead);
            foreach (var fault in planted.Where(fault => fault.Places is not null))
            {
                Assert.Equal(Spell(fault.Places!), Spell(crawl.Parents[fault.Place]));
            }
        }
    }

    [Theory]
    [InlineData("footer.missing", "icp", "ICP备")]
    [InlineData("footer.missing", "police-record", "公网安备")]
    [InlineData("footer.missing", "site-code", "标识码")]
    [InlineData("footer.missing", "sponsor", "主办")]
    [InlineData("footer.missing", "party-gov-mark", "conac.cn")]
    [InlineData("find-fault.missing-pages", "", "jiucuo.html")]
    [InlineData("label.site-missing", "", "SiteIDCode")]
    public void Planted_places_are_exactly_the_pages_that_lack_the_mark(string kind, string detail, string words)
    {
        var city = Cities.Whole();
        var checkedFaults = 0;
        foreach (var fault in city.Truth().Faults.Where(fault => fault.Kind == kind && fault.Detail == detail && fault.Places is not null))
        {
            var site = city.Registry.Sites.Single(site => site.Home.Text == fault.Subject);
            var crawl = new TestCrawler(city, site.Home).Run();
            Assert.Equal(Spell(fault.Places!), Spell(crawl.Pages.Where(page => !page.Value.Contains(words, StringComparison.Ordinal)).Select(page => page.Key)));
            checkedFaults++;
        }

        Assert.True(checkedFaults > 0, $"{kind} {detail} was not planted with places");
    }

    private static IEnumerable<string> Spell(IEnumerable<string> urls) => urls.Select(url => url.TrimEnd('/')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}
