using System.Collections.Concurrent;
using System.Diagnostics;
using Hengjian.Collect.Crawling;
using Hengjian.Collect.Crawling.Pace;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;
using Xunit.Abstractions;

namespace Hengjian.Collect.Tests.Crawling.Pace;

public sealed class ManyWorkersTests(ITestOutputHelper output)
{
    private static readonly PageUrl Page = PageUrl.Parse("http://a.test/1.html");

    private readonly LaneClock clock = new();

    [Fact]
    public async Task Those_who_wait_are_served_in_the_order_they_came()
    {
        var pause = new HeldPause(clock);
        var pace = new CrawlPace(pause, clock, new CrawlOptions { Concurrency = 8 });
        pace.Ask(Page).Turn!.Report(CrawlPaceTests.Good());
        var served = new ConcurrentQueue<int>();
        var waiting = Enumerable.Range(0, 8).Select(ServeAsync).ToList();

        // Each release serves one of those who are left; who is left is settled before, for he may be served before we look.
        while (waiting.Count > 0)
        {
            pause.Release();
            waiting.Remove(await Task.WhenAny(waiting));
        }

        Assert.Equal(Enumerable.Range(0, 8), served);

        async Task ServeAsync(int worker)
        {
            var answer = await pace.EnterAsync(Page, CancellationToken.None);
            served.Enqueue(worker);
            answer.Turn!.Report(CrawlPaceTests.Good());
        }
    }

    [Fact]
    public async Task Nobody_passes_those_who_wait()
    {
        var pause = new HeldPause(clock);
        var pace = new CrawlPace(pause, clock, new CrawlOptions { Concurrency = 8 });
        pace.Ask(Page).Turn!.Report(CrawlPaceTests.Good());
        var first = pace.EnterAsync(Page, CancellationToken.None).AsTask();
        clock.Advance(TimeSpan.FromSeconds(1));

        var passing = pace.Ask(Page);

        Assert.Null(passing.Turn);
        Assert.True(passing.Wait > TimeSpan.FromSeconds(1));
        pause.Release();
        Assert.NotNull((await first).Turn);
    }

    [Fact]
    public async Task Cancelled_wait_leaves_the_line()
    {
        var pause = new HeldPause(clock);
        var pace = new CrawlPace(pause, clock, new CrawlOptions());
        pace.Ask(Page).Turn!.Report(CrawlPaceTests.Good());
        using var cancel = new CancellationTokenSource();
        var first = pace.EnterAsync(Page, cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotNull(pace.Ask(Page).Turn);
    }

    [Fact]
    public async Task Eight_workers_keep_the_limit_of_requests_under_way_and_lose_none()
    {
        const int Each = 2_000;
        var pace = new CrawlPace(clock, clock, new CrawlOptions { Rate = null, Concurrency = 8, HostConcurrency = 3 });
        var underWay = 0;
        var most = 0;
        var gate = new Lock();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < Each; i++)
            {
                var answer = await pace.EnterAsync(Page, CancellationToken.None);
                lock (gate)
                {
                    most = Math.Max(most, ++underWay);
                }

                await Task.Yield();
                lock (gate)
                {
                    underWay--;
                }

                answer.Turn!.Report(CrawlPaceTests.Good());
            }
        })));

        Assert.InRange(most, 1, 3);
        Assert.Equal(8 * Each, pace.Report().Single().Requests);
    }

    [Fact]
    public void Turn_without_a_rate_costs_next_to_nothing()
    {
        const int Turns = 200_000;
        var pace = new CrawlPace(new ClockPause(TimeProvider.System), TimeProvider.System, new CrawlOptions { Rate = null, Concurrency = 8 });
        var pages = Enumerable.Range(0, 100).Select(i => PageUrl.Parse($"http://h{i}.test/x/{i}.html")).ToArray();
        var look = CrawlPaceTests.Good();
        var watch = new Stopwatch();
        for (var round = 0; round < 2; round++)
        {
            watch.Restart();
            for (var i = 0; i < Turns; i++)
            {
                pace.Ask(pages[i % pages.Length]).Turn!.Report(look);
            }
        }

        // Reported, not asserted: the machine decides. The work is bounded by construction.
        output.WriteLine($"{watch.Elapsed.TotalMicroseconds / Turns:0.000} us a turn");
        Assert.Equal(2 * Turns, pace.Report().Sum(report => report.Requests));
    }

    /// <summary>A pause that ends when the test says so, with the clock moved on.</summary>
    private sealed class HeldPause(LaneClock clock) : IPause
    {
        private readonly SemaphoreSlim ends = new(0);

        public void Release() => ends.Release();

        public async Task WaitAsync(TimeSpan duration, CancellationToken cancellation)
        {
            await ends.WaitAsync(cancellation);
            clock.Advance(duration);
        }
    }
}
