namespace Hengjian.Collect;

/// <summary>Waits as long as the clock says.</summary>
public sealed class ClockPause(TimeProvider clock) : IPause
{
    /// <inheritdoc/>
    public Task WaitAsync(TimeSpan duration, CancellationToken cancellation) => Task.Delay(duration, clock, cancellation);
}
