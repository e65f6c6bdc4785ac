using Hengjian.Core;
using Hengjian.Storage.Tests.Evidence;
using Xunit.Abstractions;

namespace Hengjian.Storage.Tests;

/// <summary>Disks that are full or fail, and folders that may only be read.</summary>
public sealed class EvidenceDiskTests : IDisposable
{
    private const string Book = Sample.Book;

    private readonly TemporaryFolder folder = new();
    private readonly EvidenceFolder store;
    private readonly ITestOutputHelper output;

    public EvidenceDiskTests(ITestOutputHelper output)
    {
        this.output = output;
        store = new EvidenceFolder(folder.Path, clock: new FixedClock(new DateTimeOffset(2022, 2, 1, 8, 30, 0, ChinaTime.Offset)));
    }

    private static CancellationToken None => CancellationToken.None;

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task Failed_write_leaves_nothing_under_the_digest_and_says_what_to_do()
    {
        var bytes = "no room"u8.ToArray();
        Directory.CreateDirectory(Path.Combine(folder.Path, "warc", "hengjian-20220201-00001.warc.gz"));

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

        Directory.CreateDirectory(Path.Combine(folder.Path, "warc"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "warc", "hengjian-20220201-00001.warc.gz"), "/dev/full");

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

        await store.RecordAsync(Book, Sample.Probe(1), None);
        var file = folder.Only("*.jsonl");
        File.Delete(file);
        File.CreateSymbolicLink(file, "/dev/full");

        var fault = await Assert.ThrowsAsync<IOException>(() => store.RecordAsync(Book, Sample.Probe(2), None));

        Assert.Contains("磁盘空间不足", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_goes_on_after_a_disk_that_was_full()
    {
        if (!File.Exists("/dev/full"))
        {
            output.WriteLine("Skipped: this system has no /dev/full, so a full disk cannot be had.");
            return;
        }

        Directory.CreateDirectory(Path.Combine(folder.Path, "warc"));
        var file = Path.Combine(folder.Path, "warc", "hengjian-20220201-00001.warc.gz");
        File.CreateSymbolicLink(file, "/dev/full");
        await Assert.ThrowsAsync<IOException>(() => store.KeepAsync("no room"u8.ToArray(), None));
        File.Delete(file);

        var digest = await store.KeepAsync("room"u8.ToArray(), None);

        Assert.Equal("room"u8.ToArray(), await store.ReadAsync(digest, None));
        store.Dispose();
        Assert.Empty(EvidenceVerification.Run(folder.Path, None).Differences);
    }

    [Fact]
    public async Task Reading_makes_and_changes_nothing()
    {
        var digest = await store.KeepAsync("proof"u8.ToArray(), None);
        await store.RecordAsync(Book, Sample.Probe(1), None);
        store.Dispose();
        var before = folder.State();

        using (var reader = new EvidenceFolder(folder.Path))
        {
            await reader.ReadAsync(digest, None);
            Assert.Single(await Sample.ListAsync(reader.ProbesAsync(Book, None)));
            Assert.Empty(await Sample.ListAsync(reader.CapturesAsync(Book, None)));
            Assert.Empty(reader.Find(Book, None));
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
}
