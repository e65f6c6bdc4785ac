using System.Globalization;
using System.Security.Cryptography;
using Hengjian.Core;
using Hengjian.Sqlite;

namespace Hengjian.Storage.Tests.Evidence;

/// <summary>Whatever is changed, taken out, put in or moved is seen by verifying.</summary>
public sealed class LedgerTests : IAsyncLifetime, IDisposable
{
    private const int Days = 3;
    private readonly TemporaryFolder folder = new();

    private static CancellationToken None => CancellationToken.None;

    private string Warc => folder.Only("*.warc.gz");

    public async Task InitializeAsync()
    {
        using var store = new EvidenceFolder(folder.Path, clock: new FixedClock(Sample.At));
        for (var number = 0; number < 6 * Days; number++)
        {
            var at = Sample.At.AddHours(4 * number);
            var body = Sample.Page(number % 5);
            await store.RecordAsync(Sample.Book, Sample.Capture($"{number}", body, at), body, [Sample.Answer($"{number}", body, at)], None);
            await store.RecordAsync(Sample.Book, Sample.Probe(4 * number), None);
        }

        await store.KeepAsync("kept"u8.ToArray(), None);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Folder_as_written_is_verified()
    {
        var before = folder.State();

        var verification = EvidenceVerification.Run(folder.Path, None);

        Assert.Empty(verification.Differences);
        Assert.Equal((6 * Days, 6 * Days), (verification.Captures, verification.Probes));
        Assert.Equal(before, folder.State());
    }

    /// <summary>The form that docs/evidence.md gives, followed with nothing of ours.</summary>
    [Fact]
    public void Chain_can_be_followed_by_anyone()
    {
        var chain = new byte[32];
        var files = Directory.GetFiles(Path.Combine(folder.Path, "ledger")).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["2026-11-20.ledger", "2026-11-21.ledger", "2026-11-22.ledger", "2026-11-23.ledger"], files.Select(Path.GetFileName));
        foreach (var file in files)
        {
            var lines = File.ReadAllLines(file);
            Assert.Equal($"# {Path.GetFileNameWithoutExtension(file)} {Convert.ToHexStringLower(chain)}", lines[0]);
            foreach (var fields in lines.Skip(1).Select(line => line.Split(' ')))
            {
                var path = fields[0] == "p" ? Path.Combine(folder.Path, "probes", fields[1] + ".jsonl") : Directory.GetFiles(Path.Combine(folder.Path, "warc"), $"*-{fields[1]}.warc.gz").Single();
                var bytes = File.ReadAllBytes(path).AsSpan(int.Parse(fields[2], CultureInfo.InvariantCulture), fields[3].Split('+').Sum(part => int.Parse(part, CultureInfo.InvariantCulture)));
                var digest = SHA256.HashData(bytes);
                Assert.Equal(Convert.ToHexStringLower(digest), fields[4]);
                chain = SHA256.HashData([.. chain, .. digest]);
                Assert.Equal(Convert.ToHexStringLower(chain), fields[5]);
            }
        }

        Assert.Equal(Convert.ToHexStringLower(chain), EvidenceVerification.Run(folder.Path, None).Head.Text);
    }

    [Theory]
    [InlineData("changed byte", "被改动")]
    [InlineData("removed bytes", "不见了")]
    [InlineData("inserted bytes", "被改动")]
    [InlineData("appended bytes", "不在账本里")]
    [InlineData("deleted file", "不见了")]
    [InlineData("foreign file", "外来")]
    public void Tampering_with_a_WARC_file_is_named(string what, string word)
    {
        var bytes = File.ReadAllBytes(Warc);
        var middle = bytes.Length / 2;
        switch (what)
        {
            case "changed byte":
                bytes[middle] ^= 1;
                File.WriteAllBytes(Warc, bytes);
                break;
            case "removed bytes":
                File.WriteAllBytes(Warc, [.. bytes[..middle], .. bytes[(middle + 10)..]]);
                break;
            case "inserted bytes":
                File.WriteAllBytes(Warc, [.. bytes[..middle], 1, 2, 3, .. bytes[middle..]]);
                break;
            case "appended bytes":
                File.WriteAllBytes(Warc, [.. bytes, 1]);
                break;
            case "deleted file":
                File.Delete(Warc);
                break;
            default:
                File.WriteAllBytes(Path.Combine(folder.Path, "warc", "other.warc.gz"), bytes);
                break;
        }

        AssertNamed(word);
    }

    [Theory]
    [InlineData("changed", "与链不符")]
    [InlineData("removed", "与链不符")]
    [InlineData("repeated", "与链不符")]
    [InlineData("swapped", "与链不符")]
    [InlineData("garbled", "读不懂")]
    [InlineData("head changed", "与前一天的链不符")]
    [InlineData("day removed", "与前一天的链不符")]
    [InlineData("torn", "不完整")]
    public void Tampering_with_the_ledger_is_named(string what, string word)
    {
        var file = Path.Combine(folder.Path, "ledger", what == "torn" ? "2026-11-23.ledger" : "2026-11-21.ledger");
        var lines = File.ReadAllLines(file).ToList();
        switch (what)
        {
            case "changed":
                lines[3] = lines[3].Replace(lines[3].Split(' ')[4], lines[4].Split(' ')[4], StringComparison.Ordinal);
                break;
            case "removed":
                lines.RemoveAt(3);
                break;
            case "repeated":
                lines.Insert(3, lines[3]);
                break;
            case "swapped":
                (lines[3], lines[5]) = (lines[5], lines[3]);
                break;
            case "garbled":
                lines[3] = "?";
                break;
            case "head changed":
                lines[0] = lines[0].Replace(lines[0][^1], lines[0][^1] == '0' ? '1' : '0');
                break;
        }

        if (what == "day removed")
        {
            File.Delete(file);
        }
        else
        {
            File.WriteAllText(file, string.Join('\n', lines) + (what == "torn" ? "\nc 00001 12" : "\n"));
        }

        AssertNamed(word);
    }

    [Theory]
    [InlineData("changed", "被改动")]
    [InlineData("removed", "不见了")]
    [InlineData("appended", "不在账本里")]
    [InlineData("foreign", "外来")]
    [InlineData("deleted", "不见了")]
    public void Tampering_with_probes_is_named(string what, string word)
    {
        var file = folder.Only("*.jsonl");
        var lines = File.ReadAllLines(file).ToList();
        switch (what)
        {
            case "changed":
                lines[4] = lines[4].Replace("200", "500", StringComparison.Ordinal);
                break;
            case "removed":
                lines.RemoveAt(4);
                break;
            case "appended":
                lines.Add(lines[0]);
                break;
            case "foreign":
                File.Copy(file, Path.Combine(folder.Path, "probes", "other.jsonl"));
                break;
        }

        File.WriteAllText(file, string.Join('\n', lines) + "\n");
        if (what == "deleted")
        {
            File.Delete(file);
        }

        AssertNamed(word);
    }

    [Theory]
    [InlineData("UPDATE unit SET place = place + 1 WHERE seq = 6")]
    [InlineData("DELETE FROM body WHERE digest = (SELECT min(digest) FROM body)")]
    [InlineData("UPDATE body SET record = 0")]
    [InlineData("DELETE FROM unit WHERE seq = 10")]
    public async Task Index_that_says_something_else_is_named_and_reading_does_without_it(string change)
    {
        using (var index = SqliteFile.Open(folder.Only("index.sqlite"), mode: SqliteMode.Rollback))
        {
            index.Run(change);
        }

        AssertNamed("index.sqlite");
        using var reader = new EvidenceFolder(folder.Path);
        for (var number = 0; number < 5; number++)
        {
            Assert.Equal(Sample.Page(number), await reader.ReadAsync(Digest.Of(Sample.Page(number)), None));
        }
    }

    [Fact]
    public async Task Capture_whose_bytes_were_never_kept_is_named()
    {
        using (var store = new EvidenceFolder(folder.Path))
        {
            await store.RecordAsync(Sample.Book, Sample.Capture("x", Sample.Bytes("never kept")), default, [], None);
        }

        AssertNamed(Digest.Of("never kept"u8).Text);
    }

    [Fact]
    public async Task Days_never_go_back_although_a_clock_does()
    {
        using (var store = new EvidenceFolder(folder.Path))
        {
            await store.RecordAsync(Sample.Book, Sample.Capture("x", null, Sample.At.AddYears(-3), null), default, [], None);
        }

        Assert.Empty(EvidenceVerification.Run(folder.Path, None).Differences);
        Assert.Equal(Days + 1, Directory.GetFiles(Path.Combine(folder.Path, "ledger")).Length);
    }

    private void AssertNamed(string word) =>
        Assert.Contains(EvidenceVerification.Run(folder.Path, None).Differences, line => line.Contains(word, StringComparison.Ordinal));
}
