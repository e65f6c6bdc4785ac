using System.Text;
using System.Xml.Linq;
using Hengjian.Core;

namespace Hengjian.City.Tests;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public void Whole_city_has_feeds_of_both_forms()
    {
        var city = Cities.Whole();
        var kinds = city.Registry.Accounts.Select(account => Read(city, account, Cities.T).Name.LocalName).GroupBy(name => name).ToDictionary(group => group.Key, group => group.Count());
        Assert.InRange(kinds["feed"], 20, 120);
        Assert.InRange(kinds["rss"], 100, 220);
    }

    [Fact]
    public void Posts_of_every_account_agree_with_the_truth()
    {
        var city = Cities.Whole();
        var truth = city.Truth();
        var today = ChinaTime.DayOf(Cities.T);
        foreach (var account in city.Registry.Accounts)
        {
            var days = Dates(Read(city, account, Cities.T.AddHours(2))).Select(ChinaTime.DayOf).ToList();
            if (!account.HasPosts)
            {
                Assert.Empty(days);
                continue;
            }

            var planted = truth.Faults.Where(fault => fault.Subject == account.Code.Text).ToList();
            var stale = !days.Exists(day => day >= ChinaTime.WeeksBefore(today, 2));
            Assert.Equal(planted.Any(fault => fault.Kind == "account.stale"), stale);
            if (stale || account.IsServiceAccount)
            {
                continue;
            }

            var gaps = Enumerable.Range(1, 4).Where(week => !days.Exists(day => day >= today.AddDays(-7 * week) && day < today.AddDays(-7 * (week - 1))))
                .Select(week => today.AddDays(-7 * week).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal(planted.Select(fault => fault.Detail).Order(StringComparer.Ordinal), gaps.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Feed_shows_only_what_was_posted_by_then_and_its_links_answer()
    {
        var city = Cities.Small();
        var account = city.Registry.Accounts[0];
        var earlier = Cities.T.AddDays(-30);
        Assert.All(Dates(Read(city, account, earlier)), date => Assert.True(date <= earlier));
        var feed = Read(city, account, Cities.T);
        var link = feed.Descendants("item").Elements("link").Concat(feed.Descendants(Atom + "entry").Elements(Atom + "link")).Select(element => element.Attribute("href")?.Value ?? element.Value).First();
        Assert.Equal(200, city.Get(link).Status);
        Assert.Contains("模拟", feed.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Unchanged_feed_is_answered_with_304()
    {
        var city = Cities.Small();
        var url = city.FeedOf(city.Registry.Accounts[0]);
        var full = city.Get(url.Text);
        Assert.Equal(304, city.Answer(new CityRequest("GET", url.Host, url.Path, Cities.T, full.Tag)).Status);
    }

    private static XElement Read(SimulatedCity city, Core.Registry.MediaAccount account, DateTimeOffset at)
    {
        var answer = city.Get(city.FeedOf(account).Text, at);
        Assert.Equal(200, answer.Status);
        return XElement.Parse(Encoding.UTF8.GetString(answer.Body.Span));
    }

    private static IEnumerable<DateTimeOffset> Dates(XElement feed) => feed.Descendants("pubDate").Concat(feed.Descendants(Atom + "published"))
        .Select(date => DateTimeOffset.Parse(date.Value, System.Globalization.CultureInfo.InvariantCulture));
}
