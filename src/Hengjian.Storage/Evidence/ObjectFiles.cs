using Hengjian.Core;

namespace Hengjian.Storage.Evidence;

/// <summary>Bytes under their digest, each in a file of its own.</summary>
internal sealed class ObjectFiles
{
    private readonly string root;
    private long serial;

    public ObjectFiles(string root)
    {
        this.root = root;
        Disk.MakeFolder(root);
    }

    public Task<Digest> KeepAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var digest = Digest.Of(payload.Span);
        var path = PathOf(digest);
        if (!File.Exists(path))
        {
            Write(path, payload.Span);
        }

        return Task.FromResult(digest);
    }

    public async Task<byte[]> ReadAsync(Digest digest, CancellationToken cancellation)
    {
        var path = PathOf(digest);
        byte[] bytes;
        try
        {
            bytes = await File.ReadAllBytesAsync(path, cancellation).ConfigureAwait(false);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new FileNotFoundException($"证据 {digest} 不存在", path, e);
        }
        catch (FileNotFoundException e)
        {
            throw new FileNotFoundException($"证据 {digest} 不存在", path, e);
        }

        return Digest.Of(bytes) == digest ? bytes : throw new InvalidDataException($"{path}：内容与摘要不符，证据已被改动或损坏");
    }

    private void Write(string path, ReadOnlySpan<byte> bytes)
    {
        Disk.MakeFolder(Path.GetDirectoryName(path)!);
        var temporary = Path.Combine(root, $"{Environment.ProcessId}-{Interlocked.Increment(ref serial)}.tmp");
        try
        {
            using (var handle = File.OpenHandle(temporary, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                RandomAccess.Write(handle, bytes, 0);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            TryDelete(temporary);
            throw Disk.Failure(path, e);
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What remains bears no digest and is never read.
        }
    }

    private string PathOf(Digest digest) => Path.Combine(root, digest.Text[..2], digest.Text);
}
