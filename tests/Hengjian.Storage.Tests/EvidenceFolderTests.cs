using System.Text;
using Hengjian.Core;
using Hengjian.Storage.Tests.Evidence;

namespace Hengjian.Storage.Tests;

public sealed class EvidenceFolderTests : IDisposable
{
    private const string Book = "http://www.qinglan.gov.cn.test/";
    private static readonly DateTimeOffset At = new(2022, 2, 1, 8, 30, 0, 123, ChinaTime.Offset);

    private readonly TemporaryFolder folder = new();
    private readonly EvidenceFolder store;

    public EvidenceFolderTests() => store = new EvidenceFolder(folder.Path, clock: new FixedClock(At));

    private static CancellationToken None => CancellationToken.None;

    private string Warc => folder.Only("*.warc.gz");

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
        var length = new FileInfo(Warc).Length;
        var second = await store.KeepAsync("same"u8.ToArray(), None);

        Assert.Equal(first, second);
        Assert.Equal(length, new FileInfo(Warc).Length);
    }

    [Fact]
    public async Task Bytes_kept_earlier_are_not_kept_again_after_reopening()
    {
        await store.KeepAsync("same"u8.ToArray(), None);
        store.Dispose();
        var length = new FileInfo(Warc).Length;

        using var reopened = new EvidenceFolder(folder.Path);
        var digest = await reopened.KeepAsync("same"u8.ToArray(), None);

        Assert.Equal(length, new FileInfo(Warc).Length);
        Assert.Equal("same"u8.ToArray(), await reopened.ReadAsync(digest, None));
    }

    [Fact]
    public async Task Same_input_gives_the_same_bytes()
    {
        using var other = new TemporaryFolder();
        using (var second = new EvidenceFolder(other.Path, clock: new FixedClock(At)))
        {
            foreach (var one in new[] { store, second })
            {
                var body = Sample.Page(1);
                await one.KeepAsync("x"u8.ToArray(), None);
                await one.RecordAsync(Book, Sample.Capture("a", body), body, [Sample.Answer("a", body)], None);
                await one.RecordAsync(Book, Sample.Capture("a", body), body, [Sample.Answer("a", body)], None);
                await one.RecordAsync(Book, Sample.Probe(1), None);
            }
        }

        store.Dispose();
        foreach (var file in EvidenceFolder.RecordPaths(folder.Path))
        {
            Assert.Equal(await File.ReadAllBytesAsync(file), await File.ReadAllBytesAsync(Path.Combine(other.Path, Path.GetRelativePath(folder.Path, file))));
        }
    }

    [Fact]
    public async Task Changed_bytes_are_refused_on_reading()
    {
        await store.KeepAsync("before"u8.ToArray(), None);
        var digest = await store.KeepAsync("proof"u8.ToArray(), None);
        FlipLastByte();

        var fault = await Assert.ThrowsAsync<InvalidDataException>(() => store.ReadAsync(digest, None));

        Assert.Contains("与摘要不符", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_were_damaged_are_refused_on_reading_and_kept_anew()
    {
        var digest = await store.KeepAsync("proof"u8.ToArray(), None);
        store.Dispose();
        FlipLastByte();

        using var reopened = new EvidenceFolder(folder.Path);
        await Assert.ThrowsAsync<InvalidDataException>(() => reopened.ReadAsync(digest, None));
        await reopened.KeepAsync("proof"u8.ToArray(), None);

        Assert.Equal("proof"u8.ToArray(), await reopened.ReadAsync(digest, None));
    }

    [Fact]
    public async Task Page_whose_earlier_bytes_were_damaged_is_kept_whole_again()
    {
        var body = Sample.Page(1);
        await store.RecordAsync(Book, Sample.Capture("a", body), body, [], None);
        store.Dispose();
        var bytes = await File.ReadAllBytesAsync(Warc, None);
        bytes[bytes.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(Warc, bytes, None);

        using var reopened = new EvidenceFolder(folder.Path);
        await reopened.RecordAsync(Book, Sample.Capture("a", body, At.AddDays(1)), body, [Sample.Answer("a", body)], None);

        Assert.Equal(body, await reopened.ReadAsync(Digest.Of(body), None));
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("junk")]
    [InlineData("of another folder")]
    public async Task Folder_reads_and_writes_whatever_becomes_of_its_index(string fate)
    {
        var bodies = Enumerable.Range(0, 30).Select(Sample.Page).ToList();
        foreach (var body in bodies)
        {
            await store.RecordAsync(Book, Sample.Capture("a", body), body, [Sample.Answer("a", body)], None);
        }

        store.Dispose();
        var index = folder.Only("index.sqlite");
        File.Delete(index);
        switch (fate)
        {
            case "junk":
                await File.WriteAllTextAsync(index, "junk", None);
                break;
            case "of another folder":
                using (var other = new TemporaryFolder())
                {
                    using (var stranger = new EvidenceFolder(other.Path))
                    {
                        await stranger.KeepAsync("strange"u8.ToArray(), None);
                    }

                    File.Copy(other.Only("index.sqlite"), index);
                }

                break;
        }

        using (var reader = new EvidenceFolder(folder.Path))
        {
            await AssertReadsAsync(reader, bodies);
        }

        using (var writer = new EvidenceFolder(folder.Path))
        {
            await writer.RecordAsync(Book, Sample.Probe(1), None);
            await AssertReadsAsync(writer, bodies);
        }

        Assert.Empty(EvidenceVerification.Run(folder.Path, None).Differences);
    }

    [Fact]
    public async Task Files_are_rolled_over_at_their_size_and_each_begins_with_what_it_is()
    {
        using var small = new TemporaryFolder();
        var bodies = Enumerable.Range(0, 40).Select(Sample.Page).ToList();
        using (var writer = new EvidenceFolder(small.Path, fileBytes: 20_000))
        {
            foreach (var body in bodies)
            {
                await writer.RecordAsync(Book, Sample.Capture("a", body), body, [Sample.Answer("a", body)], None);
            }

            await AssertReadsAsync(writer, bodies);
        }

        var files = Directory.GetFiles(Path.Combine(small.Path, "warc")).Order(StringComparer.Ordinal).ToList();
        Assert.True(files.Count > 3);
        Assert.All(files, file => Assert.InRange(new FileInfo(file).Length, 1, 20_000));
        Assert.All(files, file => Assert.Equal(["warcinfo", Path.GetFileName(file)], new[] { "WARC-Type", "WARC-Filename" }.Select(WarcText.Read(file)[0].Fields.One)));
        Assert.Empty(EvidenceVerification.Run(small.Path, None).Differences);
    }

    [Fact]
    public async Task Second_writer_is_refused_and_a_reader_sees_what_is_added()
    {
        await store.KeepAsync("first"u8.ToArray(), None);
        using var other = new EvidenceFolder(folder.Path);
        var later = await store.KeepAsync("later"u8.ToArray(), None);

        Assert.Equal("later"u8.ToArray(), await other.ReadAsync(later, None));
        var fault = await Assert.ThrowsAsync<IOException>(() => other.RecordAsync(Book, Sample.Probe(1), None));
        Assert.Contains("另一个程序", fault.Message, StringComparison.Ordinal);
        Assert.Equal(fault.Message, (await Assert.ThrowsAsync<IOException>(() => other.KeepAsync("x"u8.ToArray(), None))).Message);
    }

    [Fact]
    public async Task Unknown_digest_is_reported_as_a_missing_file() =>
        await Assert.ThrowsAsync<FileNotFoundException>(() => store.ReadAsync(Digest.Of("never kept"u8), None));

    private void FlipLastByte()
    {
        using var stream = new FileStream(Warc, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.Seek(-1, SeekOrigin.End);
        var last = stream.ReadByte();
        stream.Seek(-1, SeekOrigin.End);
        stream.WriteByte((byte)(last ^ 1));
    }

    private static async Task AssertReadsAsync(EvidenceFolder reader, List<byte[]> bodies)
    {
        Assert.Equal(bodies.Select(body => Digest.Of(body)), (await Sample.ListAsync(reader.CapturesAsync(Book, None))).Select(capture => capture.Payload!.Value));
        foreach (var body in bodies)
        {
            Assert.Equal(body, await reader.ReadAsync(Digest.Of(body), None));
        }
    }
}
