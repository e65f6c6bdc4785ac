using Hengjian.Collect.Crawling;
using Hengjian.Collect.Crawling.Pace;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Crawling.Pace;

public sealed class CrawlPaceTests
{
    private static readonly PageUrl Page = PageUrl.Parse("http://a.test/1.html");
    private static readonly PageUrl Secure = PageUrl.Parse("https://a.test/1.html");
    private static readonly PageUrl Other = PageUrl.Parse("http://b.test/");

    private readonly LaneClock clock = new();
    private readonly CrawlOptions options = new();

    /// <summary>What an answer does to the rate of a host asked once a second; the words of each row are the rule it proves.</summary>
    public static TheoryData<string, int?, FailureCause?, bool, double> Reactions { get; } = new()
    {
        { "200 changes nothing", 200, null, false, 1 },
        { "429 halves (RFC 6585, 4)", 429, FailureCause.Http4xx, false, 0.5 },
        { "503 halves (RFC 9110, 15.6.4)", 503, FailureCause.Http5xx, false, 0.5 },
        { "a time-out halves", null, FailureCause.Timeout, false, 0.5 },
        { "a body that stops halves", 200, FailureCause.Timeout, false, 0.5 },
        { "a broken connection halves", null, FailureCause.Connect, false, 0.5 },
        { "a refusal is an answer of the system", null, FailureCause.Connect, true, 1 },
        { "an unknown name is no trouble of a host", null, FailureCause.Dns, true, 1 },
        { "a bad certificate is an answer", null, FailureCause.Tls, true, 1 },
        { "404 is an answer", 404, FailureCause.Http4xx, true, 1 },
        { "403 is an answer", 403, FailureCause.Http4xx, false, 1 },
        { "500 is one page's fault", 500, FailureCause.Http5xx, false, 1 },
        { "what a redirect led to is another host's trouble", 302, FailureCause.Timeout, false, 1 },
    };

    [Theory]
    [MemberData(nameof(Reactions))]
    public void Rate_follows_the_answer(string rule, int? status, FailureCause? cause, bool sure, double rate)
    {
        var pace = Pace();
        Answer(pace, Page, new Look(status, cause, sure, false, null));
        Assert.True(rate == pace.Report().Single().PresentRate, rule);
    }

    [Fact]
    public void Host_is_not_asked_twice_within_its_interval_and_others_are_not_held_up()
    {
        var pace = Pace();
        Answer(pace, Page, Good());

        var refused = pace.Ask(Page);
        Assert.Null(refused.Turn);
        Assert.Equal(LaneClock.Start + TimeSpan.FromSeconds(1), refused.NotBefore);
        Assert.NotNull(pace.Ask(Other).Turn);
        clock.Advance(refused.Wait);
        Assert.NotNull(pace.Ask(Page).Turn);
    }

    [Theory]
    [InlineData("http://a.test/2", "https://a.test/1", true, "both sides are one server")]
    [InlineData("http://a.test/2", "http://A.TEST./1", true, "one name in two spellings")]
    [InlineData("http://a.test/2", "http://a.test:8080/1", false, "another port is another server")]
    [InlineData("http://a.test/2", "http://www.a.test/1", false, "another name is another host")]
    public void Hosts_share_a_pace_when_one_server_stands_behind_them(string one, string two, bool shared, string why)
    {
        var pace = Pace();
        Answer(pace, PageUrl.Parse(one), Good());
        Assert.True(shared == pace.Ask(PageUrl.Parse(two)).Turn is null, why);
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(1, 1)]
    public void Burst_lets_as_many_through_as_configured_and_no_more(int burst, int through)
    {
        options.Burst = burst;
        options.Concurrency = 10;
        var pace = Pace();
        Assert.Equal(through, Enumerable.Range(0, 10).Count(_ => pace.Ask(Page).Turn is not null));
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(through > 1 ? through : 1, Enumerable.Range(0, 10).Select(_ => pace.Ask(Page).Turn).Count(turn => turn is not null));
    }

    [Fact]
    public void Requests_of_one_host_under_way_are_limited()
    {
        options.Rate = null;
        options.Concurrency = 8;
        options.HostConcurrency = 2;
        var pace = Pace();
        var first = pace.Ask(Page).Turn!;
        Assert.NotNull(pace.Ask(Page).Turn);
        Assert.True(pace.Ask(Page).IsBusy);
        Assert.NotNull(pace.Ask(Other).Turn);
        first.Report(Good());
        Assert.NotNull(pace.Ask(Page).Turn);
    }

    [Theory]
    [InlineData(429, 7.0, 7)]
    [InlineData(503, 7.0, 7)]
    [InlineData(503, 600.0, 120)]
    [InlineData(429, null, 10)]
    [InlineData(503, null, 2)]
    [InlineData(429, 0.0, 2)]
    public void Host_rests_as_long_as_it_asks_but_no_longer_than_allowed(int status, double? retryAfter, double seconds)
    {
        var pace = Pace();
        Answer(pace, Page, new Look(status, status == 429 ? FailureCause.Http4xx : FailureCause.Http5xx, false, false, retryAfter is { } some ? TimeSpan.FromSeconds(some) : null));
        Assert.Equal(seconds, pace.Ask(Page).Wait.TotalSeconds);
        Assert.Equal(seconds, pace.Ask(Secure).Wait.TotalSeconds);
    }

    [Fact]
    public void Crawl_delay_is_kept_even_without_a_rate_and_at_most_ten_seconds()
    {
        options.Rate = null;
        var pace = Pace();
        pace.Keep(Page, TimeSpan.FromSeconds(4));
        Answer(pace, Page, Good());
        Assert.Equal(4, pace.Ask(Page).Wait.TotalSeconds);
        clock.Advance(TimeSpan.FromSeconds(4));
        pace.Keep(Page, TimeSpan.FromDays(1));
        Answer(pace, Page, Good());
        Assert.Equal(10, pace.Ask(Page).Wait.TotalSeconds);
        Assert.Equal("robots.txt 要求每 10 秒访问一次", pace.Report().Single().Words);
    }

    [Fact]
    public async Task Trouble_slows_down_to_one_in_thirty_seconds_and_success_speeds_up_again()
    {
        var pace = Pace();
        for (var i = 0; i < 9; i++)
        {
            await EnterAsync(pace, new Look(503, FailureCause.Http5xx, false, false, null));
        }
        Assert.Equal(AdaptiveRate.Floor, pace.Report().Single().PresentRate);
        Assert.Equal(9, pace.Report().Single().Halvings);
        Assert.Contains("降速 9 次，目前每秒 0.033 次", pace.Report().Single().Words, StringComparison.Ordinal);

        for (var i = 0; i < 10; i++)
        {
            await EnterAsync(pace, Good());
        }
        Assert.Equal(1, pace.Report().Single().PresentRate);
        Assert.Equal("因 429、503、超时、断开或答复明显变慢降速 9 次，已恢复", pace.Report().Single().Words);
    }

    [Fact]
    public async Task Answers_slower_by_far_than_usual_halve_the_rate()
    {
        var pace = Pace();
        for (var i = 0; i < 30; i++)
        {
            await EnterAsync(pace, Good(), 0.2);
        }

        await EnterAsync(pace, Good(), 3);
        Assert.Equal(0, pace.Report().Single().Halvings);
        await EnterAsync(pace, Good(), 8);
        Assert.Equal(1, pace.Report().Single().Halvings);
    }

    [Fact]
    public void Requests_that_fail_together_halve_once()
    {
        options.Rate = 8;
        options.Burst = 8;
        options.Concurrency = 8;
        var pace = Pace();
        var turns = Enumerable.Range(0, 8).Select(_ => pace.Ask(Page).Turn!).ToList();
        clock.Advance(TimeSpan.FromSeconds(30));
        turns.ForEach(turn => turn.Report(Silent()));
        Assert.Equal(4, pace.Report().Single().PresentRate);
    }

    [Fact]
    public async Task Host_without_limit_gets_one_on_trouble_and_loses_it_again()
    {
        options.Rate = null;
        var pace = Pace();
        for (var i = 0; i < 40; i++)
        {
            await EnterAsync(pace, Good(), 0.05);
        }
        Assert.Null(pace.Report().Single().PresentRate);
        await EnterAsync(pace, new Look(429, FailureCause.Http4xx, false, false, null), 0.05);
        Assert.InRange(pace.Report().Single().PresentRate!.Value, 9, 11);
        for (var i = 0; i < 400; i++)
        {
            await EnterAsync(pace, Good(), 0.05);
        }
        Assert.Null(pace.Report().Single().PresentRate);
    }

    [Fact]
    public async Task Host_without_limit_is_not_slowed_by_one_503_but_by_the_second_in_a_row()
    {
        options.Rate = null;
        var pace = Pace();
        var unavailable = new Look(503, FailureCause.Http5xx, false, false, null);
        for (var i = 0; i < 40; i++)
        {
            await EnterAsync(pace, i == 30 ? unavailable : Good(), 0.05);
        }
        Assert.Null(pace.Report().Single().PresentRate);
        await EnterAsync(pace, unavailable, 0.05);
        await EnterAsync(pace, unavailable, 0.05);
        Assert.NotNull(pace.Report().Single().PresentRate);
    }

    [Fact]
    public async Task Host_whose_every_answer_breaks_off_is_not_slowed_and_one_that_served_is()
    {
        var pace = Pace();
        var broken = new Look(200, FailureCause.Connect, false, false, null);
        await EnterAsync(pace, broken);
        await EnterAsync(pace, broken);
        Assert.Equal(1, pace.Report().Single().PresentRate);
        await EnterAsync(pace, Good());
        await EnterAsync(pace, broken);
        Assert.Equal(0.5, pace.Report().Single().PresentRate);
    }

    [Fact]
    public void Turn_that_was_not_used_is_given_back()
    {
        options.Rate = null;
        var pace = Pace();
        using (pace.Ask(Page).Turn)
        {
            Assert.True(pace.Ask(Page).IsBusy);
        }

        Assert.NotNull(pace.Ask(Page).Turn);
    }

    [Fact]
    public async Task Trouble_is_told_when_it_happens()
    {
        var told = new List<string>();
        var pace = new CrawlPace(clock, clock, options, new Listener(report => told.Add($"{report.Host} {report.PresentRate}")));
        await EnterAsync(pace, Good());
        await EnterAsync(pace, Silent());
        await EnterAsync(pace, new Look(429, FailureCause.Http4xx, false, false, null));
        Assert.Equal(["a.test 0.5", "a.test 0.25"], told);
    }

    [Fact]
    public void Hosts_in_order_are_forgotten_and_those_in_trouble_remembered()
    {
        var pace = Pace();
        Answer(pace, Page, new Look(503, FailureCause.Http5xx, false, false, null));
        for (var i = 0; i < CrawlPace.MostHosts * 5; i++)
        {
            Answer(pace, PageUrl.Parse($"http://h{i}.test/"), Good());
            clock.Advance(TimeSpan.FromMilliseconds(20));
        }

        Assert.InRange(pace.Hosts, 1, CrawlPace.MostHosts + 600);
        Assert.Equal("a.test", pace.Report()[0].Host);
    }

    [Fact]
    public void Hosts_in_trouble_are_forgotten_too_when_there_is_no_end_of_them()
    {
        var pace = Pace();
        for (var i = 0; i < CrawlPace.MostHosts * 5; i++)
        {
            Answer(pace, PageUrl.Parse($"http://h{i}.test/"), Silent());
            clock.Advance(TimeSpan.FromMilliseconds(20));
        }

        Assert.InRange(pace.Hosts, 1, (CrawlPace.MostHosts * 2) + 600);
        Assert.All(pace.Report(), report => Assert.NotNull(report.Words));
    }

    internal static Look Good() => new(200, null, false, false, null);

    internal static Look Silent() => new(null, FailureCause.Timeout, false, false, null);

    private static void Answer(CrawlPace pace, PageUrl url, Look look) => pace.Ask(url).Turn!.Report(look);

    private CrawlPace Pace() => new(clock, clock, options);

    private async Task EnterAsync(CrawlPace pace, Look look, double seconds = 0)
    {
        var answer = await pace.EnterAsync(Page, CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(seconds));
        answer.Turn!.Report(look);
    }

    private sealed class Listener(Action<HostPaceReport> told) : IProgress<HostPaceReport>
    {
        public void Report(HostPaceReport value) => told(value);
    }
}
