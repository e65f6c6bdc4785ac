using Hengjian.Core;
using Hengjian.Sqlite;
using Hengjian.Storage.Evidence.Ledgers;

namespace Hengjian.Storage.Evidence.Indexes;

/// <summary>Finds units: by the folder's index, and by an index of its own over what that one does not reach yet. Safe for several threads.</summary>
/// <remarks>
/// Who writes has the folder's index open and adds to it. Who only reads must change nothing in the folder: what the index lacks goes into one that nobody sees;
/// without any index that is everything, so that a folder reads although its index was deleted. One that turns out damaged is done without, or made anew where it may be.
/// </remarks>
internal sealed class EvidenceLookup : IDisposable
{
    private const int PageSize = 256;

    private readonly Lock gate = new();
    private readonly LedgerReader ledger;
    private readonly UnitReader units;
    private readonly Action<string>? report;
    private readonly string? writtenTo;
    private EvidenceIndex? below;
    private EvidenceIndex top;
    private long belowUpTo;
    private bool isMadeAnew;

    private EvidenceLookup(LedgerReader ledger, UnitReader units, EvidenceIndex? below, EvidenceIndex top, string? writtenTo, Action<string>? report)
    {
        (this.ledger, this.units, this.below, this.top, this.writtenTo, this.report) = (ledger, units, below, top, writtenTo, report);
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

        var lookup = new EvidenceLookup(ledger, units, null, index, path, report);
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

        return new EvidenceLookup(ledger, units, below, EvidenceIndex.Temporary(), null, report);
    }

    /// <summary>Up to where in the ledger everything is known.</summary>
    public LedgerPosition Position => top.Position;

    /// <summary>Reads on in the ledger to its end.</summary>
    public void CatchUp() => Sound(() =>
    {
        ReadOn();
        return true;
    });

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
    public long EndOf(string file) => Sound(() => Math.Max(top.EndOf(file), below?.EndOf(file) ?? 0));

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

    private PayloadPlace? Find(Func<EvidenceIndex, long, PayloadPlace?> find) =>
        Sound(() => find(top, long.MaxValue) ?? (below is null ? null : find(below, belowUpTo)));

    private List<T> All<T>(Func<EvidenceIndex, long, List<T>> find) =>
        Sound(() => (List<T>)[.. below is null ? [] : find(below, belowUpTo), .. find(top, long.MaxValue)]);

    private IEnumerable<UnitPlace> Paged(Func<EvidenceIndex, long, long, List<UnitPlace>> read)
    {
        for (var after = 0L; ;)
        {
            // What the folder's index reaches comes before what it does not.
            var page = All((index, upTo) => read(index, after, upTo)).Take(PageSize).ToList();
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

    /// <summary>Asks the indexes; where the folder's own turns out damaged, does without it and asks again.</summary>
    private T Sound<T>(Func<T> ask)
    {
        lock (gate)
        {
            try
            {
                return ask();
            }
            catch (Exception e) when (!isMadeAnew && (e is SqliteDamagedException or InvalidDataException))
            {
                MakeAnew(e.Message);
                return ask();
            }
        }
    }

    private void MakeAnew(string fault)
    {
        isMadeAnew = true;
        report?.Invoke($"{EvidenceIndex.FileName} 已损坏（{fault}），{(writtenTo is null ? "不用它，直接查账本" : "从账本重建")}；证据本身无损");
        below?.Dispose();
        top.Dispose();
        (below, belowUpTo) = (null, 0);
        if (writtenTo is null)
        {
            top = EvidenceIndex.Temporary();
        }
        else
        {
            EvidenceIndex.Delete(writtenTo);
            top = EvidenceIndex.OpenForWriting(writtenTo);
        }

        ReadOn();
    }

    private void ReadOn()
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
