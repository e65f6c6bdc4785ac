using System.Runtime.CompilerServices;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Storage.Evidence;

namespace Hengjian.Storage;

/// <summary>Evidence in a folder: <c>objects/</c> holds bytes under their digest in large packs with an index, <c>captures/</c> and <c>probes/</c> hold one file of JSON lines a book.</summary>
/// <remarks>
/// Bytes are written before their index entry, so what is found under a digest is whole; they are verified on every read. A record is appended in one
/// write; if the program is killed in it, the torn line is reported and ignored on reading, and the next record begins on a line of its own. Records are in
/// the operating system's hands when a call returns, not forced to the disk. Safe for several threads of one process; one process at a time
/// may write, others may read meanwhile.
/// </remarks>
public sealed class EvidenceFolder : IEvidenceStore, IDisposable
{
    private readonly WriterLock writer;
    private readonly ObjectPacks objects;
    private readonly RecordFiles<Capture> captures;
    private readonly RecordFiles<ProbeResult> probes;

    /// <summary>Opens a folder. Nothing is made or changed on the disk before the first write; a folder that may only be read can be read.</summary>
    /// <param name="root">The folder.</param>
    /// <param name="report">Told in one line (zh-CN) of every record that could not be read and was left out; null to be told nothing.</param>
    /// <exception cref="IOException">The folder's index cannot be read.</exception>
    public EvidenceFolder(string root, Action<string>? report = null)
    {
        writer = new WriterLock(root);
        objects = new ObjectPacks(Path.Combine(root, "objects"), writer, report);
        captures = new RecordFiles<Capture>(Path.Combine(root, "captures"), writer, RecordJson.Default.Capture, report);
        probes = new RecordFiles<ProbeResult>(Path.Combine(root, "probes"), writer, RecordJson.Default.ProbeResult, report);
    }

    /// <summary>The files of records in a folder of evidence: captures and probes, one file a book.</summary>
    public static IEnumerable<string> RecordPaths(string root) =>
        new[] { "captures", "probes" }
            .Select(kind => Path.Combine(root, kind))
            .Where(Directory.Exists)
            .SelectMany(Directory.EnumerateFiles)
            .Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public Task<Digest> KeepAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation) => objects.KeepAsync(payload, cancellation);

    /// <inheritdoc/>
    public Task<byte[]> ReadAsync(Digest digest, CancellationToken cancellation) => objects.ReadAsync(digest, cancellation);

    /// <inheritdoc/>
    public Task RecordAsync(string book, Capture capture, CancellationToken cancellation) => captures.AppendAsync(book, capture, cancellation);

    /// <inheritdoc/>
    public Task RecordAsync(string book, ProbeResult probe, CancellationToken cancellation) => probes.AppendAsync(book, probe, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<Capture> CapturesAsync(string book, CancellationToken cancellation) => captures.ReadAsync(book, cancellation);

    /// <inheritdoc/>
    public IAsyncEnumerable<ProbeResult> ProbesAsync(string book, CancellationToken cancellation) => probes.ReadAsync(book, cancellation);

    /// <summary>Every capture of every book, in the order of the books' files, each with the path of its file in the folder.</summary>
    public async IAsyncEnumerable<(string File, Capture Capture)> EveryCaptureAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var (file, capture) in captures.ReadAllAsync(cancellation).ConfigureAwait(false))
        {
            yield return ($"captures/{file}", capture);
        }
    }

    /// <summary>Closes the folder; another process may then write into it.</summary>
    public void Dispose()
    {
        objects.Dispose();
        writer.Dispose();
    }
}
