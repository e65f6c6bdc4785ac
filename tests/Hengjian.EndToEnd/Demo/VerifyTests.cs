using System.Text.Json;

namespace Hengjian.EndToEnd.Demo;

[Collection(DemoCollection.Name)]
public sealed class VerifyTests(DemoResults results) : IDisposable
{
    private readonly ScratchFolder scratch = new();

    private string Result => scratch.At("result");

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Result_is_verified_as_written_and_every_later_change_is_named()
    {
        CopyOf(results.Qinglan);
        await AssertVerifiedAsync();

        var scores = Path.Combine(Result, "scores.json");
        var original = await File.ReadAllTextAsync(scores);
        await File.WriteAllTextAsync(scores, original.Replace("\"rank\": 1,", "\"rank\": 2,", StringComparison.Ordinal));
        await AssertDifferenceAsync("scores.json");
        await File.WriteAllTextAsync(scores, original);

        foreach (var name in new[] { "scores.xlsx", "report.html", "truth.json", FirstProof() })
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(Result, name));
            await File.WriteAllTextAsync(Path.Combine(Result, name), "junk");
            await AssertDifferenceAsync($"{name} 被改动");
            await File.WriteAllBytesAsync(Path.Combine(Result, name), bytes);
        }

        var record = Directory.EnumerateFiles(Path.Combine(Result, "evidence", "probes")).Order(StringComparer.Ordinal).First();
        var lines = await File.ReadAllLinesAsync(record);
        await File.WriteAllLinesAsync(record, lines[1..]);
        await AssertDifferenceAsync("probes/");
        await File.WriteAllTextAsync(record, string.Join('\n', lines) + "\n");
        await AssertVerifiedAsync();

        var warc = Directory.EnumerateFiles(Path.Combine(Result, "evidence", "warc")).Order(StringComparer.Ordinal).First();
        await using (var bytes = new FileStream(warc, FileMode.Open, FileAccess.ReadWrite))
        {
            bytes.Seek(-1, SeekOrigin.End);
            var last = bytes.ReadByte();
            bytes.Seek(-1, SeekOrigin.End);
            bytes.WriteByte((byte)(last ^ 1));
        }

        await AssertDifferenceAsync("证据有损");

        await File.WriteAllTextAsync(Path.Combine(Result, "registry.json"), "{}");
        await AssertDifferenceAsync("registry.json：登记表文件缺少 title");
    }

    [Fact]
    public async Task Folder_of_a_running_demo_is_refused_to_a_second_one()
    {
        var folder = scratch.At("shared");
        using var first = HengjianCommand.Start("demo", "--out", folder, "--port", "0");
        try
        {
            while (!File.Exists(Path.Combine(folder, ".hengjian-result")) && await first.StandardError.ReadLineAsync() is not null)
            {
                // The first run says what it does; it holds its folder before its first line of progress.
            }

            var second = await HengjianCommand.RunAsync("demo", "--once", "--out", folder);
            Assert.NotEqual(0, second.ExitCode);
            Assert.Contains("正被另一次运行使用", Assert.Single(second.ErrorLines), StringComparison.Ordinal);
        }
        finally
        {
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task Folder_without_a_result_is_bad_input()
    {
        var outcome = await HengjianCommand.RunAsync("verify", scratch.Path);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("result.json", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    private string FirstProof() =>
        Path.GetRelativePath(Result, Directory.EnumerateFiles(Path.Combine(Result, "proof")).Order(StringComparer.Ordinal).First()).Replace('\\', '/');

    private void CopyOf(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Result, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private async Task AssertVerifiedAsync()
    {
        var outcome = await HengjianCommand.RunAsync("verify", Result, "--format", "json");
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Errors);
        Assert.True(JsonDocument.Parse(outcome.Output).RootElement.GetProperty("verified").GetBoolean());
    }

    private async Task AssertDifferenceAsync(string word)
    {
        var outcome = await HengjianCommand.RunAsync("verify", Result, "--format", "json");
        Assert.Equal(1, outcome.ExitCode);
        var differences = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("differences").EnumerateArray().Select(line => line.GetString()!);
        Assert.Contains(differences, line => line.Contains(word, StringComparison.Ordinal));
    }
}
