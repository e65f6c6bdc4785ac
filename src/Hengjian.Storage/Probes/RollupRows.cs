using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Sqlite;

namespace Hengjian.Storage.Probes;

/// <summary>The statements of a file of roll-ups. Times are UTC ticks.</summary>
internal sealed class RollupRows(SqliteFile file)
{
    private readonly SqliteStatement findSite = file.Prepare("SELECT id FROM site WHERE home = ?");
    private readonly SqliteStatement addSite = file.Prepare("INSERT INTO site (home) VALUES (?)");
    private readonly SqliteStatement remember = file.Prepare("INSERT OR IGNORE INTO added (due, site, at, purpose) VALUES (?, ?, ?, ?)");
    private readonly SqliteStatement find = file.Prepare("SELECT figures FROM rollup WHERE site = ? AND grain = ? AND start = ?");
    private readonly SqliteStatement keep = file.Prepare("INSERT INTO rollup (site, grain, start, figures) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET figures = excluded.figures");
    private readonly SqliteStatement read = file.Prepare("SELECT start, figures FROM rollup WHERE site = ? AND grain = ? AND start >= ? AND start < ? ORDER BY start");
    private readonly SqliteStatement removeDay = file.Prepare("DELETE FROM rollup WHERE site = ? AND grain = ? AND start >= ? AND start < ?");
    private readonly SqliteStatement forgetDay = file.Prepare("DELETE FROM added WHERE site = ? AND due >= ? AND due < ?");
    private readonly SqliteStatement retire = file.Prepare("DELETE FROM rollup WHERE grain = ? AND start < ?");
    private readonly SqliteStatement forget = file.Prepare("DELETE FROM added WHERE due < ?");
    private readonly SqliteStatement horizon = file.Prepare("SELECT start FROM horizon");
    private readonly SqliteStatement moveHorizon = file.Prepare("INSERT INTO horizon (id, start) VALUES (1, ?) ON CONFLICT DO UPDATE SET start = max(start, excluded.start)");

    /// <summary>Before when probes are no longer remembered.</summary>
    public long Horizon() => One(horizon) ?? 0;

    /// <summary>The number of a site; null when it has no roll-up.</summary>
    public long? FindSite(PageUrl home) => One(findSite.Set(0, home.Text));

    /// <summary>The number of a site, given to it now if it had none.</summary>
    public long SiteOf(PageUrl home)
    {
        if (FindSite(home) is { } known)
        {
            return known;
        }

        addSite.Set(0, home.Text).Run();
        return file.LastId;
    }

    /// <summary>Takes note of a probe.</summary>
    /// <returns>Whether it was new.</returns>
    public bool Remember(long site, ProbeResult probe)
    {
        remember.Set(0, probe.DueAt.UtcTicks).Set(1, site).Set(2, probe.At.UtcTicks).Set(3, (long)probe.Purpose).Run();
        return file.Changes > 0;
    }

    /// <summary>A roll-up; null when there is none.</summary>
    public ProbeRollup? Find(long site, ProbeGrain grain, DateTimeOffset start)
    {
        find.Set(0, site).Set(1, (long)grain).Set(2, start.UtcTicks);
        if (!find.Next())
        {
            return null;
        }

        try
        {
            return RollupBytes.Read(grain, start, find.Bytes(0));
        }
        finally
        {
            find.Reset();
        }
    }

    /// <summary>Writes a roll-up in place of the one before.</summary>
    public void Keep(long site, ProbeRollup rollup) =>
        keep.Set(0, site).Set(1, (long)rollup.Grain).Set(2, rollup.Start.UtcTicks).Set(3, RollupBytes.Write(rollup)).Run();

    /// <summary>The roll-ups of a span, by time.</summary>
    public List<ProbeRollup> Read(long site, ProbeGrain grain, long from, long until)
    {
        var found = new List<ProbeRollup>();
        read.Set(0, site).Set(1, (long)grain).Set(2, from).Set(3, until);
        try
        {
            while (read.Next())
            {
                found.Add(RollupBytes.Read(grain, ChinaTime.At(new DateTimeOffset(read.Number(0), TimeSpan.Zero)), read.Bytes(1)));
            }
        }
        finally
        {
            read.Reset();
        }

        return found;
    }

    /// <summary>Removes all of a site's day.</summary>
    public void RemoveDay(long site, long from, long until)
    {
        foreach (var grain in Enum.GetValues<ProbeGrain>())
        {
            removeDay.Set(0, site).Set(1, (long)grain).Set(2, from).Set(3, until).Run();
        }

        forgetDay.Set(0, site).Set(1, from).Set(2, until).Run();
    }

    /// <summary>Removes the roll-ups of a grain that begin before a time.</summary>
    public void Retire(ProbeGrain grain, long before) => retire.Set(0, (long)grain).Set(1, before).Run();

    /// <summary>Forgets which probes were added, before a time.</summary>
    public void Forget(long before)
    {
        forget.Set(0, before).Run();
        moveHorizon.Set(0, before).Run();
    }

    private static long? One(SqliteStatement statement)
    {
        if (!statement.Next())
        {
            return null;
        }

        var number = statement.Number(0);
        statement.Reset();
        return number;
    }
}
