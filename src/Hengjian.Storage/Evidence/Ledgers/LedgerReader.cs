using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Hengjian.Core;

namespace Hengjian.Storage.Evidence.Ledgers;

/// <summary>Reads the ledger: one text file a day, each line written whole. A last line without end is not yet, or never was, written.</summary>
internal sealed class LedgerReader(string root)
{
    private const string Ending = ".ledger";
    private const string DayForm = "yyyy-MM-dd";
    private const string HeadMark = "# ";

    /// <summary>The path of a day's file.</summary>
    public string PathOf(string day) => Path.Combine(root, day + Ending);

    /// <summary>The first line of a day's file: the day, and the chain that it begins with.</summary>
    public static string HeadOf(string day, Digest chain) => $"{HeadMark}{day} {chain}";

    /// <summary>The name of a day's file without ending.</summary>
    public static string NameOf(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>The days that have a file, in order.</summary>
    public IReadOnlyList<string> Days() => Directory.Exists(root)
        ? [.. Directory.EnumerateFiles(root, "*" + Ending).Select(Path.GetFileNameWithoutExtension).Where(IsDay).Order(StringComparer.Ordinal)!]
        : [];

    /// <summary>The lines after a place, in order, each with the place after it and the file's own words: heads of days and lines that are damaged come as text alone.</summary>
    public IEnumerable<(LedgerLine? Line, string Text, LedgerPosition After)> ReadFrom(LedgerPosition place)
    {
        foreach (var day in Days().Where(day => string.CompareOrdinal(day, place.Day) >= 0))
        {
            var from = day == place.Day ? place.Offset : 0;
            foreach (var (text, end) in LinesOf(PathOf(day), from))
            {
                var line = LedgerLine.TryParse(text, out var parsed) ? parsed : null;
                place = line is null ? place with { Day = day, Offset = end } : new LedgerPosition(place.Count + 1, day, end, line.Chain);
                yield return (line, text, place);
            }
        }
    }

    /// <summary>Whether the line that ends at a place is the one that the place remembers.</summary>
    public bool Holds(LedgerPosition place)
    {
        if (place.Count == 0)
        {
            return place.Offset == 0;
        }

        return TryReadLineBefore(place.Day, place.Offset, out var text) && LedgerLine.TryParse(text, out var line) && line.Chain == place.Chain;
    }

    /// <summary>The line that ends at a place of a day's file.</summary>
    public bool TryReadLineBefore(string day, long end, [NotNullWhen(true)] out string? text)
    {
        const int LongestLine = 256 * 1024;
        text = null;
        if (!File.Exists(PathOf(day)))
        {
            return false;
        }

        using var handle = File.OpenHandle(PathOf(day), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (end < 1 || end > RandomAccess.GetLength(handle))
        {
            return false;
        }

        for (var length = 1024; ; length *= 4)
        {
            var bytes = new byte[Math.Min(length, end)];
            RandomAccess.Read(handle, bytes, end - bytes.Length);
            if (bytes[^1] != '\n')
            {
                return false;
            }

            var begin = bytes.AsSpan(..^1).LastIndexOf((byte)'\n') + 1;
            if (begin > 0 || bytes.Length == end)
            {
                text = Encoding.UTF8.GetString(bytes.AsSpan(begin..^1));
                return true;
            }

            if (length > LongestLine)
            {
                return false;
            }
        }
    }

    private static IEnumerable<(string Text, long End)> LinesOf(string path, long from)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var buffer = new byte[64 * 1024];
        var kept = 0;
        for (var read = 0; (read = RandomAccess.Read(handle, buffer.AsSpan(kept), from + kept)) > 0;)
        {
            var there = kept + read;
            var at = 0;
            for (int length; (length = buffer.AsSpan(at..there).IndexOf((byte)'\n')) >= 0; at += length + 1)
            {
                yield return (Encoding.UTF8.GetString(buffer.AsSpan(at, length)), from + at + length + 1);
            }

            from += at;
            kept = there - at;
            buffer.AsSpan(at..there).CopyTo(buffer);
            if (kept == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    private static bool IsDay(string? name) => DateOnly.TryParseExact(name, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
