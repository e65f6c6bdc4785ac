using Hengjian.Core;

namespace Hengjian.Cli.Verbs.Crawls;

/// <summary>Where a crawl keeps what it finds: <c>evidence/</c>, and <c>crawl.sqlite</c> with the addresses it knows.</summary>
/// <param name="Path">The folder.</param>
internal sealed record CrawlFolder(string Path)
{
    /// <summary>The folder of evidence.</summary>
    public string Evidence => System.IO.Path.Combine(Path, "evidence");

    /// <summary>The file of addresses.</summary>
    public string StateFile => System.IO.Path.Combine(Path, "crawl.sqlite");

    /// <summary>The usual folder for a site.</summary>
    public static string NameFor(PageUrl home) => $"crawl-{home.Host.Replace(':', '-').Trim('[', ']')}";

    /// <summary>Makes the folder where it is absent; one that holds anything but a crawl is refused.</summary>
    /// <exception cref="BadInputException">The folder belongs to something else.</exception>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static CrawlFolder Open(string path)
    {
        var folder = new CrawlFolder(path);
        if (File.Exists(path))
        {
            throw new BadInputException($"--out {path}：是一个文件，不是目录。");
        }

        if (Directory.Exists(path) && !File.Exists(folder.StateFile) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new BadInputException($"--out {path}：目录里有别的内容，不是采集目录；请换一个空目录。");
        }

        Directory.CreateDirectory(path);
        return folder;
    }
}
