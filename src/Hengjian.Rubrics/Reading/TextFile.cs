using System.Text;

namespace Hengjian.Rubrics.Reading;

/// <summary>Reads a text file of bounded size.</summary>
internal static class TextFile
{
    /// <summary>The text without its byte order mark, or the fault.</summary>
    internal static (string? Text, RubricFault? Fault) Read(string path, int largest, UTF8Encoding encoding)
    {
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > largest)
                return (null, new RubricFault(0, 0, $"{path}：文件过大，{file.Length} 字节，最多 {largest} 字节"));
            using var reader = new StreamReader(file, encoding, true);
            return (reader.ReadToEnd(), null);
        }
        catch (DecoderFallbackException)
        {
            return (null, new RubricFault(0, 0, $"{path}：不是 UTF-8 文字，请用 UTF-8 编码另存后再试"));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return (null, new RubricFault(0, 0, $"{path}：找不到这个文件"));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return (null, new RubricFault(0, 0, $"{path}：无法读取，请检查路径和权限"));
        }
    }
}
