using Hengjian.Core;
using Hengjian.Storage.Evidence.Ledgers;

namespace Hengjian.Storage.Evidence.Indexes;

/// <summary>Finds units: by the folder's index, and by an index of its own over what that one does not reach yet. Safe for several threads.</summary>
/// <remarks>
/// Who writes has the folder's index open and adds to it. Who only reads must change nothing in the folder: what the index lacks goes into one that nobody sees;
/// without any index that is everything, so that a folder reads although its index was deleted.
/// </remarks>
internal sealed class EvidenceLookup : IDisposable
{
    private const int PageSize = 256;

    private readonly Lock gate = new();
    private readonly LedgerReader ledger;
    private readonly UnitReader units;
    private readonly Action<string>? report;
    private readonly EvidenceIndex? below;
    private readonly EvidenceIndex top;
    private readonly long belowUpTo;

    private EvidenceLookup(LedgerReader ledger, UnitReader units, EvidenceIndex? below, EvidenceIndex top, Action<string>? report)
    {
        (this.ledger, this.units, this.below, this.top, this.report) = (ledger, units, below, top, report);
        if (below is not null)
        {
            belowUpTo = below.Position.Count;
            top.BeginAfter(below.Position);
        }
    }

    /// <summary>Opens the folder's index for writing and brings it up to date; one that does not fit the ledger is made anew.</summary>
    public static EvidenceLookup OpenForWriting(string path, LedgerReader ledger, UnitReader units, Action<string>? report)
    {
        var index = EvidenceIndex.OpenForWriting(path);
        if (!ledger.Holds(index.Position))
        {
            index.Dispose();
            EvidenceIndex.Delete(path);
            index = EvidenceIndex.OpenForWriting(path);
        }

        var lookup = new EvidenceLookup(ledger, units, null, index, report);
        try
        {
            lookup.CatchUp();
            return lookup;
        }
        catch
        {
            lookup.Dispose();
            throw;
        }
    }

    /// <summary>Opens for reading; nothing in the folder is changed.</summary>
    /// <param name="path">The folder's index; null to do without it.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="units">The units.</param>
    /// <param name="report">Told of units that cannot be read (zh-CN).</param>
    public static EvidenceLookup OpenForReading(string? path, LedgerReader ledger, UnitReader units, Action<string>? report)
    {
        var below = path is null ? null : EvidenceIndex.OpenForReading(path);
        if (below is not null && !ledger.Holds(below.Position))
        {
            below.Dispose();
            below = null;
        }

        return new EvidenceLookup(ledger, units, below, EvidenceIndex.Temporary(), report);
    }

    /// <summary>Up to where in the ledger everything is known.</summary>
    public LedgerPosition Position => top.Position;

    /// <summary>Reads on in the ledger to its end.</summary>
    public void CatchUp()
    {
        lock (gate)
        {
            foreach (var (line, text, after) in ledger.ReadFrom(top.Position))
            {
                if (line is not null)
                {
                    top.Add(line, FactsOf(line), after);
                }
                else if (!text.StartsWith('#'))
                {
                    report?.Invoke($"{ledger.PathOf(after.Day)} 有一行损坏，已跳过：{text[..Math.Min(text.Length, 40)]}");
                }
            }
        }
    }

    /// <summary>Adds a unit that was just written.</summary>
    public void Add(LedgerLine line, UnitFacts? facts, LedgerPosition after)
    {
        lock (gate)
        {
            top.Add(line, facts, after);
        }
    }

    /// <summary>Makes everything known to those who open the folder's index from now on.</summary>
    public void Commit()
    {
        lock (gate)
        {
            top.Commit();
        }
    }

    /// <summary>Where bytes are held; null where they are not.</summary>
    public PayloadPlace? Body(Digest digest) => Find((index, upTo) => index.Body(digest, upTo));

    /// <summary>Where an HTTP answer with this payload as sent is held; null where none is.</summary>
    public PayloadPlace? Entity(Digest digest) => Find((index, upTo) => index.Entity(digest, upTo));

    /// <summary>Where a file ends by the ledger.</summary>
    public long EndOf(string file)
    {
        lock (gate)
        {
            return Math.Max(top.EndOf(file), below?.EndOf(file) ?? 0);
        }
    }

    /// <summary>The digests that begin with these digits, at most so many from each index.</summary>
    public IReadOnlyList<Digest> BodiesFrom(string prefix, int most) => All((index, upTo) => index.BodiesFrom(prefix, upTo, most));

    /// <summary>The units with an identity.</summary>
    public IReadOnlyList<UnitPlace> OfIdentity(long identity) => All((index, upTo) => index.OfIdentity(identity, upTo));

    /// <summary>The captures of a book in order, as far as the lookup knows now; other books may be among them by a rare chance.</summary>
    public IEnumerable<UnitPlace> OfBook(string book) => Paged((index, after, upTo) => index.OfBook(book, after, upTo, PageSize));

    /// <summary>The captures of an address in order; other addresses may be among them by a rare chance.</summary>
    public IEnumerable<UnitPlace> OfUrl(string url) => Paged((index, after, upTo) => index.OfUrl(url, after, upTo, PageSize));

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            below?.Dispose();
            top.Dispose();
        }
    }

    private PayloadPlace? Find(Func<EvidenceIndex, long, PayloadPlace?> find)
    {
        lock (gate)
        {
            return find(top, long.MaxValue) ?? (below is null ? null : find(below, belowUpTo));
        }
    }

    private List<T> All<T>(Func<EvidenceIndex, long, List<T>> find)
    {
        lock (gate)
        {
            return [.. below is null ? [] : find(below, belowUpTo), .. find(top, long.MaxValue)];
        }
    }

    private IEnumerable<UnitPlace> Paged(Func<EvidenceIndex, long, long, List<UnitPlace>> read)
    {
        foreach (var (index, upTo) in below is null ? new[] { (top, long.MaxValue) } : [(below, belowUpTo), (top, long.MaxValue)])
        {
            for (var after = 0L; ;)
            {
                List<UnitPlace> page;
                lock (gate)
                {
                    page = read(index, after, upTo);
                }

                foreach (var unit in page)
                {
                    yield return unit;
                }

                if (page.Count < PageSize)
                {
                    break;
                }

                after = page[^1].Sequence;
            }
        }
    }

    private UnitFacts? FactsOf(LedgerLine line)
    {
        if (line.Kind == UnitKind.Probe)
        {
            return null;
        }

        try
        {
            return units.Facts(line);
        }
        catch (Exception e) when (e is InvalidDataException or FileNotFoundException)
        {
            report?.Invoke($"编号为 {line.File} 的 WARC 文件从第 {line.Offset} 字节起的记录已损坏或被改动，已跳过");
            return null;
        }
    }
}
