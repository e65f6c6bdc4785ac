namespace Hengjian.Collect.Probes.Running;

/// <summary>Where finished probes go: storage and notification. It runs beside the probing and never inside it.</summary>
public interface IProbeSink
{
    /// <summary>Takes events, about in the order in which the probes ended. Never called twice at a time.</summary>
    /// <param name="events">Between 1 and 500 events.</param>
    /// <param name="cancellation">Ends the work; the events are then given again if the runner goes on, and lost if it ends.</param>
    /// <exception cref="IOException">It cannot take them now; they are given again later, first after a second, then after ever longer, at most a minute.</exception>
    Task TakeAsync(IReadOnlyList<ProbeEvent> events, CancellationToken cancellation);
}
