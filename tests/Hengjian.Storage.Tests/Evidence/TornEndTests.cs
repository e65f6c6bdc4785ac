using Hengjian.Core;

namespace Hengjian.Storage.Tests.Evidence;

/// <summary>What the end of a program in the middle of a write leaves, made by cutting files where a kill could have cut them.</summary>
public sealed class TornEndTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string> reports = [];

    private static CancellationToken None => CancellationToken.None;

    private string Warc => folder.Only("*.warc.gz");

    private string Ledger => folder.Only("*.ledger");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(17)]
    [InlineData(400)]
    [InlineData(1500)]
    public async Task Torn_capture_is_cut_off_and_reported(int kept)
    {
        var (first, second) = await WriteTwoAsync();
        var firstEnd = EndOf(second: false);
        Cut(Ledger, lines: 1);
        SetLength(Warc, firstEnd + kept);

        await ReopenAsync();

        Assert.Contains("不完整", Assert.Single(reports), StringComparison.Ordinal);
        Assert.Empty(EvidenceVerification.Run(folder.Path, None).Differences);
        using var reader = new EvidenceFolder(folder.Path);
        Assert.Equal(first, await reader.ReadAsync(Digest.Of(first), None));
        await Assert.ThrowsAsync<FileNotFoundException>(() => reader.ReadAsync(Digest.Of(second), None));
        Assert.Single(await Sample.ListAsync(reader.CapturesAsync(Sample.Book, None)));
    }

    [Fact]
    public async Task Torn_capture_is_not_read_before_it_is_cut_off()
    {
        var (_, second) = await WriteTwoAsync();
        Cut(Ledger, lines: 1);
        SetLength(Warc, new FileInfo(Warc).Length - 5);
        File.Delete(folder.Only("index.sqlite"));

        using var reader = new EvidenceFolder(folder.Path, reports.Add);

        Assert.Single(await Sample.ListAsync(reader.CapturesAsync(Sample.Book, None)));
        await Assert.ThrowsAsync<FileNotFoundException>(() => reader.ReadAsync(Digest.Of(second), None));
        Assert.Contains(EvidenceVerification.Run(folder.Path, None).Differences, line => line.Contains("不在账本里", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whole_capture_that_the_ledger_does_not_know_is_entered(bool ledgerIsTorn)
    {
        var (first, second) = await WriteTwoAsync();
        Cut(Ledger, lines: 1);
        if (ledgerIsTorn)
        {
            await File.AppendAllTextAsync(Ledger, "c 00001 33");
        }

        await ReopenAsync();

        Assert.Contains(reports, line => line.Contains("已补记", StringComparison.Ordinal));
        Assert.Empty(EvidenceVerification.Run(folder.Path, None).Differences);
        using var reader = new EvidenceFolder(folder.Path);
        Assert.Equal(first, await reader.ReadAsync(Digest.Of(first), None));
        Assert.Equal(second, await reader.ReadAsync(Digest.Of(second), None));
        Assert.Equal(2, (await Sample.ListAsync(reader.CapturesAsync(Sample.Book, None))).Count);
    }

    [Fact]
    public async Task File_that_was_begun_and_never_written_gets_its_first_record()
    {
        Directory.CreateDirectory(Path.Combine(folder.Path, "warc"));
        await File.WriteAllBytesAsync(Path.Combine(folder.Path, "warc", "hengjian-20261120-00001.warc.gz"), []);

        await WriteTwoAsync();

        Assert.Equal("warcinfo", WarcText.Read(Warc)[0].Fields.One("WARC-Type"));
        Assert.Empty(EvidenceVerification.Run(folder.Path, None).Differences);
    }

    [Fact]
    public async Task File_shorter_than_the_ledger_says_is_reported_and_nothing_is_written_behind_it()
    {
        await WriteTwoAsync();
        var file = Warc;
        SetLength(file, new FileInfo(file).Length - 100);
        var damaged = await File.ReadAllBytesAsync(file);

        await ReopenAsync(keep: "later");

        Assert.Contains(reports, line => line.Contains("证据有损", StringComparison.Ordinal));
        Assert.Equal(damaged, await File.ReadAllBytesAsync(file));
        using var reader = new EvidenceFolder(folder.Path);
        Assert.Equal(Sample.Bytes("later"), await reader.ReadAsync(Digest.Of("later"u8), None));
        Assert.Contains(EvidenceVerification.Run(folder.Path, None).Differences, line => line.Contains("不见了", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Probe_that_the_ledger_does_not_know_is_entered_when_whole_and_cut_off_when_torn(bool isWhole)
    {
        using (var store = new EvidenceFolder(folder.Path, clock: new FixedClock(Sample.At)))
        {
            await store.RecordAsync(Sample.Book, Sample.Probe(1), None);
            await store.RecordAsync(Sample.Book, Sample.Probe(2), None);
        }

        Cut(Ledger, lines: 1);
        if (!isWhole)
        {
            SetLength(folder.Only("*.jsonl"), new FileInfo(folder.Only("*.jsonl")).Length - 1);
        }

        await ReopenAsync();

        Assert.Contains(isWhole ? "已补记" : "已去掉", Assert.Single(reports), StringComparison.Ordinal);
        Assert.Empty(EvidenceVerification.Run(folder.Path, None).Differences);
        using var reader = new EvidenceFolder(folder.Path);
        Assert.Equal(isWhole ? 2 : 1, (await Sample.ListAsync(reader.ProbesAsync(Sample.Book, None))).Count);
    }

    private async Task<(byte[] First, byte[] Second)> WriteTwoAsync()
    {
        using var store = new EvidenceFolder(folder.Path, clock: new FixedClock(Sample.At));
        foreach (var number in new[] { 1, 2 })
        {
            var body = Sample.Page(number);
            await store.RecordAsync(Sample.Book, Sample.Capture($"{number}", body), body, [Sample.Answer($"{number}", body)], None);
        }

        return (Sample.Page(1), Sample.Page(2));
    }

    private async Task ReopenAsync(string? keep = null)
    {
        using var store = new EvidenceFolder(folder.Path, reports.Add, new FixedClock(Sample.At));
        await store.KeepAsync(Sample.Bytes(keep ?? "mended"), None);
    }

    private long EndOf(bool second)
    {
        var fields = File.ReadAllLines(Ledger)[second ? ^1 : ^2].Split(' ');
        return long.Parse(fields[2], System.Globalization.CultureInfo.InvariantCulture) + fields[3].Split('+').Sum(part => long.Parse(part, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void Cut(string file, int lines) => File.WriteAllLines(file, File.ReadAllLines(file)[..^lines]);

    private static void SetLength(string file, long length)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.SetLength(length);
    }
}
