using System.IO.Compression;
using Hengjian.Documents.Reading;

namespace Hengjian.Documents.Zip;

/// <summary>A ZIP file that is being read: its members by name, each unpacked within the limits whatever it says of its own size.</summary>
internal sealed class ZipPackage : IDisposable
{
    private const int Chunk = 81_920;
    private const int RatioMatters = 1024 * 1024;
    private readonly ZipArchive archive;
    private readonly ReadingBudget budget;
    private readonly string file;
    private readonly Dictionary<string, ZipArchiveEntry> named = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="InvalidDataException">The archive is damaged.</exception>
    public ZipPackage(byte[] bytes, string file, ReadingBudget budget)
    {
        this.file = file;
        this.budget = budget;
        // Byte by byte: which charset a name has is told afterwards, name by name.
        archive = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read, leaveOpen: false, System.Text.Encoding.Latin1);
        var members = new List<(string, ZipArchiveEntry)>();
        budget.TakeEntries(archive.Entries.Count);
        foreach (var entry in archive.Entries)
        {
            var name = FileNames.Decoded(entry.FullName).Replace('\\', '/');
            members.Add((name, entry));
            named.TryAdd(name, entry);
        }

        Members = members;
    }

    /// <summary>The members in the order of the archive, folders too (their names end in a stroke).</summary>
    public IReadOnlyList<(string Name, ZipArchiveEntry Entry)> Members { get; }

    public bool Has(string name) => named.ContainsKey(name);

    public bool HasFolder(string folder) => named.Keys.Any(name => name.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase));

    /// <summary>The bytes of a part.</summary>
    /// <exception cref="InvalidDataException">It is absent or damaged.</exception>
    public byte[] Part(string name) => named.TryGetValue(name, out var entry) ? Unpack(entry) : throw new InvalidDataException($"There is no part {name}.");

    /// <summary>The bytes of a member.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="UnreadableDocumentException">It is encrypted, or larger than allowed.</exception>
    public byte[] Unpack(ZipArchiveEntry entry)
    {
        RefuseEncrypted(entry);
        RefuseRatio(entry, entry.Length);
        using var packed = entry.Open();
        using var unpacked = new MemoryStream();
        var chunk = new byte[Chunk];
        for (var count = packed.Read(chunk); count > 0; count = packed.Read(chunk))
        {
            budget.TakeBytes(count);
            unpacked.Write(chunk, 0, count);
            RefuseRatio(entry, unpacked.Length);
        }

        return unpacked.ToArray();
    }

    /// <summary>Counts all parts as read, by the sizes they declare: for a reader that unpacks by itself.</summary>
    public void TakeAll()
    {
        foreach (var (_, entry) in Members)
        {
            RefuseEncrypted(entry);
            RefuseRatio(entry, entry.Length);
            budget.TakeBytes(entry.Length);
        }
    }

    public void Dispose() => archive.Dispose();

    private void RefuseEncrypted(ZipArchiveEntry entry)
    {
        if (entry.IsEncrypted)
        {
            throw new UnreadableDocumentException(file, "文件已加密", "请取消打开密码后重新上传");
        }
    }

    private void RefuseRatio(ZipArchiveEntry entry, long size)
    {
        if (size > RatioMatters && size / Math.Max(1, entry.CompressedLength) > budget.Limits.Ratio)
        {
            throw new UnreadableDocumentException(file, $"压缩比异常（超过 {budget.Limits.Ratio} 倍），疑似压缩炸弹", "请核实文件来源；确属正常文件的，请解压或另存后重新上传");
        }
    }
}
