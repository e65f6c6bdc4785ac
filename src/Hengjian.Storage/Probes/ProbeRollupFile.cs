using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Sqlite;

namespace Hengjian.Storage.Probes;

/// <summary>Roll-ups of probes in an SQLite file: a row for each site, grain and span.</summary>
/// <remarks>One call is one transaction: killed in the middle, none of its probes is added, and adding them again adds each once. Safe for several threads; one process at a time may write.</remarks>
public sealed class ProbeRollupFile : IProbeRollups, IDisposable
{
    private const string Schema =
        """
        CREATE TABLE IF NOT EXISTS site (id INTEGER PRIMARY KEY, home TEXT NOT NULL UNIQUE);
        CREATE TABLE IF NOT EXISTS rollup (site INTEGER NOT NULL, grain INTEGER NOT NULL, start INTEGER NOT NULL, figures BLOB NOT NULL, PRIMARY KEY (site, grain, start)) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS rollup_age ON rollup (grain, start);
        CREATE TABLE IF NOT EXISTS added (due INTEGER NOT NULL, site INTEGER NOT NULL, at INTEGER NOT NULL, purpose INTEGER NOT NULL, PRIMARY KEY (due, site, at, purpose)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS horizon (id INTEGER PRIMARY KEY CHECK (id = 1), start INTEGER NOT NULL);
        """;

    private readonly Lock gate = new();
    private readonly SqliteFile file;
    private readonly ProbeRetention retention;
    private readonly RollupRows rows;

    /// <summary>Opens a file; a new one is made where there is none.</summary>
    /// <param name="path">Where it lies; its folder must exist.</param>
    /// <param name="retention">How long roll-ups are kept.</param>
    /// <exception cref="IOException">It cannot be opened, or is no database.</exception>
    /// <exception cref="ArgumentException">The retention is out of its range.</exception>
    public ProbeRollupFile(string path, ProbeRetention retention)
    {
        retention.Validate();
        this.retention = retention;
        file = SqliteFile.Open(path);
        try
        {
            file.Run(Schema);
            rows = new RollupRows(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<int> AddAsync(IReadOnlyList<ProbeResult> probes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            var horizon = rows.Horizon();
            if (probes.FirstOrDefault(probe => probe.DueAt.UtcTicks < horizon) is { } old)
            {
                throw new ArgumentException($"The probe of {old.Home} due at {old.DueAt:O} is older than added probes are remembered.", nameof(probes));
            }

            var added = 0;
            file.Transact(() => added = Add(probes));
            return Task.FromResult(added);
        }
    }

    /// <inheritdoc/>
    public Task ReplaceDayAsync(PageUrl home, DateOnly day, IReadOnlyList<ProbeResult> probes, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (probes.FirstOrDefault(probe => probe.Home != home || ChinaTime.DayOf(probe.DueAt) != day) is { } other)
        {
            throw new ArgumentException($"The probe of {other.Home} due at {other.DueAt:O} is not of {home} on {day:O}.", nameof(probes));
        }

        lock (gate)
        {
            file.Transact(() =>
            {
                rows.RemoveDay(rows.SiteOf(home), ChinaTime.StartOf(day).UtcTicks, ChinaTime.StartOf(day.AddDays(1)).UtcTicks);
                Add(probes);
            });
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ProbeRollup>> ReadAsync(PageUrl home, ProbeGrain grain, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            return Task.FromResult<IReadOnlyList<ProbeRollup>>(rows.FindSite(home) is { } site ? rows.Read(site, grain, from.UtcTicks, until.UtcTicks) : []);
        }
    }

    /// <inheritdoc/>
    public Task RetireAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (gate)
        {
            file.Transact(() =>
            {
                foreach (var grain in Enum.GetValues<ProbeGrain>())
                {
                    rows.Retire(grain, Before(now, grain));
                }

                rows.Forget(Before(now, ProbeGrain.Minute));
            });
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            file.Dispose();
        }
    }

    private long Before(DateTimeOffset now, ProbeGrain grain) => ChinaTime.StartOf(ChinaTime.DayOf(now).AddDays(-retention.DaysOf(grain))).UtcTicks;

    private int Add(IReadOnlyList<ProbeResult> probes)
    {
        var fresh = probes.Where(probe => rows.Remember(rows.SiteOf(probe.Home), probe)).ToList();
        foreach (var grain in Enum.GetValues<ProbeGrain>())
        {
            foreach (var span in fresh.GroupBy(probe => (Site: rows.SiteOf(probe.Home), Start: ProbeRollup.StartOf(grain, probe.DueAt))))
            {
                var before = rows.Find(span.Key.Site, grain, span.Key.Start) ?? new ProbeRollup(grain, span.Key.Start);
                rows.Keep(span.Key.Site, span.Aggregate(before, (sum, probe) => sum.Merge(ProbeRollup.Of(grain, probe))));
            }
        }

        return fresh.Count;
    }
}
