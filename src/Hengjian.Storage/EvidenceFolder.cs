using System.Runtime.CompilerServices;
using System.Text.Json;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Storage.Evidence;
using Hengjian.Storage.Evidence.Indexes;
using Hengjian.Storage.Evidence.Ledgers;
using Hengjian.Storage.Evidence.Warc;

namespace Hengjian.Storage;

/// <summary>Evidence in a folder: captures as WARC 1.1 (ISO 28500) in <c>warc/</c>, probes as JSON lines in <c>probes/</c>, and over both an append-only chained <c>ledger/</c>.</summary>
/// <remarks>
/// A capture's records are appended in one write and then entered in the ledger; what is not in the ledger counts as never written and is mended at the next opening for writing.
/// Bytes are verified on every read. Written records are in the operating system's hands when a call returns; they are forced to the disk when a file is full and
/// when the folder is closed. <c>index.sqlite</c> can be deleted at any time. Safe for several threads of one process; one process at a time may write, others may read meanwhile.
/// Memory does not grow with what is kept. The form is described in <c>docs/evidence.md</c>.
/// </remarks>
public sealed class EvidenceFolder : IEvidenceStore, IDisposable
{
    /// <summary>How large a WARC file may grow by default: 1 GB.</summary>
    public const long DefaultFileBytes = 1L << 30;

    private readonly Lock gate = new();
    private readonly FolderLayout layout;
    private readonly WriterLock writerLock;
    private readonly WarcFiles files;
    private readonly UnitReader units;
    private readonly ProbeReader probes;
    private readonly TimeProvider clock;
    private readonly long mostFileBytes;
    private readonly Action<string>? report;
    private FolderWriter? writer;
    private EvidenceLookup? reading;
    private long numbered;

    /// <summary>Opens a folder. Nothing is made or changed on the disk before the first write; a folder that may only be read can be read.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="report">Told in one line (zh-CN) of every record that could not be read and was left out, and of what was mended; null to be told nothing.</param>
    /// <param name="clock">Dates bytes that are kept by themselves; captures and probes bring their own time. The system's clock by default.</param>
    /// <param name="fileBytes">How large a WARC file may grow, in bytes. 1 GB by default.</param>
    public EvidenceFolder(string root, Action<string>? report = null, TimeProvider? clock = null, long fileBytes = DefaultFileBytes)
    {
        layout = new FolderLayout(root);
        writerLock = new WriterLock(root);
        files = new WarcFiles(layout.Warc);
        units = new UnitReader(files);
        probes = new ProbeReader(layout.Probes, report);
        this.clock = clock ?? TimeProvider.System;
        mostFileBytes = fileBytes;
        this.report = report;
    }

    /// <summary>The files that hold a folder's evidence: WARC files, probes and ledger, without the index.</summary>
    public static IEnumerable<string> RecordPaths(string root)
    {
        var layout = new FolderLayout(root);
        return new[] { layout.Ledger, layout.Probes, layout.Warc }
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFiles)
            .Order(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public Task<Digest> KeepAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation) => Task.FromResult(Write(cancellation, open =>
    {
        var digest = Digest.Of(payload.Span);
        var now = clock.GetUtcNow();
        if (new EarlierPayloads(open.Lookup, units).Body(digest) is null)
        {
            var (unit, facts) = ResourceUnit.Make(UnitIdentity.Of(open.Origin, Interlocked.Increment(ref numbered), "", digest.Text), payload.Span, digest, now);
            open.Append(UnitKind.Resource, unit, facts, now);
        }

        return digest;
    }));

    /// <inheritdoc/>
    public Task<byte[]> ReadAsync(Digest digest, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(new EvidenceBytes(layout, units).Read(digest, Lookup));
    }

    /// <inheritdoc/>
    public Task RecordAsync(string book, Capture capture, ReadOnlyMemory<byte> body, IReadOnlyList<HttpExchange> exchanges, CancellationToken cancellation)
    {
        Write(cancellation, open =>
        {
            var identity = UnitIdentity.Of(open.Origin, Interlocked.Increment(ref numbered), book, capture.Url.Text, WarcHead.DateOf(capture.At), capture.Payload?.Text ?? "");
            var (unit, facts) = CaptureUnit.Make(identity, book, capture, body, exchanges, new EarlierPayloads(open.Lookup, units));
            open.Append(UnitKind.Capture, unit, facts, capture.At);
            return true;
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RecordAsync(string book, ProbeResult probe, CancellationToken cancellation)
    {
        Write(cancellation, open =>
        {
            byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(probe, RecordJson.Default.ProbeResult), (byte)'\n'];
            open.Append(BookName.FileNameOf(book), line, probe.At);
            return true;
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<Capture> CapturesAsync(string book, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var unit in UpToDate().OfBook(book))
        {
            cancellation.ThrowIfCancellationRequested();
            if (TryRead(unit) is { } record && record.Book == book)
            {
                yield return record.Capture;
            }
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ProbeResult> ProbesAsync(string book, CancellationToken cancellation) => probes.ReadAsync(book, cancellation);

    /// <summary>The end of the ledger's chain now: noted or published, it shows later whether anything up to here was changed or taken away (<see cref="EvidenceVerification"/>).</summary>
    public Digest Head => UpToDate().Position.Chain;

    /// <summary>Everything that belongs to an id, oldest first.</summary>
    /// <param name="id">A digest of bytes or its first digits (8 at least), the id of a record, or an address.</param>
    /// <param name="cancellation">Ends the search.</param>
    /// <returns>The units: for a digest the one that holds the bytes, for an address its captures. None where nothing is found; several digests for a beginning that is not unique.</returns>
    public IReadOnlyList<EvidenceUnit> Find(string id, CancellationToken cancellation) => new EvidenceSearch(UpToDate(), units, files).Find(id, cancellation);

    /// <summary>Closes the folder; another process may then write into it.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            writer?.Dispose();
            reading?.Dispose();
            (writer, reading) = (null, null);
            files.Dispose();
            writerLock.Dispose();
        }
    }

    private EvidenceLookup Lookup
    {
        get
        {
            lock (gate)
            {
                return writer?.Lookup ?? (reading ??= EvidenceLookup.OpenForReading(layout.Index, new LedgerReader(layout.Ledger), units, report));
            }
        }
    }

    private EvidenceLookup UpToDate()
    {
        var lookup = Lookup;
        lookup.CatchUp();
        return lookup;
    }

    private T Write<T>(CancellationToken cancellation, Func<FolderWriter, T> work)
    {
        cancellation.ThrowIfCancellationRequested();
        writerLock.Take();
        try
        {
            return work(Open());
        }
        catch (Exception e) when (e is UnauthorizedAccessException || (e is IOException && e is not FileNotFoundException))
        {
            throw Disk.Failure(layout.Root, e);
        }
    }

    private FolderWriter Open()
    {
        lock (gate)
        {
            if (writer is { IsBroken: true })
            {
                writer.Dispose();
                writer = null;
            }

            if (writer is null)
            {
                // The index for reading stays open, as other threads may be reading by it.
                writer = FolderWriter.Open(layout, files, mostFileBytes, clock.GetUtcNow(), report);
            }

            return writer;
        }
    }

    private CaptureRecord? TryRead(UnitPlace unit)
    {
        try
        {
            return units.Capture(unit);
        }
        catch (Exception e) when (e is InvalidDataException or FileNotFoundException)
        {
            report?.Invoke($"{files.NameOf(unit.File)} 从第 {unit.Offset} 字节起的采集记录不完整或损坏，已跳过");
            return null;
        }
    }
}
