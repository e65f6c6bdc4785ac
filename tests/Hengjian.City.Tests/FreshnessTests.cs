using Hengjian.City.Faults;
using Hengjian.City.Pages;
using Hengjian.City.Sites;
using Hengjian.Core;

namespace Hengjian.City.Tests;

public sealed class FreshnessTests
{
    /// <summary>Monitoring times at awkward places of the calendar and the clock.</summary>
    public static TheoryData<string> Times => ["2022-02-14T00:00+08:00", "2022-03-31T15:30+08:00", "2022-01-05T09:00+08:00", "2024-02-29T23:59+08:00", "2023-12-31T01:00+00:00"];

    [Theory]
    [MemberData(nameof(Times))]
    public void Sections_are_fresh_or_stale_by_their_kinds_window_as_planted(string time)
    {
        var city = City(time);
        var day = ChinaTime.DayOf(city.Options.MonitoredAt);
        foreach (var section in city.Sites.SelectMany(site => site.Sections).Where(section => SectionCatalogue.IsArticleList(section.Kind) && !section.Blank))
        {
            var first = section.Kind switch
            {
                SectionKind.News => ChinaTime.WeeksBefore(day, 2),
                SectionKind.Notices or SectionKind.Policies or SectionKind.Interpretations => ChinaTime.MonthsBefore(day, 6),
                _ => ChinaTime.MonthsBefore(day, 12),
            };
            var newest = ChinaTime.DayOf(section.PublishedAt(section.Schedule.Count - 1));
            Assert.True(newest <= day);
            Assert.Equal(section.Stale, newest < first);
        }
    }

    [Theory]
    [MemberData(nameof(Times))]
    public void Home_page_shows_something_of_the_last_two_weeks_unless_planted_stale(string time)
    {
        var city = City(time);
        var at = city.Options.MonitoredAt;
        var first = ChinaTime.WeeksBefore(ChinaTime.DayOf(at), 2);
        foreach (var site in city.Sites.Where(site => !site.Faults.NavigationHome))
        {
            var shown = HomeLists.Sections(site, at).SelectMany(section => HomeLists.Items(site, section, at).Select(section.PublishedAt)).ToList();
            Assert.NotEmpty(shown);
            Assert.Equal(site.Faults.HomeStale, !shown.Exists(published => ChinaTime.DayOf(published) >= first));
        }
    }

    [Theory]
    [MemberData(nameof(Times))]
    public void Boards_are_stale_or_not_and_answer_or_not_as_planted(string time)
    {
        var city = City(time);
        var day = ChinaTime.DayOf(city.Options.MonitoredAt);
        var truth = city.Truth();
        foreach (var site in city.Sites.Where(site => site.Registered is not null && site.First(SectionKind.Board) is not null))
        {
            var messages = site.First(SectionKind.Board)!.Messages;
            var newest = messages.Max(message => ChinaTime.DayOf(message.Answered ?? message.Asked));
            Assert.Equal(site.Faults.BoardStale, newest < ChinaTime.MonthsBefore(day, 2));
            Assert.All(messages, message => Assert.True((message.Answered ?? message.Asked) <= city.Options.MonitoredAt));
            Assert.Equal(site.Faults.Unanswered, truth.Faults.Count(fault => fault.Kind == "message.unanswered" && fault.Subject == site.HomeText));
        }
    }

    [Theory]
    [MemberData(nameof(Times))]
    public void Weeks_without_a_post_are_the_planted_ones_counted_by_day_and_by_instant(string time)
    {
        var city = City(time);
        var at = city.Options.MonitoredAt;
        var day = ChinaTime.DayOf(at);
        var accounts = city.Truth().Faults.Where(fault => fault.Kind.StartsWith("account.", StringComparison.Ordinal)).ToLookup(fault => fault.Subject);
        foreach (var account in city.Registry.Accounts.Where(account => account.HasPosts && !account.IsServiceAccount))
        {
            var answer = city.Get(city.FeedOf(account).Text, at);
            var posts = System.Xml.Linq.XElement.Parse(System.Text.Encoding.UTF8.GetString(answer.Body.Span)).Descendants()
                .Where(element => element.Name.LocalName is "pubDate" or "published").Select(element => DateTimeOffset.Parse(element.Value, System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(accounts[account.Code.Text].Any(fault => fault.Kind == "account.stale"), posts.TrueForAll(post => post < at.AddDays(-14)));
            if (accounts[account.Code.Text].Any(fault => fault.Kind == "account.stale"))
            {
                continue;
            }

            for (var week = 1; week <= 4; week++)
            {
                var planted = accounts[account.Code.Text].Any(fault => fault.Detail == day.AddDays(-7 * week).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
                Assert.Equal(planted, !posts.Exists(post => post >= at.AddDays(-7 * week) && post < at.AddDays(-7 * (week - 1))));
                Assert.Equal(planted, !posts.Exists(post => ChinaTime.DayOf(post) >= day.AddDays(-7 * week) && ChinaTime.DayOf(post) < day.AddDays(-7 * (week - 1))));
            }
        }
    }

    private static SimulatedCity City(string time)
    {
        var at = DateTimeOffset.Parse(time, System.Globalization.CultureInfo.InvariantCulture);
        return SimulatedCity.Build(SmallRegistry.Whole(), new CityOptions(3, CitySize.Default, FaultPlan.LoadDefault(), at.AddDays(-35), at));
    }
}
