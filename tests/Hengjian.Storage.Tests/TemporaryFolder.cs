namespace Hengjian.Storage.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hengjian-evidence-").FullName;

    public string Only(string pattern) => Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories).Single();

    /// <summary>Every file and folder below with its length and when it was last written.</summary>
    public IReadOnlyList<string> State() =>
    [
        .. new DirectoryInfo(Path).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(entry => $"{entry.FullName} {(entry as FileInfo)?.Length} {entry.LastWriteTimeUtc:O}")
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
