namespace Hengjian.Cli.Demo;

/// <summary>A folder of its own for the crawls' state files, removed at the end: a demo has no next crawl.</summary>
internal sealed class StateFolder : IDisposable
{
    /// <summary>The folder.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("hengjian-demo-").FullName;

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
