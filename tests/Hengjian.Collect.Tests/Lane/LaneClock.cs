namespace Hengjian.Collect.Tests.Lane;

/// <summary>A clock that is advanced by hand: timers that fall due fire during the advance, at the moment they were due.</summary>
public sealed class LaneClock : TimeProvider, IPause
{
    public static readonly DateTimeOffset Start = new(2022, 2, 1, 0, 0, 0, TimeSpan.FromHours(8));

    private readonly Lock gate = new();
    private readonly List<LaneTimer> timers = [];
    private DateTimeOffset now = Start;

    /// <summary>Every wait that was asked for, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public void Advance(TimeSpan span)
    {
        var goal = GetUtcNow() + span;
        while (NextDue(goal) is { } timer)
        {
            timer.Fire();
        }

        lock (gate)
        {
            now = goal > now ? goal : now;
        }
    }

    public Task WaitAsync(TimeSpan duration, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        Waits.Add(duration);
        Advance(duration);
        return Task.CompletedTask;
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new LaneTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private LaneTimer? NextDue(DateTimeOffset goal)
    {
        lock (gate)
        {
            var next = timers.Where(timer => timer.Due <= goal).MinBy(timer => timer.Due);
            if (next is not null)
            {
                timers.Remove(next);
                now = next.Due > now ? next.Due : now;
            }

            return next;
        }
    }

    private sealed class LaneTimer(LaneClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = clock.now + dueTime;
                    clock.timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
