using Hengjian.Sqlite;

namespace Hengjian.Collect.Crawling.State;

/// <summary>The file in which a site's crawl keeps everything it knows: what is to be asked, what was found, what is remembered from earlier crawls.</summary>
/// <remarks>
/// What was committed survives the end of the process, however sudden. One crawl at a time may use it. Memory: the file's cache (3 MB; the system keeps more of it where memory is free) and the newest addresses, whatever the size of the site.
/// </remarks>
internal sealed class CrawlFile : IDisposable
{
    private const int CacheKilobytes = 3 * 1024;

    private readonly SqliteFile file;

    private CrawlFile(SqliteFile file)
    {
        this.file = file;
        CrawlSchema.Prepare(file);
        Crawl = new CrawlTable(file);
        Targets = new TargetTable(file);
        Edges = new EdgeTable(file);
        Forms = new FormTable(file);
        Lists = new ListTable(file);
        Pages = new PageTable(file);
        Refusals = new RefusalTable(file);
        Answers = new AnswerTable(file);
        Classes = new ClassTable(file);
        Alike = new AlikeTable(file);
        Scripted = new ScriptedTable(file);
    }

    public CrawlTable Crawl { get; }

    public TargetTable Targets { get; }

    public EdgeTable Edges { get; }

    public FormTable Forms { get; }

    public ListTable Lists { get; }

    public PageTable Pages { get; }

    public RefusalTable Refusals { get; }

    public AnswerTable Answers { get; }

    public ClassTable Classes { get; }

    public AlikeTable Alike { get; }

    public ScriptedTable Scripted { get; }

    /// <summary>Opens the file; it and its folder are made where they are absent.</summary>
    /// <exception cref="InvalidDataException">It is damaged, another program's, or from a newer version; the message says what to do (zh-CN).</exception>
    /// <exception cref="IOException">It cannot be opened or written.</exception>
    public static CrawlFile Open(string path)
    {
        var whole = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(whole)!);
        var existed = File.Exists(whole);
        SqliteFile? file = null;
        try
        {
            file = SqliteFile.Open(whole, CacheKilobytes);
            return new CrawlFile(file);
        }
        catch (IOException fault) when (existed)
        {
            file?.Dispose();
            throw new InvalidDataException($"采集状态文件读不出，可能已损坏：{fault.Message}。请移走它再重新采集；已存的证据不受影响", fault);
        }
        catch
        {
            file?.Dispose();
            throw;
        }
    }

    /// <summary>Does one step as a whole: all of it is kept, or, if it throws, nothing.</summary>
    public void Transact(Action work) => file.Transact(work);

    /// <summary>Does some work and takes it all back.</summary>
    public T Rehearse<T>(Func<T> work) => file.Rehearse(work);

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();
}
