using Hengjian.Core;
using Hengjian.Storage.Evidence.Indexes;
using Hengjian.Storage.Evidence.Ledgers;
using Hengjian.Storage.Evidence.Warc;

namespace Hengjian.Storage.Evidence;

/// <summary>The writing side of a folder: first the bytes, then their line in the ledger, then the index. Safe for several threads.</summary>
/// <remarks>After a failed write the folder is mended before the next one, as it is after the end of a program that was killed.</remarks>
internal sealed class FolderWriter : IDisposable
{
    private readonly Lock gate = new();
    private readonly FolderLayout layout;
    private readonly WarcAppender warc;
    private readonly LedgerWriter ledger;

    private FolderWriter(FolderLayout layout, WarcAppender warc, LedgerWriter ledger, EvidenceLookup lookup)
    {
        (this.layout, this.warc, this.ledger) = (layout, warc, ledger);
        Lookup = lookup;
        Origin = ledger.Place.Chain;
    }

    /// <summary>Finds what is in the folder.</summary>
    public EvidenceLookup Lookup { get; }

    /// <summary>The chain of the ledger when the folder was opened, from which record ids are made.</summary>
    public Digest Origin { get; private set; }

    /// <summary>Whether a write failed, so that the folder must be opened again.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Opens a folder for writing and mends what an end in the middle of a write left.</summary>
    public static FolderWriter Open(FolderLayout layout, WarcFiles files, long mostBytes, DateTimeOffset now, Action<string>? report)
    {
        Disk.MakeFolder(layout.Warc);
        Disk.MakeFolder(layout.Probes);
        var lookup = EvidenceLookup.OpenForWriting(layout.Index, new LedgerReader(layout.Ledger), new UnitReader(files), report);
        LedgerWriter? ledger = null;
        var warc = new WarcAppender(layout.Warc, mostBytes);
        try
        {
            ledger = LedgerWriter.Open(layout.Ledger, lookup.Position, report);
            var writer = new FolderWriter(layout, warc, ledger, lookup);
            new FolderMending(layout, warc, lookup, writer.Enter, now, report).Run();
            writer.Origin = ledger.Place.Chain;
            return writer;
        }
        catch
        {
            lookup.Dispose();
            warc.Dispose();
            ledger?.Dispose();
            throw;
        }
    }

    /// <summary>Appends a unit to the WARC files.</summary>
    public void Append(UnitKind kind, WarcUnit unit, UnitFacts facts, DateTimeOffset at) => Guarded(() =>
    {
        var bytes = unit.Bytes.Span;
        if (warc.IsFullFor(bytes.Length))
        {
            warc.Begin(at);
        }

        if (warc.End == 0)
        {
            var (head, headFacts) = ResourceUnit.MakeHead(UnitIdentity.Of(ledger.Place.Chain, ledger.Place.Count, warc.Name), warc.Name, at);
            AppendWarc(UnitKind.FileHead, head, headFacts, at);
        }

        AppendWarc(kind, unit, facts, at);
    });

    /// <summary>Appends a line to a file of probes.</summary>
    public void Append(string name, ReadOnlyMemory<byte> line, DateTimeOffset at) => Guarded(() =>
        Enter(UnitKind.Probe, name, ProbeFile.Append(ProbeFile.PathOf(layout.Probes, name), line.Span), [line.Length], line.Span, null, at));

    /// <summary>Makes what was written known to those who read.</summary>
    public void Commit()
    {
        lock (gate)
        {
            TellIndex(Lookup.Commit);
        }
    }

    /// <summary>Forces everything to the disk and closes it.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            warc.Close();
            ledger.Flush();
            ledger.Dispose();
            TellIndex(Lookup.Commit);
            Lookup.Dispose();
        }
    }

    private void AppendWarc(UnitKind kind, WarcUnit unit, UnitFacts facts, DateTimeOffset at)
    {
        var offset = warc.End;
        warc.Append(unit.Bytes.Span);
        try
        {
            Enter(kind, WarcFiles.NumberText(warc.Number), offset, unit.Parts, unit.Bytes.Span, facts, at);
        }
        catch (IOException)
        {
            warc.TakeBack(unit.Bytes.Length);
            throw;
        }
    }

    private void Enter(UnitKind kind, string file, long offset, IReadOnlyList<int> parts, ReadOnlySpan<byte> bytes, UnitFacts? facts, DateTimeOffset at)
    {
        var line = ledger.Append(kind, file, offset, parts, bytes, at);
        var after = ledger.Place;
        TellIndex(() =>
        {
            if (Lookup.Position.Count + 1 == after.Count)
            {
                Lookup.Add(line, facts, after);
            }
            else
            {
                Lookup.CatchUp();
            }
        });
    }

    /// <summary>The index is no evidence: where it cannot be written it lags, and catches up later.</summary>
    private static void TellIndex(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            // A disk that is full is told by the next write of evidence, which matters; a reader that keeps the index for long is nobody's fault.
        }
    }

    private void Guarded(Action work)
    {
        lock (gate)
        {
            try
            {
                work();
            }
            catch
            {
                IsBroken = true;
                throw;
            }
        }
    }
}
