using System.Globalization;
using Hengjian.Core;
using Hengjian.Storage.Evidence.Indexes;
using Hengjian.Storage.Evidence.Ledgers;
using Hengjian.Storage.Evidence.Warc;

namespace Hengjian.Storage.Evidence.Verification;

/// <summary>Verifies one folder: goes through the ledger once, and for each line through the bytes that it names.</summary>
internal sealed class FolderVerification : IDisposable
{
    private readonly BoundedList differences = new();
    private readonly BoundedList warnings = new();
    private readonly Dictionary<string, long> ends = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> names = [];
    private readonly FolderLayout layout;
    private readonly LedgerReader ledger;
    private readonly WarcFiles files;
    private readonly ProbeLines probes;
    private readonly EvidenceIndex found = EvidenceIndex.Temporary();
    private readonly UnitVerification units;
    private long records;
    private long captures;
    private long probed;

    public FolderVerification(FolderLayout layout)
    {
        this.layout = layout;
        ledger = new LedgerReader(layout.Ledger);
        files = new WarcFiles(layout.Warc);
        probes = new ProbeLines(layout.Probes);
        units = new UnitVerification(files, found, differences);
    }

    /// <summary>Verifies.</summary>
    public EvidenceVerification Run(Digest? noted, CancellationToken cancellation)
    {
        var head = LedgerLine.Genesis;
        var isNotedFound = noted is null || noted == head;
        var place = LedgerPosition.Start;
        foreach (var (line, text, after) in ledger.ReadFrom(place))
        {
            cancellation.ThrowIfCancellationRequested();
            var at = string.Create(CultureInfo.InvariantCulture, $"ledger/{after.Day}.ledger 第 {after.Offset - System.Text.Encoding.UTF8.GetByteCount(text) - 1} 字节起的一行");
            if (line is not null)
            {
                var expected = LedgerLine.ChainAfter(head, line.Digest);
                if (expected != line.Chain)
                {
                    differences.Add($"{at}与链不符：此处或此前的记录被改动、删除、插入或调换");
                }

                head = line.Chain;
                isNotedFound |= head == noted;
                Verify(line, after);
            }
            else if (text != LedgerReader.HeadOf(after.Day, head) || after.Offset != text.Length + 1)
            {
                differences.Add($"{at}{(text.StartsWith('#') ? "与前一天的链不符" : "读不懂")}");
            }

            place = after;
        }

        if (!isNotedFound)
        {
            differences.Add($"链上没有先前记下的链头 {noted}：证据被整个退回到更早的状态，从某处起被重做，或者不是同一份证据");
        }

        CompareEnds(place);
        CompareIndex();
        NameForeign();
        return new EvidenceVerification(records, captures, probed, head, differences.Lines, warnings.Lines);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        found.Dispose();
        files.Dispose();
        probes.Dispose();
    }

    private void Verify(LedgerLine line, LedgerPosition after)
    {
        var isProbe = line.Kind == UnitKind.Probe;
        var name = isProbe ? $"probes/{line.File}{ProbeFile.Ending}" : $"warc/{NameOf(line.FileNumber)}";
        var end = ends.GetValueOrDefault(line.File);
        if (line.Offset != end)
        {
            differences.Add(string.Create(CultureInfo.InvariantCulture, $"{name} 第 {Math.Min(end, line.Offset)} 至 {Math.Max(end, line.Offset)} 字节{(line.Offset > end ? "不在账本里，是外来的" : "在账本里出现了两次")}"));
        }

        ends[line.File] = Math.Max(end, line.End);
        UnitFacts? facts = null;
        if (isProbe)
        {
            probed++;
            if (probes.FaultOf(line) is { } fault)
            {
                differences.Add(string.Create(CultureInfo.InvariantCulture, $"{name} 第 {line.Offset} 字节起的拨测记录{fault}"));
            }
        }
        else
        {
            records += line.Parts.Count;
            captures += line.Kind == UnitKind.Capture ? 1 : 0;
            facts = units.Verify(line, name);
        }

        found.Add(line, facts, after);
    }

    private string NameOf(int file)
    {
        if (!names.TryGetValue(file, out var name))
        {
            name = files.NameOf(file);
            names.Add(file, name);
        }

        return name;
    }

    /// <summary>Whether the files end where the ledger says, and there is no other.</summary>
    private void CompareEnds(LedgerPosition place)
    {
        foreach (var day in ledger.Days())
        {
            if (day == place.Day && new FileInfo(ledger.PathOf(day)).Length is var length && length > place.Offset)
            {
                differences.Add(string.Create(CultureInfo.InvariantCulture, $"ledger/{day}.ledger 末尾 {length - place.Offset} 字节不完整（写入中，或写入时程序被中断）"));
            }
        }

        foreach (var path in new[] { layout.Warc, layout.Probes }.Where(Directory.Exists).SelectMany(Directory.EnumerateFiles).Order(StringComparer.Ordinal))
        {
            var isWarc = Path.GetDirectoryName(path) == layout.Warc;
            var name = Path.GetFileName(path);
            var key = !isWarc ? Path.GetFileNameWithoutExtension(name) : WarcFiles.NumberOf(name) is { } number ? WarcFiles.NumberText(number) : "";
            var relative = (isWarc ? "warc/" : "probes/") + name;
            if (!ends.TryGetValue(key, out var end))
            {
                differences.Add($"{relative} 不在账本里，是外来的");
            }
            else if (new FileInfo(path).Length is var length && length > end)
            {
                differences.Add(string.Create(CultureInfo.InvariantCulture, $"{relative} 末尾 {length - end} 字节不在账本里（写入中，写入时程序被中断，或外来的）"));
            }
        }
    }

    /// <summary>Whether the folder's index says the same as one made anew, as far as it goes. Where it is absent nothing is wrong.</summary>
    private void CompareIndex()
    {
        if (differences.Count > 0 || !File.Exists(layout.Index))
        {
            return;
        }

        if (EvidenceIndex.OpenForReading(layout.Index) is not { } kept)
        {
            warnings.Add($"{EvidenceIndex.FileName} 读不出（已损坏，或正被写入）：证据无损，查看时不用它，下次写入时自动重建");
            return;
        }

        using (kept)
        {
            var upTo = kept.Position.Count;
            if (!ledger.Holds(kept.Position) || !SameRows(kept, upTo))
            {
                differences.Add($"{EvidenceIndex.FileName} 与 WARC、账本不符：证据无损，删去这个文件即可，下次写入时自动重建");
            }
        }
    }

    /// <summary>Names what lies in the folder and is none of ours. Files among the WARC files and probes are differences already.</summary>
    private void NameForeign()
    {
        var days = ledger.Days().Select(day => Path.GetFileName(ledger.PathOf(day))).ToHashSet(StringComparer.Ordinal);
        NameForeign(layout.Root, "", FolderLayout.FolderNames.Contains, FolderLayout.FileNames.Contains);
        NameForeign(layout.Warc, "warc/", _ => false, _ => true);
        NameForeign(layout.Ledger, "ledger/", _ => false, days.Contains);
        NameForeign(layout.Probes, "probes/", _ => false, _ => true);
    }

    private void NameForeign(string folder, string shown, Func<string, bool> isOurFolder, Func<string, bool> isOurFile)
    {
        if (!Directory.Exists(folder))
        {
            return;
        }

        foreach (var name in Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Where(name => !isOurFolder(name)).Order(StringComparer.Ordinal))
        {
            warnings.Add($"{shown}{name}/ 是外来的目录，不属于证据，没有核对");
        }

        foreach (var name in Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(name => !isOurFile(name)).Order(StringComparer.Ordinal))
        {
            warnings.Add($"{shown}{name} 是外来的文件，不属于证据，没有核对");
        }
    }

    private bool SameRows(EvidenceIndex kept, long upTo)
    {
        try
        {
            return kept.Rows(upTo).SequenceEqual(found.Rows(upTo), StringComparer.Ordinal);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            return false;
        }
    }
}
