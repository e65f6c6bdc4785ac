using System.Globalization;
using Hengjian.Core;
using Xunit.Abstractions;

namespace Hengjian.Storage.Tests.Evidence;

/// <summary>Many captures and many threads at once.</summary>
public sealed class EvidenceScaleTests(ITestOutputHelper output) : IDisposable
{
    private const int Captures = 10_000;
    private const long MostGrowth = 24L * 1024 * 1024;
    private readonly TemporaryFolder folder = new();

    private static CancellationToken None => CancellationToken.None;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Ten_thousand_captures_do_not_grow_memory_nor_the_ledger_beyond_its_size()
    {
        using var store = new EvidenceFolder(folder.Path, clock: new FixedClock(Sample.At));
        var page = Sample.Page(1);
        var began = Environment.CpuUsage.TotalTime;
        await WriteAsync(store, page, 0, Captures / 10);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await WriteAsync(store, page, Captures / 10, Captures);
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;
        var spent = Environment.CpuUsage.TotalTime - began;

        output.WriteLine($"{spent.TotalMilliseconds / Captures:0.000} ms CPU a capture, with whatever else ran in this process meanwhile; heap {growth / 1024} KB more");
        Assert.InRange(growth, long.MinValue, MostGrowth);
        Assert.InRange(new FileInfo(folder.Only("*.ledger")).Length / Captures, 100, 220);
        Assert.Equal(Captures, (await Sample.ListAsync(store.CapturesAsync(Sample.Book, None))).Count);
    }

    [Fact]
    public async Task Captures_probes_and_bytes_from_many_threads_are_all_there()
    {
        const int Each = 300;
        using (var store = new EvidenceFolder(folder.Path, fileBytes: 400_000))
        {
            await Parallel.ForAsync(0, Each, new ParallelOptions { MaxDegreeOfParallelism = 12 }, async (number, cancellation) =>
            {
                var body = Sample.Page(number % 100);
                var book = $"{Sample.Book}{number % 5}";
                await store.RecordAsync(book, Sample.Capture($"{number}", body), body, [Sample.Answer($"{number}", body)], cancellation);
                await store.RecordAsync(book, Sample.Probe(number), cancellation);
                Assert.Equal(body, await store.ReadAsync(Digest.Of(body), cancellation));
                await store.KeepAsync(Sample.Bytes($"{number}"), cancellation);
            });
        }

        var verification = EvidenceVerification.Run(folder.Path, None);
        Assert.Empty(verification.Differences);
        Assert.Equal((Each, Each), (verification.Captures, verification.Probes));
        using var reader = new EvidenceFolder(folder.Path);
        var urls = new HashSet<PageUrl>();
        for (var book = 0; book < 5; book++)
        {
            urls.UnionWith((await Sample.ListAsync(reader.CapturesAsync($"{Sample.Book}{book}", None))).Select(capture => capture.Url));
        }

        Assert.Equal(Each, urls.Count);
    }

    [Fact]
    public async Task Reader_follows_a_writer_of_another_process_over_commits_and_roll_overs()
    {
        using var store = new EvidenceFolder(folder.Path, fileBytes: 100_000);
        using var reader = new EvidenceFolder(folder.Path);
        for (var number = 0; number < 1200; number++)
        {
            var body = Sample.Bytes($"page {number}");
            await store.RecordAsync(Sample.Book, Sample.Capture($"{number}", body), body, [], None);
            if (number % 100 == 7)
            {
                Assert.Equal(number + 1, (await Sample.ListAsync(reader.CapturesAsync(Sample.Book, None))).Count);
                Assert.Equal(body, await reader.ReadAsync(Digest.Of(body), None));
                using var late = new EvidenceFolder(folder.Path);
                Assert.Equal(number + 1, (await Sample.ListAsync(late.CapturesAsync(Sample.Book, None))).Count);
            }
        }
    }

    private static async Task WriteAsync(EvidenceFolder store, byte[] page, int from, int to)
    {
        for (var number = from; number < to; number++)
        {
            // Unlike any other, at the price of a few bytes.
            var body = (byte[])page.Clone();
            Sample.Bytes(number.ToString("D8", CultureInfo.InvariantCulture)).CopyTo(body, 40);
            await store.RecordAsync(Sample.Book, Sample.Capture($"{number}", body), body, [Sample.Answer($"{number}", body)], None);
        }
    }
}
