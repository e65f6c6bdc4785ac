using System.Diagnostics;
using System.Globalization;
using Hengjian.Core;

namespace Hengjian.Storage.Tests.Evidence;

/// <summary>A child process writes with several threads until it is killed, again and again into the same folder.</summary>
public sealed class KilledWriterTests : IDisposable
{
    private const int Rounds = 20;
    private readonly TemporaryFolder folder = new();

    private static CancellationToken None => CancellationToken.None;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Killed_at_any_moment_loses_nothing_that_was_acknowledged()
    {
        var random = new Random(20261120);
        var acknowledged = new List<string>();
        var reports = new List<string>();
        for (var round = 0; round < Rounds; round++)
        {
            acknowledged.AddRange(await WriteUntilKilledAsync(round, random.Next(1, 120)));
            using (var mended = new EvidenceFolder(folder.Path, reports.Add, new FixedClock(Sample.At), EvidenceWriting.FileBytes))
            {
                await mended.KeepAsync(Sample.Bytes($"after round {round}"), None);
            }

            Assert.Empty(EvidenceVerification.Run(folder.Path, None).Differences);
        }

        Assert.True(acknowledged.Count > Rounds);
        Assert.DoesNotContain(reports, line => line.Contains("证据有损", StringComparison.Ordinal));
        await AssertAllThereAsync(acknowledged);
    }

    /// <summary>Runs the child and kills it once it has acknowledged so many writes.</summary>
    /// <returns>Everything that it acknowledged before it died.</returns>
    private async Task<List<string>> WriteUntilKilledAsync(int round, int writes)
    {
        using var child = Process.Start(new ProcessStartInfo("dotnet", [typeof(EvidenceWriting).Assembly.Location, folder.Path, round.ToString(CultureInfo.InvariantCulture)])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!;
        var lines = new List<string>();
        while (lines.Count < writes && await child.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
        }

        child.Kill();
        while (await child.StandardOutput.ReadLineAsync() is { } line)
        {
            lines.Add(line);
        }

        await child.WaitForExitAsync();
        Assert.NotEmpty(lines);

        // What the kill cut off in the pipe was not acknowledged in full.
        return lines.Where(line => line.EndsWith('.')).Select(line => line[..^1]).ToList();
    }

    private async Task AssertAllThereAsync(List<string> acknowledged)
    {
        using var reader = new EvidenceFolder(folder.Path);
        var captures = (await Sample.ListAsync(reader.CapturesAsync(Sample.Book, None))).Select(capture => capture.Url).ToHashSet();
        var probes = (await Sample.ListAsync(reader.ProbesAsync(Sample.Book, None))).Select(probe => probe.At).ToHashSet();
        foreach (var words in acknowledged.Select(line => line.Split(' ')))
        {
            var number = int.Parse(words[1], CultureInfo.InvariantCulture);
            switch (words[0])
            {
                case "capture":
                    Assert.Contains(Sample.Url($"{number}.html"), captures);
                    Assert.Equal(Sample.Page(number), await reader.ReadAsync(Digest.Of(Sample.Page(number)), None));
                    break;
                case "probe":
                    Assert.Contains(Sample.Probe(number).At, probes);
                    break;
                default:
                    Assert.Equal(EvidenceWriting.Kept(number), await reader.ReadAsync(Digest.Of(EvidenceWriting.Kept(number)), None));
                    break;
            }
        }
    }
}
