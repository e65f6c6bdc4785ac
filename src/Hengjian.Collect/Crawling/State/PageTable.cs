using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Sqlite;

namespace Hengjian.Collect.Crawling.State;

/// <summary>What is remembered of pages from crawl to crawl: enough to ask whether they changed, and how often they did.</summary>
internal sealed class PageTable(SqliteFile file)
{
    private readonly SqliteStatement read = file.Prepare("SELECT url, final, at, type, etag, modified, payload, length, first, looks, changes, changed, due FROM page WHERE hash = ?");
    private readonly SqliteStatement write = file.Prepare("INSERT OR REPLACE INTO page (hash, url, final, at, type, etag, modified, payload, length, first, looks, changes, changed, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");

    private readonly SqliteStatement wake = file.Prepare("UPDATE page SET due = 0 WHERE hash = ? AND url = ?");

    /// <summary>What is remembered of a page; null for one that was never captured.</summary>
    public PageMemory? Read(PageUrl url)
    {
        Span<byte> hash = stackalloc byte[TextHash.Length];
        TextHash.Of(url.Text, 0, hash);
        if (!read.Set(0, hash).Next())
        {
            return null;
        }

        var memory = read.Text(0) != url.Text ? null : new PageMemory(
            new Capture(
                url,
                PageUrl.Parse(read.Text(1)!),
                Time(2),
                200,
                read.Text(3),
                [.. Header("ETag", read.Text(4)), .. Header("Last-Modified", read.Text(5))],
                DigestBytes.Read(read.Bytes(6)),
                read.Number(7),
                [],
                []),
            Time(8),
            (int)read.Number(9),
            (int)read.Number(10),
            Time(11),
            Time(12));
        read.Reset();
        return memory;
    }

    /// <summary>Remembers a page.</summary>
    public void Write(PageMemory memory)
    {
        var capture = memory.Capture;
        Span<byte> hash = stackalloc byte[TextHash.Length];
        TextHash.Of(capture.Url.Text, 0, hash);
        write.Set(0, hash).Set(1, capture.Url.Text).Set(2, capture.FinalUrl.Text).Set(3, capture.At.UtcTicks).Set(4, capture.ContentType)
            .Set(5, PageMemory.HeaderOf(capture, "ETag")).Set(6, PageMemory.HeaderOf(capture, "Last-Modified"))
            .Set(7, DigestBytes.Of(capture.Payload!.Value)).Set(8, capture.Length)
            .Set(9, memory.First.UtcTicks).Set(10, memory.Looks).Set(11, memory.Changes).Set(12, memory.Changed.UtcTicks).Set(13, memory.Due.UtcTicks).Run();
    }

    /// <summary>Makes a page due at once: its last capture is not how it stands now.</summary>
    public void Wake(PageUrl url)
    {
        Span<byte> hash = stackalloc byte[TextHash.Length];
        TextHash.Of(url.Text, 0, hash);
        wake.Set(0, hash).Set(1, url.Text).Run();
    }

    private DateTimeOffset Time(int column) => new(read.Number(column), TimeSpan.Zero);

    private static IEnumerable<HeaderLine> Header(string name, string? value) => value is null ? [] : [new HeaderLine(name, value)];
}
