using System.Threading.Channels;

namespace Hengjian.Collect.Probes.Running;

/// <summary>The way from the probes to storage and notification: a bounded queue, emptied beside the probing. Nothing is dropped: when it is full, finished probes wait in it.</summary>
internal sealed class ProbeOutlet(IProbeSink sink, TimeProvider clock, int mostWaiting)
{
    private const int MostAtOnce = 500;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly Channel<ProbeEvent> queue = Channel.CreateBounded<ProbeEvent>(new BoundedChannelOptions(mostWaiting) { SingleReader = true });
    private long failures;
    private volatile string? lastFault;

    public int Waiting => queue.Reader.Count;

    public long Failures => Interlocked.Read(ref failures);

    public string? LastFault => lastFault;

    /// <summary>Hands an event over; waits while the queue is full.</summary>
    /// <exception cref="ChannelClosedException">Nobody takes events any more.</exception>
    public ValueTask PutAsync(ProbeEvent made, CancellationToken cancellation) => queue.Writer.WriteAsync(made, cancellation);

    /// <summary>No more events will come.</summary>
    public void Close(Exception? fault = null) => queue.Writer.TryComplete(fault);

    /// <summary>Gives events to the sink until the outlet is closed and empty.</summary>
    public async Task PumpAsync(CancellationToken cancellation)
    {
        var batch = new List<ProbeEvent>();
        while (await queue.Reader.WaitToReadAsync(cancellation).ConfigureAwait(false))
        {
            batch.Clear();
            while (batch.Count < MostAtOnce && queue.Reader.TryRead(out var made))
            {
                batch.Add(made);
            }

            await GiveAsync([.. batch], cancellation).ConfigureAwait(false);
        }
    }

    private async Task GiveAsync(IReadOnlyList<ProbeEvent> events, CancellationToken cancellation)
    {
        for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
        {
            try
            {
                await sink.TakeAsync(events, cancellation).ConfigureAwait(false);
                return;
            }
            catch (IOException fault)
            {
                Interlocked.Increment(ref failures);
                lastFault = fault.Message;
            }

            await Task.Delay(wait, clock, cancellation).ConfigureAwait(false);
        }
    }
}
