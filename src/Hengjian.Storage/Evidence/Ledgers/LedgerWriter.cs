using System.Text;
using Hengjian.Core;
using Microsoft.Win32.SafeHandles;

namespace Hengjian.Storage.Evidence.Ledgers;

/// <summary>Appends to the ledger. One at a time, by whoever holds the folder for writing.</summary>
/// <remarks>The day of a line is that of its unit on the offices' calendar, or the ledger's last day where that is later: days never go back, whatever clocks do.</remarks>
internal sealed class LedgerWriter : IDisposable
{
    private readonly LedgerReader reader;
    private SafeFileHandle? file;

    private LedgerWriter(LedgerReader reader, LedgerPosition place)
    {
        this.reader = reader;
        Place = place;
    }

    /// <summary>The end of the ledger.</summary>
    public LedgerPosition Place { get; private set; }

    /// <summary>Opens the ledger; a last line that was torn is cut off.</summary>
    /// <param name="root">Its folder.</param>
    /// <param name="known">The newest place that is known; what comes after it is counted.</param>
    /// <param name="report">Told what was cut off (zh-CN).</param>
    public static LedgerWriter Open(string root, LedgerPosition known, Action<string>? report)
    {
        Disk.MakeFolder(root);
        var reader = new LedgerReader(root);
        var place = known;
        foreach (var (_, _, after) in reader.ReadFrom(known))
        {
            place = after;
        }

        var writer = new LedgerWriter(reader, place);
        if (place.Day.Length > 0)
        {
            writer.file = OpenFile(reader.PathOf(place.Day));
            if (RandomAccess.GetLength(writer.file) > place.Offset)
            {
                RandomAccess.SetLength(writer.file, place.Offset);
                report?.Invoke($"{reader.PathOf(place.Day)} 的最后一行不完整（写入时程序被中断），已去掉");
            }
        }

        return writer;
    }

    /// <summary>Appends a line for a unit that is whole on the disk.</summary>
    /// <returns>The line.</returns>
    public LedgerLine Append(UnitKind kind, string name, long offset, IReadOnlyList<int> parts, ReadOnlySpan<byte> bytes, DateTimeOffset at)
    {
        var digest = Digest.Of(bytes);
        var line = new LedgerLine(kind, name, offset, parts, digest, LedgerLine.ChainAfter(Place.Chain, digest));
        var day = LedgerReader.NameOf(ChinaTime.DayOf(at));
        var text = line + "\n";
        if (string.CompareOrdinal(day, Place.Day) > 0)
        {
            Flush();
            file?.Dispose();
            file = null;
            file = OpenFile(reader.PathOf(day));
            text = LedgerReader.HeadOf(day, Place.Chain) + "\n" + text;
            Place = Place with { Day = day, Offset = 0 };
        }

        var encoded = Encoding.UTF8.GetBytes(text);
        Appended.Write(file!, encoded, Place.Offset);
        Place = new LedgerPosition(Place.Count + 1, Place.Day, Place.Offset + encoded.Length, line.Chain);
        return line;
    }

    /// <summary>Forces what was appended to the disk.</summary>
    public void Flush()
    {
        if (file is not null)
        {
            Forced.ToDisk(file);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file?.Dispose();

    private static SafeFileHandle OpenFile(string path) => File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite);
}
