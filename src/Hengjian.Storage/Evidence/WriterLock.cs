namespace Hengjian.Storage.Evidence;

/// <summary>Makes sure that one process at a time writes into a folder. Taken with the first write, so that others may read meanwhile.</summary>
internal sealed class WriterLock(string root) : IDisposable
{
    /// <summary>The name of the file that is held.</summary>
    public const string FileName = "writer.lock";

    private readonly Lock gate = new();
    private FileStream? held;

    /// <summary>Takes the lock, if it is not held yet.</summary>
    /// <exception cref="IOException">Another process writes into the folder.</exception>
    public void Take()
    {
        lock (gate)
        {
            if (held is not null)
            {
                return;
            }

            Disk.MakeFolder(root);
            try
            {
                held = new FileStream(Path.Combine(root, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
            }
            catch (IOException e) when (Disk.IsInUse(e))
            {
                throw new IOException($"{root}：证据文件夹正由另一个程序写入，请等它结束或换一个文件夹", e);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw Disk.Failure(root, e);
            }
        }
    }

    public void Dispose() => held?.Dispose();
}
