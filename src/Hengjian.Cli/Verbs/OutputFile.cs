namespace Hengjian.Cli.Verbs;

/// <summary>A file that a verb writes: an older one is kept unless it may be replaced, and nothing half-written is left.</summary>
internal static class OutputFile
{
    /// <summary>Says no before any work is done when the file must not be written.</summary>
    /// <exception cref="BadInputException">The name has another ending, it is a folder, it is there already, or its folder is not.</exception>
    public static void Refuse(string path, bool force, params string[] endings)
    {
        if (!endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase))
        {
            throw new BadInputException($"--out {path}：文件名应以 {endings[0]} 结尾。");
        }

        if (Directory.Exists(path))
        {
            throw new BadInputException($"--out {path}：这是目录，应写文件名。");
        }

        if (File.Exists(path) && !force)
        {
            throw new BadInputException($"--out {path}：文件已存在；要覆盖请加 --force。");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw new BadInputException($"--out {path}：没有目录 {folder}。");
        }
    }

    /// <summary>Writes the file whole or not at all.</summary>
    /// <exception cref="IOException">The disk is full or the folder cannot be written.</exception>
    public static void Write(string path, byte[] bytes)
    {
        var unfinished = path + ".unfinished";
        try
        {
            File.WriteAllBytes(unfinished, bytes);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
