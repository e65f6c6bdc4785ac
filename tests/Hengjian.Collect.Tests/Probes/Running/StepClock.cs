namespace Hengjian.Collect.Tests.Probes.Running;

/// <summary>A clock that goes from timer to timer: it never passes a moment at which somebody wants to be woken, unless told to jump.</summary>
/// <remarks>The first timer made is the runner's own; a step waits until the runner has set it anew, so that the runner has done all its work for the present moment.</remarks>
internal sealed class StepClock(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<StepTimer> timers = [];
    private readonly SemaphoreSlim armed = new(0);
    private DateTimeOffset now = start;
    private StepTimer? first;

    /// <summary>Whether everything that was begun at the present moment has really begun; time stands still until then.</summary>
    public Func<bool> IsSettled { get; set; } = static () => true;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new StepTimer(this, () => callback(state));
        lock (gate)
        {
            first ??= timer;
        }

        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Goes to the next timer and fires it.</summary>
    public async Task StepAsync()
    {
        bool isArmed;
        do
        {
            await armed.WaitAsync();
            lock (gate)
            {
                isArmed = first is not null && timers.Contains(first);
            }
        }
        while (!isArmed);

        while (!IsSettled())
        {
            await Task.Yield();
        }

        StepTimer next;
        lock (gate)
        {
            next = timers.MinBy(timer => timer.Due)!;
            timers.Remove(next);
            now = next.Due > now ? next.Due : now;
            if (next != first)
            {
                armed.Release();
            }
        }

        next.Fire();
    }

    /// <summary>Steps until a moment is reached.</summary>
    public async Task GoToAsync(DateTimeOffset moment)
    {
        while (GetUtcNow() < moment)
        {
            await StepAsync();
        }
    }

    /// <summary>The machine sleeps: time passes and nobody is woken.</summary>
    public void Jump(TimeSpan span)
    {
        lock (gate)
        {
            now += span;
        }
    }

    private sealed class StepTimer(StepClock clock, Action callback) : ITimer
    {
        public DateTimeOffset Due { get; private set; }

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                {
                    return true;
                }

                Due = clock.now + dueTime;
                clock.timers.Add(this);
                if (this == clock.first)
                {
                    clock.armed.Release();
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
