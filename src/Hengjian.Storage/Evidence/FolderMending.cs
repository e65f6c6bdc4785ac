using System.Globalization;
using Hengjian.Storage.Evidence.Indexes;
using Hengjian.Storage.Evidence.Ledgers;
using Hengjian.Storage.Evidence.Warc;

namespace Hengjian.Storage.Evidence;

/// <summary>Mends a folder after a program was killed while it wrote: what is whole but not in the ledger is entered, a torn end is cut off, and both are reported.</summary>
/// <remarks>A file that is shorter than the ledger says has lost evidence. It is reported and left as it is, and nothing is written behind it.</remarks>
internal sealed class FolderMending(FolderLayout layout, WarcAppender warc, EvidenceLookup lookup, EnterUnit enter, DateTimeOffset now, Action<string>? report)
{
    /// <summary>Mends, and leaves the appender at the place where writing goes on.</summary>
    public void Run()
    {
        using var files = new WarcFiles(layout.Warc);
        foreach (var (number, path) in files.All())
        {
            MendWarc(number, path);
        }

        foreach (var path in Directory.EnumerateFiles(layout.Probes, "*" + ProbeFile.Ending).Order(StringComparer.Ordinal))
        {
            MendProbes(path);
        }
    }

    private void MendWarc(int number, string path)
    {
        var end = lookup.EndOf(WarcFiles.NumberText(number));
        warc.GoOn(number, path);
        var length = warc.End;
        if (length < end)
        {
            report?.Invoke(string.Create(CultureInfo.InvariantCulture, $"{path} 比账本所记少 {end - length} 字节：证据有损，文件保持原样，以后写入新文件"));
            warc.LeaveAfter(number);
            return;
        }

        if (length > end)
        {
            EnterTail(number, path, end, length);
            warc.GoOn(number, path);
        }
    }

    private void EnterTail(int number, string path, long end, long length)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        var bytes = new byte[checked((int)Math.Min(length - end, Array.MaxLength))];
        for (int read = 0, count; read < bytes.Length && (count = RandomAccess.Read(handle, bytes.AsSpan(read), end + read)) > 0; read += count)
        {
        }

        var (at, entered) = (0, 0);
        foreach (var unit in WarcTail.UnitsOf(bytes))
        {
            enter(unit.Kind, WarcFiles.NumberText(number), end + at, unit.Parts, bytes.AsSpan(at, unit.Parts.Sum()), unit.Facts, now);
            at += unit.Parts.Sum();
            entered++;
        }

        if (entered > 0)
        {
            report?.Invoke(string.Create(CultureInfo.InvariantCulture, $"{path}：{entered} 项完整的记录还没有记入账本（写入时程序被中断），已补记"));
        }

        if (end + at < length)
        {
            RandomAccess.SetLength(handle, end + at);
            report?.Invoke(string.Create(CultureInfo.InvariantCulture, $"{path} 末尾 {length - end - at} 字节不完整（写入时程序被中断），已去掉"));
        }
    }

    private void MendProbes(string path)
    {
        var name = Path.GetFileNameWithoutExtension(path);
        var end = lookup.EndOf(name);
        var length = new FileInfo(path).Length;
        if (length <= end)
        {
            if (length < end)
            {
                report?.Invoke(string.Create(CultureInfo.InvariantCulture, $"{path} 比账本所记少 {end - length} 字节：证据有损"));
            }

            return;
        }

        using var handle = ProbeFile.Open(path);
        var tail = new byte[checked((int)Math.Min(length - end, Array.MaxLength))];
        RandomAccess.Read(handle, tail, end);
        var at = 0;
        for (int line; (line = tail.AsSpan(at).IndexOf((byte)'\n') + 1) > 0; at += line)
        {
            enter(UnitKind.Probe, name, end + at, [line], tail.AsSpan(at, line), null, now);
        }

        if (at > 0)
        {
            report?.Invoke($"{path}：末尾的记录还没有记入账本（写入时程序被中断），已补记");
        }

        if (end + at < length)
        {
            RandomAccess.SetLength(handle, end + at);
            report?.Invoke($"{path} 的最后一行不完整（写入时程序被中断），已去掉");
        }
    }
}
