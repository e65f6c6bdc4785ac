namespace Hengjian.Storage;

/// <summary>The folder of one result: every file is written beside its name and then moved into place, so that no reader ever sees half of one.</summary>
/// <remarks>
/// A marker file tells our folders from others: what we did not write is never deleted. Who makes a result holds the marker alone until the folder is
/// disposed, so that two runs cannot destroy each other's files; readers do not need it.
/// </remarks>
public sealed class ResultFolder : IDisposable
{
    private const string Marker = ".hengjian-result";
    private const string Unfinished = ".unfinished";
    private static readonly string[] Written =
        ["scores.json", "scores.xlsx", "report.html", "truth.json", "registry.json", "rubric.yaml", ResultManifest.FileName];

    private const string Proofs = "proof";
    private FileStream? held;

    private ResultFolder(string path) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>The evidence folder inside it.</summary>
    public string Evidence => At("evidence");

    /// <summary>Opens a folder for a new result: creates it, or clears an earlier result of ours from it. It is ours alone until disposed.</summary>
    /// <exception cref="InvalidDataException">The folder holds files that are not a result of ours; nothing was changed.</exception>
    /// <exception cref="IOException">The folder cannot be created or written, or another run is making a result in it (zh-CN); nothing was changed.</exception>
    public static ResultFolder Begin(string path)
    {
        var folder = new ResultFolder(System.IO.Path.GetFullPath(path));
        if (File.Exists(folder.Path))
        {
            throw new InvalidDataException($"{path} 是一个文件，不是目录：请用 --out 指定另一个目录。");
        }

        if (Directory.Exists(folder.Path) && Directory.EnumerateFileSystemEntries(folder.Path).Any() && !File.Exists(folder.At(Marker)))
        {
            throw new InvalidDataException($"目录 {path} 里已有别的文件，没有动它：请用 --out 指定一个空目录。");
        }

        Directory.CreateDirectory(folder.Path);
        folder.Hold();
        try
        {
            folder.Clear();
            return folder;
        }
        catch
        {
            folder.Dispose();
            throw;
        }
    }

    /// <summary>Opens a finished result for reading.</summary>
    /// <exception cref="InvalidDataException">There is no result here.</exception>
    public static ResultFolder Open(string path)
    {
        var folder = new ResultFolder(System.IO.Path.GetFullPath(path));
        return File.Exists(folder.At(ResultManifest.FileName))
            ? folder
            : throw new InvalidDataException($"{path} 里没有 {ResultManifest.FileName}，不是一个考评结果目录。");
    }

    /// <summary>The path of a file in the folder.</summary>
    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file whole or not at all.</summary>
    /// <exception cref="IOException">The disk is full or fails; an earlier file of that name is untouched.</exception>
    public async Task WriteAsync(string name, Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        var unfinished = At(name + Unfinished);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(unfinished)!);
        try
        {
            await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, useAsync: false))
            {
                await write(stream, cancellation);
                await stream.FlushAsync(cancellation);
            }

            File.Move(unfinished, At(name), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Writes some bytes whole or not at all.</summary>
    public Task WriteAsync(string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation) =>
        WriteAsync(name, async (stream, token) => await stream.WriteAsync(bytes, token), cancellation);

    /// <summary>The files of the result that are there, by their names in the folder (with <c>/</c>), in ordinal order: all but the manifest and the evidence.</summary>
    public IReadOnlyList<string> Files() =>
    [
        .. Written.Where(name => name != ResultManifest.FileName && File.Exists(At(name)))
            .Concat(Directory.Exists(At(Proofs))
                ? Directory.EnumerateFiles(At(Proofs), "*", SearchOption.AllDirectories).Select(file => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/'))
                : [])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Lets another run have the folder.</summary>
    public void Dispose() => held?.Dispose();

    private void Hold()
    {
        try
        {
            held = new FileStream(At(Marker), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException fault) when (Disk.IsInUse(fault))
        {
            throw new IOException($"目录 {Path} 正被另一次运行使用：请等它结束，或用 --out 指定另一个目录。", fault);
        }
    }

    private void Clear()
    {
        foreach (var name in Written)
        {
            File.Delete(At(name));
            File.Delete(At(name + Unfinished));
        }

        foreach (var part in new[] { Evidence, At(Proofs) }.Where(Directory.Exists))
        {
            Directory.Delete(part, recursive: true);
        }
    }
}
