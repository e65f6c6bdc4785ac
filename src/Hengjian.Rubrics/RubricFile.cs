using System.Text;

using Hengjian.Rubrics.Reading;

namespace Hengjian.Rubrics;

/// <summary>Reads and writes rubric files (YAML in UTF-8; the format is described in docs/rubrics.md).</summary>
public static class RubricFile
{
    /// <summary>The largest file read: 1 MiB.</summary>
    public const int LargestBytes = 1 << 20;

    private static readonly UTF8Encoding s_strict = new(false, true);

    /// <summary>Reads a file; a file that cannot be read is a fault, not an exception.</summary>
    public static RubricLoad Load(string path)
    {
        var (text, fault) = TextFile.Read(path, LargestBytes, s_strict);
        return text is null ? new RubricLoad(null, [fault!]) : Parse(text, path);
    }

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="name">The file's name, for messages about the file itself.</param>
    public static RubricLoad Parse(string text, string name) =>
        text.Length > LargestBytes
            ? new RubricLoad(null, [new RubricFault(0, 0, $"{name}：文件过大，最多 {LargestBytes} 字节")])
            : RubricReader.Read(text);

    /// <summary>The rubric as YAML text in one order of keys and one way of quoting, LF.</summary>
    /// <remarks>Comments are lost, nothing else: reading the text again gives a rubric that is written the same and scores the same.</remarks>
    /// <exception cref="ArgumentException">The rubric was not read from a file or tables.</exception>
    public static string Write(Rubric rubric) => YamlWriter.Write(CanonicalForm.Of(TreeOf(rubric)));

    internal static YamlItem.Mapping TreeOf(Rubric rubric) =>
        rubric.Tree ?? throw new ArgumentException("Only a rubric that was read can be written.", nameof(rubric));
}
