using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Hengjian.Storage.Evidence.Warc;

/// <summary>The WARC files of a folder, found by their numbers, for reading. Safe for several threads.</summary>
/// <param name="root">Their folder.</param>
internal sealed class WarcFiles(string root) : IDisposable
{
    private const string Prefix = "hengjian-";
    private const string Ending = ".warc.gz";
    private const int DayDigits = 8;
    private const int NumberDigits = 5;

    private readonly ConcurrentDictionary<int, SafeFileHandle> open = [];

    /// <summary>The name of a file: the day of its first record and its number, such as <c>hengjian-20261120-00001.warc.gz</c>.</summary>
    public static string NameOf(DateOnly day, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{day:yyyyMMdd}-{NumberText(number)}{Ending}");

    /// <summary>A file's number as names and the ledger write it.</summary>
    public static string NumberText(int number) => number.ToString("D5", CultureInfo.InvariantCulture);

    /// <summary>The number in a file's name; null where it is not a name of ours.</summary>
    public static int? NumberOf(string name) =>
        name.Length == Prefix.Length + DayDigits + 1 + NumberDigits + Ending.Length
            && name.StartsWith(Prefix, StringComparison.Ordinal)
            && name.EndsWith(Ending, StringComparison.Ordinal)
            && int.TryParse(name.AsSpan(Prefix.Length + DayDigits + 1, NumberDigits), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;

    /// <summary>The files that are there, by their numbers.</summary>
    public IReadOnlyList<(int Number, string Path)> All() => Directory.Exists(root)
        ? [.. Directory.EnumerateFiles(root).Select(path => (Number: NumberOf(Path.GetFileName(path)) ?? 0, path)).Where(file => file.Number > 0).OrderBy(file => file.Number).ThenBy(file => file.path, StringComparer.Ordinal)]
        : [];

    /// <summary>A file's name; its number alone where it is gone.</summary>
    public string NameOf(int number) => Path.GetFileName(All().FirstOrDefault(file => file.Number == number).Path) ?? NumberText(number);

    /// <summary>Bytes of a file.</summary>
    /// <exception cref="FileNotFoundException">The file is gone (zh-CN).</exception>
    /// <exception cref="InvalidDataException">The file is shorter (zh-CN).</exception>
    /// <remarks>Not asynchronous: what was written or read a short while ago lies in memory, and a change of threads would cost more than the read.</remarks>
    public byte[] Read(int number, long offset, int length)
    {
        var handle = open.GetOrAdd(number, Open);
        if (offset < 0 || length < 0 || offset > RandomAccess.GetLength(handle) - length)
        {
            throw Missing(number, offset, length);
        }

        var bytes = new byte[length];
        for (int read = 0, count; read < length; read += count)
        {
            count = RandomAccess.Read(handle, bytes.AsSpan(read), offset + read);
            if (count == 0)
            {
                throw Missing(number, offset, length);
            }
        }

        return bytes;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var handle in open.Values)
        {
            handle.Dispose();
        }
    }

    private InvalidDataException Missing(int number, long offset, int length) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{NameOf(number)}：第 {offset} 字节起的 {length} 字节不在文件里"));

    private SafeFileHandle Open(int number) => All().FirstOrDefault(file => file.Number == number).Path is { } path
        ? File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)
        : throw new FileNotFoundException($"{root}：编号为 {NumberText(number)} 的 WARC 文件不见了");
}
