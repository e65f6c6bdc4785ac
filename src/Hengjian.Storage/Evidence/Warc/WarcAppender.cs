using Hengjian.Core;
using Microsoft.Win32.SafeHandles;

namespace Hengjian.Storage.Evidence.Warc;

/// <summary>Appends to the newest WARC file, and begins another when it is full. One at a time, by whoever holds the folder for writing.</summary>
/// <param name="root">The files' folder.</param>
/// <param name="mostBytes">How large a file may grow; a unit that is larger has a file to itself.</param>
internal sealed class WarcAppender(string root, long mostBytes) : IDisposable
{
    private SafeFileHandle? file;

    /// <summary>The number of the file that is written; 0 before the first.</summary>
    public int Number { get; private set; }

    /// <summary>The name of that file.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Where the next unit begins.</summary>
    public long End { get; private set; }

    /// <summary>Whether a unit of this length needs another file.</summary>
    public bool IsFullFor(int length) => file is null || (End > 0 && End + length > mostBytes);

    /// <summary>Goes on in a file that is there.</summary>
    public void GoOn(int number, string path)
    {
        Close();
        file = OpenFile(path);
        (Number, Name, End) = (number, Path.GetFileName(path), RandomAccess.GetLength(file));
    }

    /// <summary>Keeps a file as it is: the next unit begins a new one.</summary>
    public void LeaveAfter(int number)
    {
        Close();
        (Number, End) = (number, 0);
    }

    /// <summary>Begins the next file; the one before is forced to the disk.</summary>
    public void Begin(DateTimeOffset at) => GoOn(Number + 1, Path.Combine(root, WarcFiles.NameOf(ChinaTime.DayOf(at), Number + 1)));

    /// <summary>Appends some bytes in one write.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        Appended.Write(file!, bytes, End);
        End += bytes.Length;
    }

    /// <summary>Takes the last bytes back, which nothing refers to yet.</summary>
    public void TakeBack(int length)
    {
        End -= length;
        RandomAccess.SetLength(file!, End);
    }

    /// <summary>Forces the file to the disk and closes it.</summary>
    public void Close()
    {
        if (file is not null)
        {
            Forced.ToDisk(file);
            file.Dispose();
            file = null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();

    private static SafeFileHandle OpenFile(string path) => File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
}
