using Hengjian.Checks.AccountUpdate;
using Hengjian.Checks.Tests.Samples;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Measures;
using Hengjian.Core.Registry;

namespace Hengjian.Checks.Tests.AccountUpdate;

public sealed class AccountUpdateCheckTests
{
    private static readonly string[] Sound = ["2022-02-12", "2022-02-03", "2022-01-27", "2022-01-20", "2022-01-05"];

    [Theory]
    [InlineData("each week one", "2022-02-12 2022-02-03 2022-01-27 2022-01-20 2022-01-05", "")]
    [InlineData("on the first and last days of the weeks", "2022-02-07 2022-01-31 2022-01-30 2022-01-17 2022-01-16", "")]
    [InlineData("third week missing", "2022-02-12 2022-02-03 2022-01-20 2022-01-05", "account.weekly-gap|2022-01-24")]
    [InlineData("newest week missing", "2022-02-06 2022-01-27 2022-01-20 2022-01-05", "account.weekly-gap|2022-02-07")]
    [InlineData("two weeks missing", "2022-02-12 2022-01-20 2022-01-01", "account.weekly-gap|2022-01-24 account.weekly-gap|2022-01-31")]
    [InlineData("last post on the first day of two weeks", "2022-01-31 2022-01-27 2022-01-20 2022-01-05", "account.weekly-gap|2022-02-07")]
    [InlineData("last post a day before two weeks", "2022-01-30 2022-01-20 2022-01-05", "account.stale|")]
    [InlineData("posts after monitoring do not count", "2022-02-15 2022-01-20", "account.stale|")]
    public void Days_of_posts_decide(string name, string days, string expected)
    {
        var result = Inspect(days.Split(' '));

        Assert.True(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).SequenceEqual(result.Findings.Select(finding => $"{finding.Kind}|{finding.Detail}")), name);
        Assert.Equal(!expected.Contains("stale", StringComparison.Ordinal), result.Flag("account.updated-2w"));
        Assert.All(result.Findings, finding => Assert.Equal("440802M003WX0002", finding.Place));
    }

    [Fact]
    public void Weeks_before_the_oldest_post_of_a_feed_are_not_proven()
    {
        var result = Inspect(["2022-02-12", "2022-02-10"]);

        Assert.Empty(result.Findings);
        Assert.True(result.Flag("account.updated-2w"));
        result.IsNotProven("account.weekly-gaps");
    }

    [Theory]
    [InlineData("微信服务号", true)]
    [InlineData("微信订阅号", false)]
    public void Service_accounts_are_not_asked_for_weekly_posts(string type, bool exempt)
    {
        var result = Inspect(["2022-02-12", "2022-01-01"], type);

        Assert.Equal(exempt ? 0 : 3, result.Findings.Count);
        Assert.Equal(exempt ? 0 : 3, result.Facts("account.weekly-gaps").Count);
    }

    [Theory]
    [InlineData("小程序+微信")]
    [InlineData("移动客户端")]
    [InlineData("客户端")]
    [InlineData("手机App")]
    public void Applications_are_left_to_a_person(string type)
    {
        var result = Inspect([], type);

        Assert.Empty(result.Findings);
        result.IsNotProven("account.updated-2w");
        result.IsNotProven("account.weekly-gaps");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(404)]
    public void A_feed_that_did_not_come_proves_nothing(int? status) => Inspect(Sound, status: status).IsNotProven("account.updated-2w");

    [Fact]
    public void An_account_without_feed_proves_nothing() => Inspect(Sound, feed: false).IsNotProven("account.updated-2w");

    [Theory]
    [InlineData("", true)] // nothing but posts without date
    [InlineData("2021-12-01", true)] // any of them may be newer than the old dated ones
    [InlineData("2022-01-30 2022-01-05", true)]
    [InlineData("2022-02-15", true)]
    [InlineData("2022-01-31 2021-12-01", false)] // a fresh dated one proves the update
    public void Posts_without_date_leave_it_to_a_person_unless_a_dated_one_is_fresh(string days, bool open)
    {
        var context = Context(days.Split(' ', StringSplitOptions.RemoveEmptyEntries), "微信订阅号", 200, true);
        var result = new AccountUpdateCheck(new AccountUpdateOptions()).Inspect(context with { Posts = [new FeedPost("x", "没有日期", null, null), .. context.Posts] });

        Assert.DoesNotContain(result.Findings, finding => finding.Kind == "account.stale");
        if (open)
        {
            result.IsNotProven("account.updated-2w");
            result.IsNotProven("account.weekly-gaps");
        }
        else
        {
            Assert.True(result.Flag("account.updated-2w"));
        }
    }

    [Fact]
    public void Posts_after_monitoring_only_tell_nothing_of_the_time_before() => Inspect(["2022-02-15", "2022-02-16"]).IsNotProven("account.updated-2w");

    [Fact]
    public void A_stale_account_has_one_finding_that_proves_its_missed_weeks()
    {
        var result = Inspect(["2022-01-02", "2021-12-01"]);

        Assert.Equal(["account.stale"], result.Findings.Select(finding => finding.Kind));
        var gaps = Assert.IsType<MeasureValue.Occurrences>(result.Value("account.weekly-gaps"));
        Assert.Equal(["2022-01-17", "2022-01-24", "2022-01-31", "2022-02-07"], gaps.Items.Select(item => item.Fact.Split('|')[^1]));
        Assert.All(gaps.Items, item => Assert.Equal(result.Findings[0].Id, item.FindingId));
    }

    [Fact]
    public void Weeks_before_the_oldest_post_of_a_stale_feed_are_left_open()
    {
        var result = Inspect(["2022-01-24"]);

        Assert.Equal(["account.stale"], result.Findings.Select(finding => finding.Kind));
        var gaps = Assert.IsType<MeasureValue.Occurrences>(result.Value("account.weekly-gaps"));
        Assert.Equal(["2022-01-31", "2022-02-07"], gaps.Items.Select(item => item.Fact.Split('|')[^1]));
        Assert.Equal(3, gaps.Examined);
        Assert.Contains("2022-01-17", gaps.Unsettled, StringComparison.Ordinal);
    }

    [Fact]
    public void A_week_that_a_post_without_date_may_fill_is_not_missed()
    {
        var context = Context(["2022-02-12", "2022-01-20", "2022-01-01"], "微信订阅号", 200, true);
        var result = new AccountUpdateCheck(new AccountUpdateOptions()).Inspect(context with { Posts = [new FeedPost("x", "没有日期", null, null), .. context.Posts] });

        Assert.Empty(result.Findings);
        result.IsNotProven("account.weekly-gaps");
    }

    private static CheckResult Inspect(IReadOnlyList<string> days, string type = "微信订阅号", int? status = 200, bool feed = true) =>
        new AccountUpdateCheck(new AccountUpdateOptions()).Inspect(Context(days, type, status, feed));

    private static AccountContext Context(IReadOnlyList<string> days, string type, int? status, bool feed)
    {
        var address = PageUrl.Parse("http://feeds.qinglan.gov.cn.test/440802M003WX0002.xml");
        _ = AccountCode.TryParse("440802M003WX0002", out var code);
        var account = new MediaAccount(new UnitName("青山区人民政府"), code, "平安青山", type, address);
        var capture = new Capture(address, address, SampleSite.MonitoredAt.AddHours(-3), status, "application/rss+xml", [], null, 0, [], []);
        var posts = days.Select((day, index) => new FeedPost($"post-{index}", $"第{index}条", new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(10, 0)), TimeSpan.FromHours(8)), null));
        return new AccountContext(account, SampleSite.MonitoredAt, feed ? capture : null, [.. posts]);
    }
}
