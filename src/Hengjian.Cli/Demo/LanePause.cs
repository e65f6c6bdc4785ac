using Hengjian.Collect;

namespace Hengjian.Cli.Demo;

/// <summary>Waits by moving a lane's clock on.</summary>
internal sealed class LanePause(LaneClock clock) : IPause
{
    /// <inheritdoc/>
    public Task WaitAsync(TimeSpan duration, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        clock.Advance(duration);
        return Task.CompletedTask;
    }
}
