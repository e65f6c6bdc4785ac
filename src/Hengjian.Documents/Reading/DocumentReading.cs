using System.Text;
using System.Xml;
using Hengjian.Documents.Docx;
using Hengjian.Documents.Ofd;
using Hengjian.Documents.Pdf;
using Hengjian.Documents.Zip;

namespace Hengjian.Documents.Reading;

/// <summary>Finds out what a file is and has it read; calls itself for the members of an archive.</summary>
internal sealed class DocumentReading(ReadingBudget budget, CancellationToken cancellation)
{
    public async Task<DocumentText> ReadAsync(byte[] bytes, string name, string? contentType, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        if (bytes.Length == 0)
        {
            throw new UnreadableDocumentException(name, "文件是空的（0 字节）", "请重新导出或上传");
        }

        if (bytes.Length > budget.Limits.Bytes)
        {
            throw new UnreadableDocumentException(name, $"文件超过上限（{budget.Limits.Bytes / (1024 * 1024)} MB）", "请拆分文件后重新上传");
        }

        var claim = Claim.Of(name, contentType);
        try
        {
            ForeignFormats.Refuse(bytes, name);
            var read = await ReadKindAsync(bytes, name, claim, depth);
            if (read.Pieces.Count == 0 && read.Kind != DocumentKind.Zip)
            {
                throw Blank(name, read.Kind);
            }

            return claim.DifferenceFrom(read.Kind) is { } difference ? read with { Remarks = [difference, .. read.Remarks] } : read;
        }
        catch (Exception trouble) when (IsDamage(trouble))
        {
            throw Damaged(name, claim, trouble);
        }
    }

    /// <summary>Whether an exception tells of a damaged file and not of a fault of ours.</summary>
    public static bool IsDamage(Exception trouble) => trouble is InvalidDataException or XmlException or IOException or NotSupportedException
        or ArgumentException or FormatException or OverflowException or DecoderFallbackException;

    private async Task<DocumentText> ReadKindAsync(byte[] bytes, string name, Claim claim, int depth)
    {
        if (IsPdf(bytes))
        {
            var lines = await PdfReading.ReadAsync(bytes, name, PdfProgram.Find(), budget, cancellation);
            return new DocumentText(name, DocumentKind.Pdf, lines, []);
        }

        if (IsZip(bytes))
        {
            using var package = new ZipPackage(bytes, name, budget);
            return await ReadPackageAsync(package, bytes, name, depth);
        }

        var text = TextCharset.Decode(bytes);
        if (text is null || !PlainReading.IsText(text))
        {
            throw claim.Kind is null or DocumentKind.Text
                ? new UnreadableDocumentException(name, "无法识别的文件类型", "请确认文件完好，并另存为 docx、xlsx、pdf、ofd 或 txt 后重新上传")
                : Damaged(name, claim, null);
        }

        ForeignFormats.RefuseText(text, name);
        return new DocumentText(name, DocumentKind.Text, PlainReading.Lines(text, budget), []);
    }

    private async Task<DocumentText> ReadPackageAsync(ZipPackage package, byte[] bytes, string name, int depth)
    {
        if (package.Has("OFD.xml"))
        {
            return new DocumentText(name, DocumentKind.Ofd, new OfdReading(package, name, budget).Read(), []);
        }

        if (package.Has("[Content_Types].xml"))
        {
            if (package.HasFolder("word"))
            {
                return new DocumentText(name, DocumentKind.Docx, new DocxReading(package, budget).Read(), []);
            }

            if (package.HasFolder("xl"))
            {
                package.TakeAll();
                return new DocumentText(name, DocumentKind.Xlsx, SheetTexts.Read(bytes, name, budget), []);
            }

            throw ForeignFormats.OtherPackage(package, name);
        }

        ForeignFormats.RefuseOpenDocument(package, name);
        return await ArchiveReading.ReadAsync(package, name, depth + 1, budget, this);
    }

    private static bool IsZip(ReadOnlySpan<byte> bytes) => bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8) || bytes.StartsWith("PK\u0007\u0008"u8);

    // Readers accept the mark anywhere in the first 1,024 bytes; so do we, behind something that is no text of its own.
    private static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8)
        || (!IsZip(bytes) && bytes[..Math.Min(bytes.Length, 1024)].IndexOf("%PDF-"u8) >= 0 && bytes.IndexOf("startxref"u8) >= 0);

    private static UnreadableDocumentException Blank(string name, DocumentKind kind) => kind is DocumentKind.Pdf or DocumentKind.Ofd
        ? new UnreadableDocumentException(name, "文件里没有可读取的文字，可能是扫描件", "请提供带文字的版本")
        : new UnreadableDocumentException(name, "文件里没有文字", "请确认内容后重新上传");

    private static UnreadableDocumentException Damaged(string name, Claim claim, Exception? cause) =>
        new(name, claim.Kind is { } kind and not DocumentKind.Text ? $"不是完好的 {Claim.NameOf(kind)} 文件" : "文件已损坏", "请用原来的软件打开并另存；打不开说明文件已损坏，请重新索取", cause);
}
