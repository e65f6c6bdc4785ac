using System.Buffers.Binary;
using System.Text;
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

        Directory.CreateDirectory(Path.Combine(folder.Path, "objects"));
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

    [Theory]
    [InlineData(1, 0, -1)]
    [InlineData(1, 0, int.MaxValue)]
    [InlineData(1, -5, 5)]
    [InlineData(1, long.MaxValue, 5)]
    [InlineData(1, 1, 5)]
    [InlineData(0, 0, 5)]
    [InlineData(7, 0, 5)]
    public async Task Index_that_points_outside_its_pack_is_damage_and_the_bytes_can_be_kept_again(int pack, long offset, int length)
    {
        var digest = await store.KeepAsync("proof"u8.ToArray(), None);
        store.Dispose();
        var entry = await File.ReadAllBytesAsync(folder.Only("index"), None);
        BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(32), pack);
        BinaryPrimitives.WriteInt64BigEndian(entry.AsSpan(36), offset);
        BinaryPrimitives.WriteInt32BigEndian(entry.AsSpan(44), length);
        await File.WriteAllBytesAsync(folder.Only("index"), entry, None);

        using var reopened = new EvidenceFolder(folder.Path);
        var fault = await Assert.ThrowsAnyAsync<Exception>(() => reopened.ReadAsync(digest, None));
        Assert.True(fault is InvalidDataException or FileNotFoundException, fault.ToString());
        Assert.Contains(digest.Text, fault.Message, StringComparison.Ordinal);

        await reopened.KeepAsync("proof"u8.ToArray(), None);
        Assert.Equal("proof"u8.ToArray(), await reopened.ReadAsync(digest, None));
    }

    [Fact]
    public async Task Reading_makes_and_changes_nothing()
    {
        var digest = await store.KeepAsync("proof"u8.ToArray(), None);
        await store.RecordAsync(Book, Probe(1), None);
        store.Dispose();
        var before = folder.State();

        using (var reader = new EvidenceFolder(folder.Path))
        {
            await reader.ReadAsync(digest, None);
            Assert.Single(await ListAsync(reader.ProbesAsync(Book, None)));
            Assert.Empty(await ListAsync(reader.CapturesAsync(Book, None)));
            Assert.Empty(await ListAsync(reader.EveryCaptureAsync(None)));
        }

        Assert.Equal(before, folder.State());
    }

    [Fact]
    public async Task Folder_without_write_permission_can_be_read()
    {
        var digest = await store.KeepAsync("proof"u8.ToArray(), None);
        store.Dispose();
        var files = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories).ToList();
        files.ForEach(file => File.SetAttributes(file, FileAttributes.ReadOnly));
        try
        {
            using var reader = new EvidenceFolder(folder.Path);
            Assert.Equal("proof"u8.ToArray(), await reader.ReadAsync(digest, None));
        }
        finally
        {
            files.ForEach(file => File.SetAttributes(file, FileAttributes.Normal));
        }
    }

    [Fact]
    public void Folder_that_does_not_exist_is_empty_and_is_not_made_by_looking()
    {
        using var reader = new EvidenceFolder(Path.Combine(folder.Path, "none"));

        Assert.False(Directory.Exists(Path.Combine(folder.Path, "none")));
    }

    private static ProbeResult Probe(int number)
    {
        var phases = new ProbePhases(TimeSpan.FromMilliseconds(number), TimeSpan.FromTicks(1), TimeSpan.Zero, TimeSpan.FromSeconds(14.9), TimeSpan.Zero, TimeSpan.FromSeconds(15.1));
        return new ProbeResult(PageUrl.Parse(Book), At.AddHours(number), At.AddHours(number).AddSeconds(1), phases, number % 3 == 0 ? null : 200, number % 3 == 0 ? FailureCause.Connect : null, number % 3 == 0 ? "服务器拒绝连接" : null);
    }

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
