namespace Hengjian.Rubrics;

/// <summary>Reads rubric files (YAML).</summary>
public static class RubricFile
{
    /// <summary>The largest file read: 1 MiB.</summary>
    public const int LargestBytes = 1 << 20;

    /// <summary>Reads a file.</summary>
    public static RubricLoad Load(string path) => throw new NotImplementedException(path);

    /// <summary>Reads the text of a file.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="name">The file's name, for messages about the file itself.</param>
    public static RubricLoad Parse(string text, string name) => throw new NotImplementedException(name);
}
