using System.Collections.Concurrent;
using System.Globalization;
using Hengjian.Core;
using Microsoft.Win32.SafeHandles;

namespace Hengjian.Storage.Evidence;

/// <summary>Bytes under their digest, one after the other in large pack files, with an index.</summary>
/// <remarks>
/// A file for each page would cost more time than the page itself: 0.4 ms for making a file against 0.01 ms for appending (ext4, measured).
/// The index entry is written after the bytes, so what is found under a digest is whole, whenever the program is killed.
/// </remarks>
internal sealed class ObjectPacks : IDisposable
{
    private const long LargestPack = 512L * 1024 * 1024;

    private readonly ConcurrentDictionary<int, SafeFileHandle> reading = [];
    private readonly Lock gate = new();
    private readonly string root;
    private readonly WriterLock writer;
    private readonly PackIndex index;
    private SafeFileHandle? writing;
    private int current;
    private long end;

    public ObjectPacks(string root, WriterLock writer, Action<string>? report)
    {
        this.root = root;
        this.writer = writer;
        index = new PackIndex(Path.Combine(root, "index"), report);
        index.Load();
    }

    public Task<Digest> KeepAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var digest = Digest.Of(payload.Span);
        var key = PackPlace.KeyOf(digest);
        writer.Take();
        try
        {
            lock (gate)
            {
                OpenForWriting();
                if (!index.TryFindLoaded(key, out var place) || IsLost(place))
                {
                    Append(digest, key, payload.Span);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Disk.Failure(root, e);
        }

        return Task.FromResult(digest);
    }

    public async Task<byte[]> ReadAsync(Digest digest, CancellationToken cancellation)
    {
        PackPlace place;
        lock (gate)
        {
            if (!index.TryFind(PackPlace.KeyOf(digest), out place))
            {
                throw new FileNotFoundException($"{root}：没有摘要为 {digest} 的证据");
            }
        }

        var pack = Open(digest, place);
        var bytes = new byte[place.Length];
        var read = 0;
        for (int count; read < bytes.Length; read += count)
        {
            count = await RandomAccess.ReadAsync(pack, bytes.AsMemory(read), place.Offset + read, cancellation).ConfigureAwait(false);
            if (count == 0)
            {
                break;
            }
        }

        return read == bytes.Length && Digest.Of(bytes) == digest
            ? bytes
            : throw Damaged(digest, place);
    }

    public void Dispose()
    {
        writing?.Dispose();
        foreach (var handle in reading.Values)
        {
            handle.Dispose();
        }
    }

    private void OpenForWriting()
    {
        if (current > 0)
        {
            return;
        }

        Disk.MakeFolder(root);
        index.Load();
        index.Mend();
        var last = 1;
        while (File.Exists(PathOf(last + 1)))
        {
            last++;
        }

        WriteTo(last);
    }

    /// <summary>Whether the bytes themselves never reached the disk, as after a power failure.</summary>
    private bool IsLost(PackPlace place) => place.Pack < 1 || place.Pack > current || (place.Pack == current && !place.IsWithin(end));

    private void Append(Digest digest, UInt128 key, ReadOnlySpan<byte> bytes)
    {
        if (end > 0 && end + bytes.Length > LargestPack)
        {
            WriteTo(current + 1);
        }

        var place = new PackPlace(current, end, bytes.Length);
        Appended.Write(writing!, bytes, end);
        end += bytes.Length;
        index.Add(key, place, place.EntryOf(digest));
    }

    private void WriteTo(int pack)
    {
        var handle = File.OpenHandle(PathOf(pack), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
        writing?.Dispose();
        (writing, current, end) = (handle, pack, RandomAccess.GetLength(handle));
    }

    /// <summary>The pack, opened for reading, once it is sure that the place lies inside it: an index may have been tampered with.</summary>
    private SafeFileHandle Open(Digest digest, PackPlace place)
    {
        if (!File.Exists(PathOf(place.Pack)))
        {
            throw new FileNotFoundException($"{PathOf(place.Pack)}：文件不见了，摘要为 {digest} 的证据在其中");
        }

        var pack = reading.GetOrAdd(place.Pack, number => File.OpenHandle(PathOf(number), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return place.IsWithin(RandomAccess.GetLength(pack)) ? pack : throw Damaged(digest, place);
    }

    private InvalidDataException Damaged(Digest digest, PackPlace place) =>
        new($"{PathOf(place.Pack)}：摘要为 {digest} 的证据与摘要不符，已被改动或损坏");

    private string PathOf(int pack) => Path.Combine(root, string.Create(CultureInfo.InvariantCulture, $"pack-{pack:00000}"));
}
