using System.Threading.Channels;
using Hengjian.Core.Captures;

namespace Hengjian.Collect.Probes.Running;

/// <summary>Records missed due times as ours, one by one, beside the probing and as fast as they are taken. Holds one span a site at most while nothing is probed.</summary>
internal sealed class MissedRecorder(ProbeOutlet outlet, int perDay)
{
    private readonly Channel<MissedSpan> spans = Channel.CreateUnbounded<MissedSpan>(new UnboundedChannelOptions { SingleReader = true });
    private long count;

    public long Count => Interlocked.Read(ref count);

    /// <summary>Takes note that due times of a site were missed.</summary>
    public void Miss(ProbeLine line, DateTimeOffset after, DateTimeOffset until, string words)
    {
        lock (line)
        {
            if (line.Missed is { } open && open.Words == words)
            {
                open.Until = until;
                return;
            }

            line.Missed = new MissedSpan(line, after, words) { Until = until };
            spans.Writer.TryWrite(line.Missed);
        }
    }

    /// <summary>No more will be missed.</summary>
    public void Close() => spans.Writer.TryComplete();

    /// <summary>Records what is missed until closed.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        await foreach (var span in spans.Reader.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            DateTimeOffset until;
            lock (span.Line)
            {
                until = span.Until;
                span.Line.Missed = span.Line.Missed == span ? null : span.Line.Missed;
            }

            for (var due = ProbeSchedule.NextAfter(span.Line.Home, span.After, perDay); due <= until; due = ProbeSchedule.NextAfter(span.Line.Home, due, perDay))
            {
                Interlocked.Increment(ref count);
                await outlet.PutAsync(new ProbeEvent(Record(span, due), span.Line.State, []), cancellation).ConfigureAwait(false);
            }
        }
    }

    private static ProbeResult Record(MissedSpan span, DateTimeOffset due)
    {
        var nothing = new ProbePhases(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        return new ProbeResult(span.Line.Home, due, due, nothing, null, FailureCause.NotAsked, span.Words) { Exclusion = new ProbeExclusion(ProbeExclusionReason.Ours, span.Words) };
    }
}
