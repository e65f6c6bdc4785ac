using System.Text;
using Hengjian.Documents.Zip;

namespace Hengjian.Documents.Reading;

/// <summary>Known formats that are not read, refused by their own name.</summary>
internal static class ForeignFormats
{
    private const string AsDocx = "请另存为 docx、pdf 或 ofd 后重新上传";
    private const string AsXlsx = "请另存为 xlsx 后重新上传";
    private const string AsZip = "请解压，或改用 zip 打包后重新上传";
    private const string AsText = "请提供带文字的 docx、pdf 或 ofd 版本";
    private const string Page = "这是网页，不是附件";

    private static readonly (byte[] Mark, string Reason, string Advice)[] Marks =
    [
        ([0xFF, 0xD8, 0xFF], "这是 JPEG 图片，没有可读取的文字", AsText),
        ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "这是 PNG 图片，没有可读取的文字", AsText),
        ([.. "GIF8"u8], "这是 GIF 图片，没有可读取的文字", AsText),
        ([0x49, 0x49, 0x2A, 0x00], "这是 TIFF 图片，没有可读取的文字", AsText),
        ([0x4D, 0x4D, 0x00, 0x2A], "这是 TIFF 图片，没有可读取的文字", AsText),
        ([.. "Rar!\u001A"u8], "这是 rar 压缩包", AsZip),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], "这是 7z 压缩包", AsZip),
        ([0x1F, 0x8B, 0x08], "这是 gzip 压缩包", AsZip),
        ([.. "{\\rtf"u8], "这是 rtf 文档", AsDocx),
    ];

    private static readonly (string Stream, string Reason, string Advice)[] Streams =
    [
        ("EncryptedPackage", "文件已加密", "请取消打开密码后重新上传"),
        ("WordDocument", "这是旧版 doc 文字文档（二进制格式）", AsDocx),
        ("PowerPoint Document", "这是旧版 ppt 演示文稿（二进制格式）", AsDocx),
        ("Workbook", "这是旧版 xls 表格（二进制格式）", AsXlsx),
    ];

    private static readonly Dictionary<string, (string Reason, string Advice)> OldEndings = new(StringComparer.Ordinal)
    {
        [".wps"] = ("这是旧版 wps 文字文档（二进制格式）", AsDocx),
        [".et"] = ("这是旧版 et 表格（二进制格式）", AsXlsx),
        [".dps"] = ("这是旧版 dps 演示文稿（二进制格式）", AsDocx),
        [".doc"] = ("这是旧版 doc 文字文档（二进制格式）", AsDocx),
        [".xls"] = ("这是旧版 xls 表格（二进制格式）", AsXlsx),
        [".ppt"] = ("这是旧版 ppt 演示文稿（二进制格式）", AsDocx),
    };

    /// <exception cref="UnreadableDocumentException">The first bytes are those of a known format that is not read.</exception>
    public static void Refuse(ReadOnlySpan<byte> bytes, string name)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]))
        {
            throw Compound(bytes, name);
        }

        foreach (var (mark, reason, advice) in Marks)
        {
            if (bytes.StartsWith(mark))
            {
                throw new UnreadableDocumentException(name, reason, advice);
            }
        }

        if (FileNames.Ending(name) == ".ceb" && !bytes.StartsWith("%PDF-"u8) && !bytes.StartsWith("PK"u8))
        {
            throw new UnreadableDocumentException(name, "这是 ceb 版式文件", AsDocx);
        }
    }

    /// <exception cref="UnreadableDocumentException">The text is a web page: often an error page under an attachment's name.</exception>
    public static void RefuseText(string text, string name)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 2048)).TrimStart();
        if (head.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || head.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || (head.StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("<html", StringComparison.OrdinalIgnoreCase) >= 0))
        {
            throw new UnreadableDocumentException(name, Page, "请检查附件的链接是否打开了出错页面或登录页面");
        }
    }

    /// <summary>The refusal of an Open Packaging file that is neither DOCX nor XLSX.</summary>
    public static UnreadableDocumentException OtherPackage(ZipPackage package, string name) =>
        new(name, package.HasFolder("ppt") ? "这是 pptx 演示文稿" : "这是 docx、xlsx 以外的 Office 文件或 xps 文件", AsDocx);

    /// <exception cref="UnreadableDocumentException">It is an OpenDocument file.</exception>
    public static void RefuseOpenDocument(ZipPackage package, string name)
    {
        if (package.Has("mimetype") && package.Has("content.xml") && package.Has("META-INF/manifest.xml"))
        {
            throw new UnreadableDocumentException(name, "这是 OpenDocument 文件（odt、ods 等）", "请另存为 docx 或 xlsx 后重新上传");
        }
    }

    // What a compound file is, its directory tells by the names of its streams (UTF-16); the ending only names the program, which the streams do not.
    private static UnreadableDocumentException Compound(ReadOnlySpan<byte> bytes, string name)
    {
        var found = ("", Reason: "这是旧版二进制格式的文件（doc、xls、ppt、wps 等）", Advice: "请另存为 docx、xlsx、pdf 或 ofd 后重新上传");
        var known = false;
        foreach (var each in Streams)
        {
            if (!known && bytes.IndexOf(Encoding.Unicode.GetBytes(each.Stream)) >= 0)
            {
                found = each;
                known = true;
            }
        }

        var ending = FileNames.Ending(name);
        var byEnding = OldEndings.TryGetValue(ending, out var old) && (!known || (ending is ".wps" or ".et" or ".dps" && old.Advice == found.Advice && found.Reason != "文件已加密"));
        return byEnding ? new UnreadableDocumentException(name, old.Reason, old.Advice) : new UnreadableDocumentException(name, found.Reason, found.Advice);
    }
}
