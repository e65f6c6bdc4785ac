using Hengjian.Documents.Csv;
using Hengjian.Documents.Xlsx;

namespace Hengjian.Documents;

/// <summary>Reads workbooks: XLSX, and CSV in UTF-8, UTF-16 with a mark, or GB18030. The content decides which, not the name.</summary>
/// <remarks>The whole file is held in memory. Nothing in a file is executed or fetched: no formula, no macro, no outside entity, no link.</remarks>
public static class Workbooks
{
    private static ReadOnlySpan<byte> ZipMark => "PK"u8;

    private static ReadOnlySpan<byte> CompoundMark => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Reads a file.</summary>
    /// <exception cref="UnreadableDocumentException">The file is missing, empty, damaged, encrypted, beyond the limits or of another format.</exception>
    public static Workbook Read(string path, ReadingLimits? limits = null)
    {
        var name = Path.GetFileName(path);
        limits ??= ReadingLimits.Default;
        try
        {
            if (Directory.Exists(path))
            {
                throw new UnreadableDocumentException(name, "这是一个文件夹，不是文件", "请指定一个 xlsx 或 csv 文件");
            }

            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            if (file.Length > limits.Bytes)
            {
                throw TooLarge(name, limits);
            }

            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return Read(bytes, name, limits);
        }
        catch (Exception trouble) when (trouble is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnreadableDocumentException(name, "找不到文件", "请检查路径", trouble);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnreadableDocumentException(name, "文件打不开", "请检查读取权限，并确认文件未被其他程序独占", trouble);
        }
    }

    /// <summary>Reads the bytes of a file.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="limits">The limits; null for <see cref="ReadingLimits.Default"/>.</param>
    /// <exception cref="UnreadableDocumentException">The bytes are empty, damaged, encrypted, beyond the limits or of another format.</exception>
    public static Workbook Read(byte[] bytes, string name, ReadingLimits? limits = null)
    {
        limits ??= ReadingLimits.Default;
        if (bytes.Length == 0)
        {
            throw new UnreadableDocumentException(name, "文件是空的（0 字节）", "请重新导出或上传");
        }

        if (bytes.Length > limits.Bytes)
        {
            throw TooLarge(name, limits);
        }

        if (bytes.AsSpan().StartsWith(CompoundMark))
        {
            throw CompoundFile(bytes, name);
        }

        if (bytes.AsSpan().StartsWith(ZipMark))
        {
            return XlsxReading.Read(bytes, name, limits);
        }

        return CsvReading.Read(bytes, name, limits);
    }

    internal static UnreadableDocumentException TooLarge(string name, ReadingLimits limits) =>
        new(name, $"内容超过上限（{limits.Bytes / (1024 * 1024)} MB、{limits.Rows} 行、{limits.Cells} 个单元格、{limits.Entries} 个部件）", "请拆分文件，或删去无关的工作表、图片和空白行列后另存");

    // A protected XLSX and an old XLS are both compound files; the protected one has a stream of this name in its directory (UTF-16).
    private static UnreadableDocumentException CompoundFile(byte[] bytes, string name) =>
        bytes.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
            ? new UnreadableDocumentException(name, "文件已加密", "请取消打开密码后另存为 xlsx")
            : new UnreadableDocumentException(name, "这是旧版 xls 等格式，不是 xlsx", "请用表格软件另存为 xlsx 或 csv");
}
