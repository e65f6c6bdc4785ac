using Hengjian.Collect.Crawling;
using Hengjian.Collect.Crawling.Pace;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Tests.Crawling.Pace;

public sealed class SilentHostTests
{
    private static readonly PageUrl Page = PageUrl.Parse("http://a.test/1.html");
    private static readonly PageUrl Secure = PageUrl.Parse("https://a.test/1.html");
    private static readonly Look Refused = new(null, FailureCause.Connect, true, false, null);
    private static readonly Look Unknown = new(null, FailureCause.Dns, true, false, null);

    private readonly LaneClock clock = new();
    private readonly CrawlOptions options = new() { Rate = null };

    [Fact]
    public void Host_that_fell_silent_rests_longer_after_each_failed_trial_and_is_given_up_in_the_end()
    {
        var pace = new CrawlPace(clock, clock, options);
        Ask(pace, Page, CrawlPaceTests.Good());
        Ask(pace, Page, Refused, 5);

        var waits = new List<double>();
        PaceAnswer answer;
        while ((answer = pace.Ask(Page)).GivenUp is null)
        {
            waits.Add(answer.Wait.TotalSeconds);
            clock.Advance(answer.Wait);
            Ask(pace, Page, Refused);
        }

        Assert.Equal([10, 20, 40, 80, 160, 300], waits);
        Assert.Equal("服务器连续 11 次没有答复，间隔重试 6 次仍未恢复，本轮不再访问", answer.GivenUp);
        Assert.Null(answer.Turn);
        Assert.Equal(answer.GivenUp, pace.Report().Single().GivenUp);
    }

    [Fact]
    public void Stranger_that_never_answers_in_time_is_given_up_after_two_trials()
    {
        options.Rate = 100;
        var pace = new CrawlPace(clock, clock, options);
        var asked = 0;
        while (pace.Ask(Page) is { GivenUp: null } answer)
        {
            if (answer.Turn is null)
            {
                clock.Advance(answer.Wait);
                continue;
            }

            asked++;
            answer.Turn.Report(CrawlPaceTests.Silent());
        }

        Assert.Equal(7, asked);
    }

    [Theory]
    [InlineData("http://a.test/1.html", 40)]
    [InlineData("https://a.test/1.html", 40)]
    public void Stranger_that_refuses_or_does_not_exist_is_asked_for_every_link_so_that_each_is_proven(string address, int links)
    {
        var pace = new CrawlPace(clock, clock, options);
        Ask(pace, PageUrl.Parse(address), Refused, links);
        Ask(pace, PageUrl.Parse(address), Unknown, links);
        Assert.NotNull(pace.Ask(PageUrl.Parse(address)).Turn);
    }

    [Fact]
    public void Closed_port_of_a_host_that_answers_on_the_other_is_not_the_host_falling_silent()
    {
        var pace = new CrawlPace(clock, clock, options);
        Ask(pace, Secure, CrawlPaceTests.Good());
        Ask(pace, Page, Refused, 40);
        Assert.NotNull(pace.Ask(Page).Turn);
    }

    [Fact]
    public void One_trial_at_a_time_decides_and_success_closes_the_breaker()
    {
        options.Concurrency = 8;
        var pace = new CrawlPace(clock, clock, options);
        Ask(pace, Page, CrawlPaceTests.Good());
        Ask(pace, Page, Refused, 5);
        clock.Advance(TimeSpan.FromSeconds(10));

        var trial = pace.Ask(Page).Turn!;
        Assert.Null(pace.Ask(Page).Turn);
        trial.Report(CrawlPaceTests.Good());

        Assert.NotNull(pace.Ask(Page).Turn);
        Ask(pace, Page, Refused, 4);
        Assert.NotNull(pace.Ask(Page).Turn);
    }

    [Fact]
    public void Trial_that_was_not_made_leaves_room_for_another()
    {
        var pace = new CrawlPace(clock, clock, options);
        Ask(pace, Page, CrawlPaceTests.Good());
        Ask(pace, Page, Refused, 5);
        clock.Advance(TimeSpan.FromSeconds(10));
        pace.Ask(Page).Turn!.Dispose();
        Assert.NotNull(pace.Ask(Page).Turn);
    }

    [Fact]
    public void Requests_under_way_when_the_host_fell_silent_do_not_count_as_trials()
    {
        options.Concurrency = 16;
        var pace = new CrawlPace(clock, clock, options);
        Ask(pace, Page, CrawlPaceTests.Good());
        var turns = Enumerable.Range(0, 16).Select(_ => pace.Ask(Page).Turn!).ToList();
        turns.ForEach(turn => turn.Report(Refused));
        Assert.Equal(10, pace.Ask(Page).Wait.TotalSeconds);
        Assert.Equal(1, pace.Report().Single().Rests);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(500)]
    [InlineData(403)]
    [InlineData(302)]
    public void Any_answer_ends_a_row_of_silences(int status)
    {
        var pace = new CrawlPace(clock, clock, options);
        Ask(pace, Page, CrawlPaceTests.Good());
        Ask(pace, Page, Refused, 4);
        Ask(pace, Page, new Look(status, status == 302 ? FailureCause.Timeout : status < 500 ? FailureCause.Http4xx : FailureCause.Http5xx, false, false, null));
        Ask(pace, Page, Refused, 4);
        Assert.NotNull(pace.Ask(Page).Turn);
    }

    private static void Ask(CrawlPace pace, PageUrl url, Look look, int times = 1)
    {
        for (var i = 0; i < times; i++)
        {
            pace.Ask(url).Turn!.Report(look);
        }
    }
}
