using Microsoft.Win32.SafeHandles;

namespace Hengjian.Storage.Evidence;

/// <summary>A book's file of probes: JSON lines.</summary>
internal static class ProbeFile
{
    /// <summary>The ending of every file of probes.</summary>
    public const string Ending = ".jsonl";

    private const byte LineEnd = (byte)'\n';

    /// <summary>The path of a file.</summary>
    public static string PathOf(string root, string name) => Path.Combine(root, name + Ending);

    /// <summary>Appends a line. Where the file does not end with a line's end, as after damage, the line begins on a line of its own.</summary>
    /// <returns>Where it begins.</returns>
    public static long Append(string path, ReadOnlySpan<byte> line)
    {
        using var handle = Open(path);
        var end = RandomAccess.GetLength(handle);
        if (end > 0 && !EndsWithLine(handle, end))
        {
            Appended.Write(handle, [LineEnd], end);
            end++;
        }

        Appended.Write(handle, line, end);
        return end;
    }

    /// <summary>Opens a file for appending.</summary>
    public static SafeFileHandle Open(string path) => File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);

    private static bool EndsWithLine(SafeFileHandle handle, long end)
    {
        Span<byte> last = stackalloc byte[1];
        return RandomAccess.Read(handle, last, end - 1) == 1 && last[0] == LineEnd;
    }
}
