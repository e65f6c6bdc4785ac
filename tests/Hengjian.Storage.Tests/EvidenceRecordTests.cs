using System.Text;
using System.Text.Json;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Storage.Tests.Evidence;
using Xunit.Abstractions;

namespace Hengjian.Storage.Tests;

public sealed class EvidenceRecordTests : IDisposable
{
    private const string Book = "http://www.qinglan.gov.cn.test/";
    private static readonly DateTimeOffset At = new(2022, 2, 1, 8, 30, 0, 123, ChinaTime.Offset);

    private readonly TemporaryFolder folder = new();
    private readonly List<string> reports = [];
    private readonly EvidenceFolder store;

    private readonly ITestOutputHelper output;

    public EvidenceRecordTests(ITestOutputHelper output)
    {
        this.output = output;
        store = new EvidenceFolder(folder.Path, reports.Add);
    }

    private static CancellationToken None => CancellationToken.None;

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
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

        await store.RecordAsync(Book, capture, default, [], None);

        Assert.Equal(Json(capture), Json(Assert.Single(await ListAsync(store.CapturesAsync(Book, None)))));
        Assert.Contains("30 秒内没有完整答复", Encoding.UTF8.GetString(WarcText.Read(folder.Only("*.warc.gz"))[^1].Block), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Capture_of_nothing_is_recorded_whole()
    {
        var url = PageUrl.Parse(Book);
        var capture = new Capture(url, url, At, null, null, [], null, 0, [], [new FetchTry(At, "GET", null, FailureCause.Dns, "域名没有解析记录", TimeSpan.Zero)]);

        await store.RecordAsync(Book, capture, default, [], None);

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
