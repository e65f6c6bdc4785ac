using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Win32.SafeHandles;

namespace Hengjian.Storage.Evidence;

/// <summary>Records as JSON lines, one file a book.</summary>
internal sealed class RecordFiles<TRecord>
    where TRecord : class
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly ConcurrentDictionary<string, Lock> gates = new(StringComparer.Ordinal);
    private readonly string root;
    private readonly WriterLock writer;
    private readonly JsonTypeInfo<TRecord> form;
    private readonly Action<string>? report;

    public RecordFiles(string root, WriterLock writer, JsonTypeInfo<TRecord> form, Action<string>? report)
    {
        this.root = root;
        this.writer = writer;
        this.form = form;
        this.report = report;
    }

    public Task AppendAsync(string book, TRecord record, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        writer.Take();
        Disk.MakeFolder(root);
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(record, form), .. LineEnd];
        var path = PathOf(book);
        lock (gates.GetOrAdd(path, static _ => new Lock()))
        {
            Append(path, line);
        }

        return Task.CompletedTask;
    }

    public IAsyncEnumerable<TRecord> ReadAsync(string book, CancellationToken cancellation) => ReadFileAsync(PathOf(book), cancellation);

    /// <summary>Every record of every book, in the order of the files' names, each with the name of its file.</summary>
    public async IAsyncEnumerable<(string File, TRecord Record)> ReadAllAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        var paths = Directory.Exists(root) ? Directory.GetFiles(root) : [];
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            await foreach (var record in ReadFileAsync(path, cancellation).ConfigureAwait(false))
            {
                yield return (Path.GetFileName(path), record);
            }
        }
    }

    private async IAsyncEnumerable<TRecord> ReadFileAsync(string path, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (!File.Exists(path))
        {
            yield break;
        }

        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 64 * 1024), Encoding.UTF8);
        for (var number = 1; await reader.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line; number++)
        {
            if (line.Length == 0)
            {
                continue;
            }

            if (Parse(line) is { } record)
            {
                yield return record;
            }
            else
            {
                report?.Invoke($"{path} 第 {number} 行不完整或损坏（多因写入时程序被中断），已跳过");
            }
        }
    }

    private static void Append(string path, byte[] line)
    {
        try
        {
            using var handle = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
            var end = RandomAccess.GetLength(handle);
            var torn = end > 0 && !EndsWithLine(handle, end);
            Appended.Write(handle, torn ? [.. LineEnd, .. line] : line, end);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw Disk.Failure(path, e);
        }
    }

    private static bool EndsWithLine(SafeFileHandle handle, long end)
    {
        Span<byte> last = stackalloc byte[1];
        return RandomAccess.Read(handle, last, end - 1) == 1 && last[0] == LineEnd[0];
    }

    private TRecord? Parse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, form);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string PathOf(string book) => Path.Combine(root, BookName.FileNameOf(book) + ".jsonl");
}
