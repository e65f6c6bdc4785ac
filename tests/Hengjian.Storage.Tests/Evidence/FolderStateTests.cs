using Hengjian.Core;

namespace Hengjian.Storage.Tests.Evidence;

/// <summary>A folder of evidence that was put back, has guests, or lost its index.</summary>
public sealed class FolderStateTests : IAsyncLifetime, IDisposable
{
    private const int Captures = 12;
    private readonly TemporaryFolder folder = new();

    private static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync()
    {
        using var store = new EvidenceFolder(folder.Path, clock: new FixedClock(Sample.At));
        for (var number = 0; number < Captures; number++)
        {
            var at = Sample.At.AddHours(4 * number);
            var body = Sample.Page(number % 5);
            await store.RecordAsync(Sample.Book, Sample.Capture($"{number}", body, at), body, [Sample.Answer($"{number}", body, at)], None);
            await store.RecordAsync(Sample.Book, Sample.Probe(4 * number), None);
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => folder.Dispose();

    /// <summary>How the index is spoilt. Evidence is read and written all the same, and the next writing makes it anew.</summary>
    [Theory]
    [InlineData("missing", false)]
    [InlineData("empty", true)]
    [InlineData("garbage", true)]
    [InlineData("overwritten in the middle", true)]
    [InlineData("cut", true)]
    public async Task Spoilt_index_is_told_and_made_anew_and_costs_no_evidence(string what, bool isTold)
    {
        var path = folder.Only("index.sqlite");
        var bytes = File.ReadAllBytes(path);
        switch (what)
        {
            case "missing":
                File.Delete(path);
                break;
            case "empty":
                File.WriteAllBytes(path, []);
                break;
            case "garbage":
                File.WriteAllBytes(path, [.. Enumerable.Repeat((byte)'x', 9000)]);
                break;
            case "overwritten in the middle":
                bytes.AsSpan(4096).Fill((byte)'x');
                File.WriteAllBytes(path, bytes);
                break;
            default:
                File.WriteAllBytes(path, bytes[..(bytes.Length / 2)]);
                break;
        }

        var verification = EvidenceVerification.Run(folder.Path, None);
        Assert.Equal(isTold, verification.Differences.Concat(verification.Warnings).Any(line => line.StartsWith("index.sqlite", StringComparison.Ordinal)));
        using (var reader = new EvidenceFolder(folder.Path))
        {
            Assert.Equal(Sample.Page(1), await reader.ReadAsync(Digest.Of(Sample.Page(1)), None));
            Assert.NotEmpty(reader.Find(Digest.Of(Sample.Page(2)).Text[..10], None));
            Assert.Equal(Captures, await reader.CapturesAsync(Sample.Book, None).CountAsync());
        }

        using (var writer = new EvidenceFolder(folder.Path))
        {
            await writer.RecordAsync(Sample.Book, Sample.Capture("later", Sample.Page(1)), Sample.Page(1), [], None);
            await writer.KeepAsync("later"u8.ToArray(), None);
        }

        verification = EvidenceVerification.Run(folder.Path, None);
        Assert.Empty(verification.Differences);
        Assert.Empty(verification.Warnings);
        Assert.Equal(Captures + 1, verification.Captures);
        Assert.NotEmpty(File.ReadAllBytes(folder.Only("index.sqlite")));
    }

    [Fact]
    public async Task Folder_put_back_as_a_whole_passes_alone_and_fails_against_the_head_that_was_noted()
    {
        using var before = new TemporaryFolder();
        Copy(folder.Path, before.Path);
        var early = EvidenceVerification.Run(folder.Path, None).Head;
        Digest late;
        using (var store = new EvidenceFolder(folder.Path))
        {
            Assert.Equal(early, store.Head);
            await store.KeepAsync("more"u8.ToArray(), None);
            late = store.Head;
        }

        Assert.Equal(late, EvidenceVerification.Run(folder.Path, None).Head);
        Assert.Empty(EvidenceVerification.Run(folder.Path, early, None).Differences);
        Assert.Empty(EvidenceVerification.Run(folder.Path, late, None).Differences);
        Assert.Empty(EvidenceVerification.Run(before.Path, None).Differences);
        Assert.Contains(late.Text, Assert.Single(EvidenceVerification.Run(before.Path, late, None).Differences), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes.txt")]
    [InlineData("warc/old/")]
    [InlineData("backup/")]
    [InlineData("ledger/2026-11-20.ledger.bak")]
    [InlineData("probes/x/")]
    public void What_does_not_belong_in_the_folder_is_named(string what)
    {
        var path = Path.Combine(folder.Path, what);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!what.EndsWith('/'))
        {
            File.WriteAllText(path, "");
        }

        var verification = EvidenceVerification.Run(folder.Path, None);

        Assert.True(verification.IsVerified);
        Assert.StartsWith(what + " ", Assert.Single(verification.Warnings), StringComparison.Ordinal);
    }

    private static void Copy(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var goal = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(goal)!);
            File.Copy(path, goal);
        }
    }
}
