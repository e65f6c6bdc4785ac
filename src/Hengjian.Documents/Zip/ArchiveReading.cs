using Hengjian.Documents.Reading;

namespace Hengjian.Documents.Zip;

/// <summary>Reads the members of an archive one by one; one that cannot be read is listed and the next one tried.</summary>
internal static class ArchiveReading
{
    public static async Task<DocumentText> ReadAsync(ZipPackage package, string name, int depth, ReadingBudget budget, DocumentReading reading)
    {
        if (depth > budget.Limits.Nesting)
        {
            throw new UnreadableDocumentException(name, $"压缩包嵌套超过 {budget.Limits.Nesting} 层", "请解压后重新上传");
        }

        var members = package.Members.Where(member => !IsLeftOut(member.Name)).ToList();
        if (members.Count == 0)
        {
            throw new UnreadableDocumentException(name, "压缩包里没有文件", "请重新打包后上传");
        }

        if (members.TrueForAll(member => member.Entry.IsEncrypted))
        {
            throw new UnreadableDocumentException(name, "文件已加密", "请取消打开密码后重新上传");
        }

        var pieces = new List<TextPiece>();
        var remarks = new List<ReadingRemark>();
        foreach (var (path, entry) in members)
        {
            var shown = FileNames.Shown(path);
            try
            {
                var inner = await reading.ReadAsync(Unpack(package, entry, shown), shown, contentType: null, depth);
                pieces.AddRange(inner.Pieces.Select(piece => piece with { Place = Within(shown, piece.Place) }));
                remarks.AddRange(inner.Remarks.Select(remark => remark with { Place = Within(shown, remark.Place) }));
            }
            catch (UnreadableDocumentException trouble) when (!budget.IsSpent)
            {
                remarks.Add(new ReadingRemark(shown, $"{trouble.Reason}。{trouble.Advice}。", IsUnread: true));
            }
        }

        return new DocumentText(name, DocumentKind.Zip, pieces, remarks);
    }

    private static byte[] Unpack(ZipPackage package, System.IO.Compression.ZipArchiveEntry entry, string shown)
    {
        try
        {
            return package.Unpack(entry);
        }
        catch (Exception trouble) when (DocumentReading.IsDamage(trouble))
        {
            throw new UnreadableDocumentException(shown, "压缩包里的这个文件已损坏，或压缩方法不受支持", "请重新打包后上传", trouble);
        }
    }

    private static string Within(string member, string place) => place.Length == 0 ? member : $"{member}：{place}";

    // Folders, and what two desktop systems add unasked.
    private static bool IsLeftOut(string path) => path.EndsWith('/')
        || path.StartsWith("__MACOSX/", StringComparison.Ordinal)
        || path.EndsWith(".DS_Store", StringComparison.Ordinal)
        || path.EndsWith("Thumbs.db", StringComparison.OrdinalIgnoreCase);
}
