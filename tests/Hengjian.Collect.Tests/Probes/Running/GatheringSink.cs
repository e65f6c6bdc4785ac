using Hengjian.Collect.Probes.Running;

namespace Hengjian.Collect.Tests.Probes.Running;

/// <summary>Gathers events; can be held up, and can fail a number of times.</summary>
internal sealed class GatheringSink : IProbeSink
{
    private readonly Lock gate = new();
    private readonly List<ProbeEvent> events = [];

    /// <summary>What every call waits for.</summary>
    public Task Open { get; set; } = Task.CompletedTask;

    /// <summary>The faults that the next calls end with.</summary>
    public Queue<Exception> Faults { get; } = new();

    public IReadOnlyList<ProbeEvent> Events
    {
        get
        {
            lock (gate)
            {
                return [.. events];
            }
        }
    }

    public async Task TakeAsync(IReadOnlyList<ProbeEvent> made, CancellationToken cancellation)
    {
        await Open.WaitAsync(cancellation);
        if (Faults.TryDequeue(out var fault))
        {
            throw fault;
        }

        lock (gate)
        {
            events.AddRange(made);
        }
    }
}
