namespace Hengjian.Collect;

/// <summary>Waiting between two requests to a host. On the real clock it waits; on a virtual clock it moves the clock on.</summary>
public interface IPause
{
    /// <summary>Waits for a while.</summary>
    Task WaitAsync(TimeSpan duration, CancellationToken cancellation);
}
