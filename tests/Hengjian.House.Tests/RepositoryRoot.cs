namespace Hengjian.House.Tests;

/// <summary>The repository this test runs in, found by walking up to the solution.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    public static string At(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    /// <summary>Files that belong to the sources: not built, not of a version control system, not results of a run.</summary>
    public static IEnumerable<string> Files(string pattern) =>
        Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories)
            .Where(file => !Relative(file).Split('/').Any(part => part is "artifacts" or ".git" or "node_modules" or "obj" or "bin" || part.StartsWith("out", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    public static string Relative(string file) => System.IO.Path.GetRelativePath(Path, file).Replace('\\', '/');

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Hengjian.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Hengjian.slnx was not found above " + AppContext.BaseDirectory);
    }
}
