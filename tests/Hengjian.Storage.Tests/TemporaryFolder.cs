namespace Hengjian.Storage.Tests;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("hengjian-evidence-").FullName;

    public string Only(string pattern) => Directory.EnumerateFiles(Path, pattern, SearchOption.AllDirectories).Single();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
