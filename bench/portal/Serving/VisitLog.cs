using System.Collections.Concurrent;
using System.Globalization;

namespace Hengjian.Portal.Serving;

/// <summary>What was asked of a portal. Safe for many threads.</summary>
public sealed class VisitLog : IDisposable
{
    private readonly ConcurrentQueue<Visit> kept = new();
    private readonly StreamWriter? file;
    private readonly Lock gate = new();
    private long count;

    /// <summary>Begins a log.</summary>
    /// <param name="path">A file that gets a line for every visit: method, status, listener, target; null to keep visits in memory.</param>
    public VisitLog(string? path = null) => file = path is null ? null : new StreamWriter(path) { AutoFlush = false };

    /// <summary>How many visits there were.</summary>
    public long Count => Interlocked.Read(ref count);

    /// <summary>The visits so far, in order; empty when they go to a file.</summary>
    public IReadOnlyList<Visit> Visits => [.. kept];

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            file?.Dispose();
        }
    }

    internal void Add(Visit visit)
    {
        Interlocked.Increment(ref count);
        if (file is null)
        {
            kept.Enqueue(visit);
            return;
        }

        lock (gate)
        {
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{visit.Method} {visit.Status} {visit.Listener} {visit.Target}"));
        }
    }
}
