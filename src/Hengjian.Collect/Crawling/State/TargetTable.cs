using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Sqlite;

namespace Hengjian.Collect.Crawling.State;

/// <summary>The addresses that a crawl knows: the set of what was seen, and the queue of what waits.</summary>
internal sealed class TargetTable(SqliteFile file)
{
    private const int MostInMemory = 12_000;

    private readonly Recent<string, TargetEntry> recent = new(MostInMemory);
    private readonly SqliteStatement find = file.Prepare("SELECT id, kind, linked, url FROM target WHERE hash = ?");
    private readonly SqliteStatement add = file.Prepare("INSERT INTO target (hash, url, kind, linked, queue) VALUES (?, ?, ?, ?, ?)");
    private readonly SqliteStatement link = file.Prepare("UPDATE target SET linked = 1 WHERE id = ?");
    private readonly SqliteStatement raise = file.Prepare("UPDATE target SET kind = ?, queue = 0 WHERE id = ? AND queue = 1");
    private readonly SqliteStatement settle = file.Prepare("UPDATE target SET queue = NULL, not_before = NULL, verdict = ?, cause = ?, tries = ? WHERE id = ? AND verdict IS NULL");
    private readonly SqliteStatement revise = file.Prepare("UPDATE target SET verdict = ?, cause = ?, tries = ? WHERE id = ?");
    private readonly SqliteStatement past = file.Prepare("SELECT tries FROM target WHERE id = ?");
    private readonly SqliteStatement postpone = file.Prepare("UPDATE target SET queue = 2, not_before = ?, tries = ? WHERE id = ?");
    private readonly SqliteStatement next = file.Prepare("SELECT id, url, kind, not_before, tries FROM target WHERE queue = ? AND id > ? ORDER BY not_before, id LIMIT ?");
    private readonly SqliteStatement again = file.Prepare("SELECT id, url, kind, not_before, tries FROM target WHERE queue = 2 ORDER BY not_before, id LIMIT ?");
    private readonly SqliteStatement wake = file.Prepare("UPDATE target SET queue = 2, not_before = ?, verdict = NULL, cause = NULL WHERE id = ?");
    private readonly SqliteStatement rest = file.Prepare("SELECT id, url, kind, not_before, tries FROM target WHERE queue IS NOT NULL ORDER BY id LIMIT ?");
    private readonly SqliteStatement waiting = file.Prepare("SELECT COUNT(*) FROM target WHERE queue IS NOT NULL");
    private readonly SqliteStatement tally = file.Prepare("SELECT COUNT(*), COUNT(CASE WHEN verdict = 1 THEN 1 END) FROM target WHERE linked = 1");
    private readonly SqliteStatement bad = file.Prepare("SELECT id, url, verdict, cause, tries FROM target WHERE linked = 1 AND verdict <> 1");
    private readonly SqliteStatement url = file.Prepare("SELECT url FROM target WHERE id = ?");

    /// <summary>How often an address was raised from "other" to "page": the queue must then be read from its beginning.</summary>
    public int Raised { get; private set; }

    /// <summary>The target of an address; a new one joins its queue.</summary>
    /// <param name="address">The address's text.</param>
    /// <param name="kind">What is to be done with it. One that waits as <see cref="TargetKind.Other"/> becomes a page when a page is wanted.</param>
    /// <param name="linked">Whether a visible link names it.</param>
    public TargetEntry Find(string address, TargetKind kind, bool linked)
    {
        if (!recent.TryGet(address, out var entry))
        {
            entry = Look(address) ?? Add(address, kind, linked);
            recent.Put(address, entry with { IsNew = false });
        }

        if ((linked && !entry.Linked) || (kind != TargetKind.Other && entry.Kind == TargetKind.Other))
        {
            entry = Change(entry, kind, linked);
            recent.Put(address, entry);
        }

        return entry;
    }

    /// <summary>Gives a target its verdict, once; it leaves the queue.</summary>
    /// <returns>False when it has one already.</returns>
    public bool Settle(long id, Verdict verdict, FailureCause? cause, TargetPast seen)
    {
        settle.Set(0, (long)verdict).Set(1, (long?)cause).Set(2, seen.ToBytes()).Set(3, id).Run();
        return file.Changes > 0;
    }

    /// <summary>Changes the verdict of a target that seemed alive.</summary>
    public void Revise(long id, Verdict verdict, FailureCause? cause, TargetPast seen) => revise.Set(0, (long)verdict).Set(1, (long?)cause).Set(2, seen.ToBytes()).Set(3, id).Run();

    /// <summary>What was seen of a target.</summary>
    public TargetPast PastOf(long id)
    {
        var read = past.Set(0, id).Next();
        var found = read ? TargetPast.FromBytes(past.Bytes(0)) : TargetPast.None;
        past.Reset();
        return found;
    }

    /// <summary>Comes back to a target later.</summary>
    public void Postpone(long id, DateTimeOffset notBefore, TargetPast seen) => postpone.Set(0, notBefore.UtcTicks).Set(1, seen.ToBytes()).Set(2, id).Run();

    /// <summary>Takes a target's verdict back: it waits for another look.</summary>
    public void Wake(long id, DateTimeOffset notBefore) => wake.Set(0, notBefore.UtcTicks).Set(1, id).Run();

    /// <summary>The first targets that are not settled, whatever they wait for, in order of discovery.</summary>
    public IReadOnlyList<WaitingTarget> Waiting(int most) => Read(rest.Set(0, most));

    /// <summary>The next targets of a queue that were not asked yet, in order of discovery.</summary>
    public IReadOnlyList<WaitingTarget> Next(TargetQueue queue, long after, int most) => Read(next.Set(0, (long)queue).Set(1, after).Set(2, most));

    /// <summary>The next targets that need another look, by the time at which they may be asked.</summary>
    public IReadOnlyList<WaitingTarget> Again(int most) => Read(again.Set(0, most));

    /// <summary>How many addresses are not settled.</summary>
    public long CountWaiting()
    {
        waiting.Next();
        var count = waiting.Number(0);
        waiting.Reset();
        return count;
    }

    /// <summary>How many targets visible links name, and how many of them are alive.</summary>
    public (long Linked, long Alive) Tally()
    {
        tally.Next();
        var count = (tally.Number(0), tally.Number(1));
        tally.Reset();
        return count;
    }

    /// <summary>The targets that visible links name and that are not alive.</summary>
    public IEnumerable<(long Id, PageUrl Url, Verdict Verdict, FailureCause? Cause, TargetPast Past)> NotAlive()
    {
        while (bad.Next())
        {
            yield return (bad.Number(0), PageUrl.Parse(bad.Text(1)!), (Verdict)bad.Number(2), (FailureCause?)bad.NumberOrNull(3), TargetPast.FromBytes(bad.Bytes(4)));
        }
    }

    /// <summary>The verdict on a target; null while it waits.</summary>
    public Verdict? VerdictOf(long id)
    {
        var of = file.Prepare("SELECT verdict FROM target WHERE id = ?").Set(0, id);
        var verdict = of.Next() ? (Verdict?)of.NumberOrNull(0) : null;
        of.Reset();
        return verdict;
    }

    /// <summary>The id of an address; null when it is not known.</summary>
    public long? IdOf(string address) => recent.TryGet(address, out var entry) ? entry.Id : Look(address)?.Id;

    /// <summary>The address of a target.</summary>
    public string AddressOf(long id)
    {
        url.Set(0, id).Next();
        var text = url.Text(0)!;
        url.Reset();
        return text;
    }

    private TargetEntry? Look(string address)
    {
        Span<byte> hash = stackalloc byte[TextHash.Length];
        for (var round = 0; ; round++)
        {
            TextHash.Of(address, round, hash);
            if (!find.Set(0, hash).Next())
            {
                return null;
            }

            var found = new TargetEntry(find.Number(0), (TargetKind)find.Number(1), find.Number(2) != 0, false);
            var isIt = find.Text(3) == address;
            find.Reset();
            if (isIt)
            {
                return found;
            }
        }
    }

    private TargetEntry Add(string address, TargetKind kind, bool linked)
    {
        Span<byte> hash = stackalloc byte[TextHash.Length];
        var round = 0;
        for (TextHash.Of(address, 0, hash); find.Set(0, hash).Next(); TextHash.Of(address, ++round, hash))
        {
            find.Reset();
        }

        add.Set(0, hash).Set(1, address).Set(2, (long)kind).Set(3, linked ? 1 : 0).Set(4, kind == TargetKind.Other ? 1 : 0).Run();
        return new TargetEntry(file.LastId, kind, linked, true);
    }

    private TargetEntry Change(TargetEntry entry, TargetKind kind, bool linked)
    {
        if (linked && !entry.Linked)
        {
            link.Set(0, entry.Id).Run();
        }

        if (kind != TargetKind.Other && entry.Kind == TargetKind.Other)
        {
            raise.Set(0, (long)kind).Set(1, entry.Id).Run();
            Raised += file.Changes;
        }

        // A settled "other" stays one; saying "page" here only keeps it from being tried again.
        return entry with { Kind = kind == TargetKind.Other ? entry.Kind : kind, Linked = entry.Linked || linked };
    }

    private static List<WaitingTarget> Read(SqliteStatement rows)
    {
        var read = new List<WaitingTarget>();
        while (rows.Next())
        {
            read.Add(new WaitingTarget(
                rows.Number(0),
                PageUrl.Parse(rows.Text(1)!),
                (TargetKind)rows.Number(2),
                rows.NumberOrNull(3) is { } ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null,
                TargetPast.FromBytes(rows.Bytes(4))));
        }

        return read;
    }
}
