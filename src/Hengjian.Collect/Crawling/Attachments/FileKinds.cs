using System.Buffers;

namespace Hengjian.Collect.Crawling.Attachments;

/// <summary>The formats of attachments on government sites, known by their first bytes.</summary>
/// <remarks>Where a mark comes from stands beside it. Formats that share a container (DOCX, XLSX, PPTX, OFD; DOC, XLS, PPT, WPS) are one: the ending tells them apart.</remarks>
internal static class FileKinds
{
    /// <summary>How far into a file PDF readers look for its header (ISO 32000-1, Annex H, note 13).</summary>
    private const int PdfHeaderWithin = 1024;

    /// <summary>ISO 32000-1, 7.5.2.</summary>
    public static readonly FileKind Pdf = new("PDF 文件", FileEnd.Pdf, [Text("%PDF-")]);

    /// <summary>[MS-CFB] 2.2.</summary>
    public static readonly FileKind Compound = new("旧版 Office 或 WPS 文件", FileEnd.Compound, [new(0, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])]);

    /// <summary>APPNOTE.TXT 4.3.7, of an empty archive 4.3.16. OFD: GB/T 33190-2016, 6; DOCX and its kin: ECMA-376 part 2, annex C.</summary>
    public static readonly FileKind Zip = new("ZIP 类文件（含 docx、xlsx、pptx、ofd）", FileEnd.Zip, [new(0, [0x50, 0x4B, 0x03, 0x04]), new(0, [0x50, 0x4B, 0x05, 0x06])]);

    /// <summary>RTF specification 1.9.1, "Contents of an RTF File".</summary>
    public static readonly FileKind Rtf = new("RTF 文件", FileEnd.Unknown, [Text("{\\rtf")]);

    /// <summary>Excel 2 to 4 wrote their records without a container (OpenOffice.org's Documentation of the Excel File Format, 5.8: BOF).</summary>
    public static readonly FileKind OldExcel = new("早期 Excel 文件", FileEnd.Unknown, [new(0, [0x09, 0x08]), new(0, [0x09, 0x04, 0x06, 0x00]), new(0, [0x09, 0x02, 0x06, 0x00]), new(0, [0x09, 0x00, 0x04, 0x00])]);

    /// <summary>RFC 2557: a page with its pictures in one file, as Word saves it.</summary>
    public static readonly FileKind WebArchive = new("单个文件网页", FileEnd.Unknown, [Text("MIME-Version:")]);

    /// <summary>XML 1.0, 2.8: Word and Excel 2003 save documents as XML.</summary>
    public static readonly FileKind Xml = new("XML 文件", FileEnd.Unknown, [Text("<?xml"), new(0, [0xEF, 0xBB, 0xBF, 0x3C, 0x3F, 0x78, 0x6D, 0x6C])]);

    /// <summary>A page; known by <see cref="WebPage"/>.</summary>
    public static readonly FileKind Page = new("网页", FileEnd.Unknown, []);

    /// <summary>Anything without control characters.</summary>
    public static readonly FileKind PlainText = new("纯文本", FileEnd.Unknown, []);

    // RAR: technote.txt of the RAR archiver, versions 4 and 5. 7z: 7zFormat.txt, SignatureHeader. GZIP: RFC 1952, 2.3.1. CEB: as files of Founder Apabi begin.
    private static readonly FileKind Rar = new("RAR 压缩包", FileEnd.Unknown, [new(0, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x00]), new(0, [0x52, 0x61, 0x72, 0x21, 0x1A, 0x07, 0x01, 0x00])]);
    private static readonly FileKind SevenZip = new("7z 压缩包", FileEnd.SevenZip, [new(0, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C])]);
    private static readonly FileKind Gzip = new("GZIP 压缩包", FileEnd.Unknown, [new(0, [0x1F, 0x8B])]);
    private static readonly FileKind Ceb = new("CEB 版式文件", FileEnd.Unknown, [Text("Founder CEB")]);

    // JPEG: ITU-T T.81, B.1.1.3. PNG: ISO/IEC 15948, 5.2. GIF: GIF89a, 17. BMP: BITMAPFILEHEADER of Windows. WEBP: RFC 9649, 2.4. TIFF 6.0, section 2.
    private static readonly FileKind Jpeg = new("JPEG 图片", FileEnd.Unknown, [new(0, [0xFF, 0xD8, 0xFF])]);
    private static readonly FileKind Png = new("PNG 图片", FileEnd.Unknown, [new(0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])]);
    private static readonly FileKind Gif = new("GIF 图片", FileEnd.Unknown, [Text("GIF87a"), Text("GIF89a")]);
    private static readonly FileKind Bmp = new("BMP 图片", FileEnd.Unknown, [Text("BM")]);
    private static readonly FileKind Webp = new("WEBP 图片", FileEnd.Unknown, [Text("WEBP", 8)]);
    private static readonly FileKind Tiff = new("TIFF 图片", FileEnd.Unknown, [new(0, [0x49, 0x49, 0x2A, 0x00]), new(0, [0x4D, 0x4D, 0x00, 0x2A])]);

    // MP4: ISO/IEC 14496-12, 4.3. MP3: ID3v2.4.0, 3.1, or a frame's sync word (ISO/IEC 11172-3, 2.4.2.3, layer III). AVI: Microsoft's RIFF. WMV: ASF specification, 10.1. FLV: Adobe's FLV 10.1, E.2.
    private static readonly FileKind Mp4 = new("MP4 视频", FileEnd.Unknown, [Text("ftyp", 4), Text("moov", 4), Text("mdat", 4)]);
    private static readonly FileKind Mp3 = new("MP3 音频", FileEnd.Unknown, [Text("ID3"), new(0, [0xFF, 0xFB]), new(0, [0xFF, 0xFA]), new(0, [0xFF, 0xF3]), new(0, [0xFF, 0xF2])]);
    private static readonly FileKind Avi = new("AVI 视频", FileEnd.Unknown, [Text("AVI ", 8)]);
    private static readonly FileKind Wmv = new("WMV 视频", FileEnd.Unknown, [new(0, [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11])]);
    private static readonly FileKind Flv = new("FLV 视频", FileEnd.Unknown, [Text("FLV")]);

    private static readonly FileKind[] Marked =
        [Pdf, Compound, Zip, Rtf, WebArchive, Rar, SevenZip, Ceb, Jpeg, Png, Gif, Webp, Tiff, Mp4, Avi, Wmv, Flv, Gzip, Mp3, OldExcel, Bmp];

    private static readonly Dictionary<string, FileKind[]> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = [Pdf],
        [".doc"] = [Compound],
        [".xls"] = [Compound, OldExcel],
        [".ppt"] = [Compound],
        [".docx"] = [Zip],
        [".xlsx"] = [Zip],
        [".pptx"] = [Zip],
        [".ofd"] = [Zip],
        [".odt"] = [Zip],
        [".ods"] = [Zip],
        [".zip"] = [Zip],
        [".wps"] = [Compound, Zip],
        [".et"] = [Compound, Zip],
        [".dps"] = [Compound, Zip],
        [".rar"] = [Rar],
        [".7z"] = [SevenZip],
        [".gz"] = [Gzip],
        [".tgz"] = [Gzip],
        [".ceb"] = [Ceb],
        [".rtf"] = [Rtf],
        [".jpg"] = [Jpeg],
        [".jpeg"] = [Jpeg],
        [".png"] = [Png],
        [".gif"] = [Gif],
        [".bmp"] = [Bmp],
        [".webp"] = [Webp],
        [".tif"] = [Tiff],
        [".tiff"] = [Tiff],
        [".mp4"] = [Mp4],
        [".mov"] = [Mp4],
        [".mp3"] = [Mp3],
        [".avi"] = [Avi],
        [".wmv"] = [Wmv],
        [".flv"] = [Flv],
        [".txt"] = [PlainText],
        [".csv"] = [PlainText],
    };

    private static readonly SearchValues<byte> Controls = SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 28, 29, 30, 31, 127]);

    /// <summary>What a file with an ending should be; null for an ending that is not looked into.</summary>
    public static IReadOnlyList<FileKind>? Expected(string ending) => Endings.GetValueOrDefault(ending);

    /// <summary>Whether every form that files with this ending take is in the table; DRM, old versions and rare programs write others.</summary>
    public static bool IsFullyKnown(string ending) => ending.ToLowerInvariant() is ".pdf" or ".docx" or ".xlsx" or ".pptx" or ".ofd" or ".odt" or ".ods" or ".zip" or ".rar" or ".7z" or ".jpg" or ".jpeg" or ".png" or ".gif";

    /// <summary>Whether Word, Excel or WPS opens whatever a file with this ending really is: text, RTF, XML, a page.</summary>
    public static bool IsForOffice(string ending) => ending.ToLowerInvariant() is ".doc" or ".xls" or ".wps" or ".et" or ".rtf" or ".ppt" or ".dps";

    /// <summary>What a file is by its first bytes; null when nothing known.</summary>
    /// <param name="head">The first bytes, 1,024 or the whole file.</param>
    /// <param name="expected">What it should be: tried first, for some marks are short.</param>
    public static FileKind? Of(ReadOnlySpan<byte> head, IReadOnlyList<FileKind> expected)
    {
        foreach (var kind in expected.Concat(Marked))
        {
            if (Has(head, kind))
            {
                return kind;
            }
        }

        return WebPage.Is(head) ? Page
            : Has(head, Xml) ? Xml
            : head.IndexOf("%PDF-"u8) is >= 0 and < PdfHeaderWithin ? Pdf
            : IsText(head) ? PlainText
            : null;
    }

    /// <summary>Whether bytes are text in some charset: UTF-16 with its mark, or free of control characters.</summary>
    public static bool IsText(ReadOnlySpan<byte> head) =>
        head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || head.IndexOfAny(Controls) < 0;

    // Two letters are no proof: text may begin with them.
    private static bool Has(ReadOnlySpan<byte> head, FileKind kind)
    {
        foreach (var mark in kind.Marks)
        {
            if (mark.Stands(head) && (mark.Bytes.Length > 3 || mark.Bytes[0] >= 0x80 || !IsText(head)))
            {
                return true;
            }
        }

        return false;
    }

    private static FileMark Text(string text, int offset = 0) => new(offset, System.Text.Encoding.ASCII.GetBytes(text));
}
