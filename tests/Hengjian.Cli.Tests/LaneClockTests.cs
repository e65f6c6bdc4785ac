using Hengjian.Cli.Demo;

namespace Hengjian.Cli.Tests;

public sealed class LaneClockTests
{
    private static readonly DateTimeOffset Start = new(2022, 1, 30, 0, 0, 0, TimeSpan.FromHours(8));

    [Fact]
    public void Clock_stands_still_until_it_is_moved()
    {
        var clock = new LaneClock(Start);
        var stamp = clock.GetTimestamp();
        clock.Advance(TimeSpan.FromSeconds(18));
        Assert.Equal(TimeSpan.FromSeconds(18), clock.GetElapsedTime(stamp));
        Assert.Equal(Start.AddSeconds(18), clock.GetUtcNow());
    }

    [Fact]
    public void Timeout_fires_when_the_clock_passes_it_and_not_before()
    {
        var clock = new LaneClock(Start);
        using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(30), clock);
        clock.Advance(TimeSpan.FromSeconds(29.999));
        Assert.False(timeout.IsCancellationRequested);
        clock.Advance(TimeSpan.FromSeconds(0.001));
        Assert.True(timeout.IsCancellationRequested);
    }

    [Fact]
    public void Timers_fire_in_the_order_of_their_due_times_and_see_them()
    {
        var clock = new LaneClock(Start);
        var seen = new List<(string, TimeSpan)>();
        using var late = clock.CreateTimer(_ => seen.Add(("late", clock.GetUtcNow() - Start)), null, TimeSpan.FromSeconds(5), Timeout.InfiniteTimeSpan);
        using var early = clock.CreateTimer(_ => seen.Add(("early", clock.GetUtcNow() - Start)), null, TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal([("early", TimeSpan.FromSeconds(2)), ("early", TimeSpan.FromSeconds(4)), ("late", TimeSpan.FromSeconds(5))], seen);
    }

    [Fact]
    public void Disposed_timer_does_not_fire()
    {
        var clock = new LaneClock(Start);
        var fired = false;
        clock.CreateTimer(_ => fired = true, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan).Dispose();
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.False(fired);
    }

    [Fact]
    public async Task Pause_moves_the_clock_on_instead_of_waiting()
    {
        var clock = new LaneClock(Start);
        await new LanePause(clock).WaitAsync(TimeSpan.FromDays(3), CancellationToken.None);
        Assert.Equal(Start.AddDays(3), clock.GetUtcNow());
    }

    [Fact]
    public void Time_does_not_run_backwards() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new LaneClock(Start).Advance(TimeSpan.FromTicks(-1)));
}
