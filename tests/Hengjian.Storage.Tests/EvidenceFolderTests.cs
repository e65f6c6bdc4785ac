using System.Text;
using System.Text.Json;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Xunit.Abstractions;

namespace Hengjian.Storage.Tests;

public sealed class EvidenceFolderTests : IDisposable
{
    private const string Book = "http://www.qinglan.gov.cn.test/";
    private static readonly DateTimeOffset At = new(2022, 2, 1, 8, 30, 0, 123, ChinaTime.Offset);

    private readonly TemporaryFolder folder = new();
    private readonly List<string> reports = [];
    private readonly EvidenceFolder store;

    private readonly ITestOutputHelper output;

    public EvidenceFolderTests(ITestOutputHelper output)
    {
        this.output = output;
        store = new EvidenceFolder(folder.Path, reports.Add);
    }

    private static CancellationToken None => CancellationToken.None;

    private string Pack => folder.Only("pack-*");

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("一个页面")]
    public async Task Kept_bytes_are_read_back_under_their_digest(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);

        var digest = await store.KeepAsync(bytes, None);

        Assert.Equal(Digest.Of(bytes), digest);
        Assert.Equal(bytes, await store.ReadAsync(digest, None));
    }

    [Fact]
    public async Task Bytes_kept_twice_take_their_room_once()
    {
        var first = await store.KeepAsync("same"u8.ToArray(), None);
        var second = await store.KeepAsync("same"u8.ToArray(), None);

        Assert.Equal(first, second);
        Assert.Equal(4, new FileInfo(Pack).Length);
    }

    [Fact]
    public async Task Bytes_kept_earlier_are_not_kept_again_after_reopening()
    {
        await store.KeepAsync("same"u8.ToArray(), None);
        store.Dispose();

        using var reopened = new EvidenceFolder(folder.Path);
        var digest = await reopened.KeepAsync("same"u8.ToArray(), None);

        Assert.Equal(4, new FileInfo(Pack).Length);
        Assert.Equal("same"u8.ToArray(), await reopened.ReadAsync(digest, None));
    }

    [Fact]
    public async Task Changed_bytes_are_refused_on_reading()
    {
        await store.KeepAsync("before"u8.ToArray(), None);
        var digest = await store.KeepAsync("proof"u8.ToArray(), None);
        await File.WriteAllTextAsync(Pack, "beforefraud", None);

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => store.ReadAsync(digest, None));

        Assert.Contains("与摘要不符", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_cut_off_are_refused_on_reading_and_kept_anew()
    {
        var digest = await store.KeepAsync("proof"u8.ToArray(), None);
        store.Dispose();
        await File.WriteAllTextAsync(Pack, "pro", None);

        using var reopened = new EvidenceFolder(folder.Path);
        await Assert.ThrowsAsync<InvalidDataException>(() => reopened.ReadAsync(digest, None));
        await reopened.KeepAsync("proof"u8.ToArray(), None);

        Assert.Equal("proof"u8.ToArray(), await reopened.ReadAsync(digest, None));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(47)]
    public async Task Torn_index_entry_is_reported_and_the_bytes_can_be_kept_again(int left)
    {
        var first = await store.KeepAsync("first"u8.ToArray(), None);
        var second = await store.KeepAsync("second"u8.ToArray(), None);
        store.Dispose();
        await using (var stream = new FileStream(folder.Only("index"), FileMode.Open))
        {
            stream.SetLength(48 + left);
        }

        using var reopened = new EvidenceFolder(folder.Path, reports.Add);
        Assert.Equal("first"u8.ToArray(), await reopened.ReadAsync(first, None));
        await Assert.ThrowsAsync<FileNotFoundException>(() => reopened.ReadAsync(second, None));
        await reopened.KeepAsync("third"u8.ToArray(), None);
        await reopened.KeepAsync("second"u8.ToArray(), None);

        Assert.Contains("不完整", Assert.Single(reports), StringComparison.Ordinal);
        using var again = new EvidenceFolder(folder.Path, reports.Add);
        Assert.Equal("second"u8.ToArray(), await again.ReadAsync(second, None));
        Assert.Equal("third"u8.ToArray(), await again.ReadAsync(Digest.Of("third"u8), None));
    }

    [Fact]
    public async Task Second_writer_is_refused_and_a_reader_sees_what_is_added()
    {
        await store.KeepAsync("first"u8.ToArray(), None);
        using var other = new EvidenceFolder(folder.Path);
        var later = await store.KeepAsync("later"u8.ToArray(), None);

        Assert.Equal("later"u8.ToArray(), await other.ReadAsync(later, None));
        var fault = await Assert.ThrowsAsync<IOException>(() => other.RecordAsync(Book, Probe(1), None));
        Assert.Contains("另一个程序", fault.Message, StringComparison.Ordinal);
        Assert.Equal(fault.Message, (await Assert.ThrowsAsync<IOException>(() => other.KeepAsync("x"u8.ToArray(), None))).Message);
    }

    [Fact]
    public async Task Unknown_digest_is_reported_as_a_missing_file() =>
        await Assert.ThrowsAsync<FileNotFoundException>(() => store.ReadAsync(Digest.Of("never kept"u8), None));

    [Fact]
    public async Task Failed_write_leaves_nothing_under_the_digest_and_says_what_to_do()
    {
        var bytes = "no room"u8.ToArray();
        Directory.CreateDirectory(Path.Combine(folder.Path, "objects", "pack-00001"));

        var fault = await Assert.ThrowsAsync<IOException>(() => store.KeepAsync(bytes, None));

        Assert.Contains("请检查", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FileNotFoundException>(() => store.ReadAsync(Digest.Of(bytes), None));
    }

    [Fact]
    public async Task Full_disk_keeps_no_bytes_and_is_named_as_such()
    {
        if (!File.Exists("/dev/full"))
        {
            output.WriteLine("Skipped: this system has no /dev/full, so a full disk cannot be had.");
            return;
        }

        File.CreateSymbolicLink(Path.Combine(folder.Path, "objects", "pack-00001"), "/dev/full");

        var fault = await Assert.ThrowsAsync<IOException>(() => store.KeepAsync("no room"u8.ToArray(), None));

        Assert.Contains("磁盘空间不足", fault.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<FileNotFoundException>(() => store.ReadAsync(Digest.Of("no room"u8), None));
    }

    [Fact]
    public async Task Full_disk_is_named_as_such()
    {
        if (!File.Exists("/dev/full"))
        {
            output.WriteLine("Skipped: this system has no /dev/full, so a full disk cannot be had.");
            return;
        }

        await store.RecordAsync(Book, Probe(1), None);
        var file = folder.Only("*.jsonl");
        File.Delete(file);
        File.CreateSymbolicLink(file, "/dev/full");

        var fault = await Assert.ThrowsAsync<IOException>(() => store.RecordAsync(Book, Probe(2), None));

        Assert.Contains("磁盘空间不足", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capture_is_recorded_whole()
    {
        var url = PageUrl.Parse("http://www.qinglan.gov.cn.test/政务/a.html?x=1");
        var capture = new Capture(
            url,
            PageUrl.Parse("https://www.qinglan.gov.cn.test/b"),
            At,
            200,
            "text/html; charset=GBK",
            [new HeaderLine("ETag", "\"1\""), new HeaderLine("X-名称", "值")],
            Digest.Of("page"u8),
            4,
            [PageUrl.Parse("http://www.qinglan.gov.cn.test/c")],
            [new FetchTry(At, "GET", null, FailureCause.Timeout, "30 秒内没有完整答复", TimeSpan.FromSeconds(30)), new FetchTry(At.AddSeconds(40), "GET", 200, null, null, TimeSpan.FromTicks(1234567))]);

        await store.RecordAsync(Book, capture, None);

        Assert.Equal(Json(capture), Json(Assert.Single(await ListAsync(store.CapturesAsync(Book, None)))));
        Assert.Contains("30 秒内没有完整答复", await File.ReadAllTextAsync(folder.Only("*.jsonl"), None), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capture_of_nothing_is_recorded_whole()
    {
        var url = PageUrl.Parse(Book);
        var capture = new Capture(url, url, At, null, null, [], null, 0, [], [new FetchTry(At, "GET", null, FailureCause.Dns, "域名没有解析记录", TimeSpan.Zero)]);

        await store.RecordAsync(Book, capture, None);

        Assert.Equal(Json(capture), Json(Assert.Single(await ListAsync(store.CapturesAsync(Book, None)))));
    }

    [Fact]
    public async Task Probes_of_a_book_come_in_the_order_recorded()
    {
        foreach (var number in Enumerable.Range(0, 10))
        {
            await store.RecordAsync(number % 2 == 0 ? Book : Book + "channel/", Probe(number), None);
        }

        Assert.Equal([Probe(0), Probe(2), Probe(4), Probe(6), Probe(8)], await ListAsync(store.ProbesAsync(Book, None)));
        Assert.Empty(await ListAsync(store.ProbesAsync("another book", None)));
    }

    [Fact]
    public async Task Torn_line_is_reported_and_the_rest_survives()
    {
        await store.RecordAsync(Book, Probe(1), None);
        await store.RecordAsync(Book, Probe(2), None);
        var file = folder.Only("*.jsonl");
        await using (var stream = new FileStream(file, FileMode.Open))
        {
            stream.SetLength(stream.Length - 20);
        }

        Assert.Equal([Probe(1)], await ListAsync(store.ProbesAsync(Book, None)));
        Assert.Contains("第 2 行不完整", Assert.Single(reports), StringComparison.Ordinal);

        store.Dispose();
        using var reopened = new EvidenceFolder(folder.Path);
        await reopened.RecordAsync(Book, Probe(3), None);
        Assert.Equal([Probe(1), Probe(3)], await ListAsync(reopened.ProbesAsync(Book, None)));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"home\":null}")]
    [InlineData("not json")]
    public async Task Line_that_is_no_record_is_reported_and_left_out(string line)
    {
        await store.RecordAsync(Book, Probe(1), None);
        await File.AppendAllTextAsync(folder.Only("*.jsonl"), line + "\n", None);

        Assert.Equal([Probe(1)], await ListAsync(store.ProbesAsync(Book, None)));
        Assert.Single(reports);
    }

    [Fact]
    public async Task Many_writers_lose_nothing()
    {
        var shared = Encoding.UTF8.GetBytes(new string('x', 50_000));
        await Parallel.ForAsync(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, cancellation) =>
        {
            await store.KeepAsync(shared, cancellation);
            await store.KeepAsync(Encoding.UTF8.GetBytes($"page {number}"), cancellation);
            await store.RecordAsync($"book {number % 4}", Probe(number), cancellation);
        });

        var probes = new List<ProbeResult>();
        for (var book = 0; book < 4; book++)
        {
            probes.AddRange(await ListAsync(store.ProbesAsync($"book {book}", None)));
        }

        Assert.Equal(Enumerable.Range(0, 400).Select(Probe), probes.OrderBy(probe => probe.At));
        Assert.Equal(shared, await store.ReadAsync(Digest.Of(shared), None));
        for (var number = 0; number < 400; number++)
        {
            var page = Encoding.UTF8.GetBytes($"page {number}");
            Assert.Equal(page, await store.ReadAsync(Digest.Of(page), None));
        }

        Assert.Empty(reports);
    }

    [Theory]
    [InlineData("http://www.qinglan.gov.cn.test/zjfgj/", "http://www.qinglan.gov.cn.test/zjfgj")]
    [InlineData("../../etc/passwd", "..-..-etc-passwd")]
    [InlineData("政务", "党务")]
    [InlineData("CON", "con")]
    public async Task Two_books_never_share_a_file_nor_leave_the_folder(string one, string other)
    {
        await store.RecordAsync(one, Probe(1), None);
        await store.RecordAsync(other, Probe(2), None);

        Assert.Equal([Probe(1)], await ListAsync(store.ProbesAsync(one, None)));
        Assert.Equal([Probe(2)], await ListAsync(store.ProbesAsync(other, None)));
        Assert.Equal(2, Directory.EnumerateFiles(Path.Combine(folder.Path, "probes")).Count());
    }

    private static ProbeResult Probe(int number)
    {
        var phases = new ProbePhases(TimeSpan.FromMilliseconds(number), TimeSpan.FromTicks(1), TimeSpan.Zero, TimeSpan.FromSeconds(14.9), TimeSpan.Zero, TimeSpan.FromSeconds(15.1));
        return new ProbeResult(PageUrl.Parse(Book), At.AddHours(number), At.AddHours(number).AddSeconds(1), phases, number % 3 == 0 ? null : 200, number % 3 == 0 ? FailureCause.Connect : null, number % 3 == 0 ? "服务器拒绝连接" : null);
    }

    private static string Json(Capture capture) => JsonSerializer.Serialize(new
    {
        capture.Url.Text,
        Final = capture.FinalUrl.Text,
        capture.At,
        capture.Status,
        capture.ContentType,
        capture.Headers,
        Payload = capture.Payload?.Text,
        capture.Length,
        Redirects = capture.Redirects.Select(url => url.Text),
        capture.Tries,
        capture.Failure,
    });

    private static async Task<List<TRecord>> ListAsync<TRecord>(IAsyncEnumerable<TRecord> records)
    {
        var list = new List<TRecord>();
        await foreach (var record in records)
        {
            list.Add(record);
        }

        return list;
    }
}
