using System.Text.Json;
using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Storage;
using Hengjian.Storage.Probes;

namespace Hengjian.EndToEnd.Probes;

public sealed class ProbeVerbTests : IDisposable
{
    private readonly ScratchFolder scratch = new();
    private readonly HomePages pages = new();

    public void Dispose()
    {
        pages.Dispose();
        scratch.Dispose();
    }

    [Fact]
    public async Task Json_tells_phases_redirects_and_sum()
    {
        var outcome = await RunAsync(pages.At("/"), pages.At("/moved"), pages.At("/bad"), pages.At("/closed"), "--allow-private", "--format", "json");

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var result = JsonDocument.Parse(outcome.Output).RootElement;
        var probes = result.GetProperty("probes").EnumerateArray().ToList();
        Assert.Equal([(200, null), (200, null), (500, "http-5xx"), (403, "http-4xx")], probes.Select(probe => (probe.GetProperty("status").GetInt32(), probe.GetProperty("cause").GetString())));
        Assert.Equal([0, 1, 0, 0], probes.Select(probe => probe.GetProperty("redirects").GetArrayLength()));
        Assert.All(probes, probe => Assert.Equal(("1.1", "127.0.0.1", false), (probe.GetProperty("httpVersion").GetString(), probe.GetProperty("address").GetString(), probe.GetProperty("counts").GetBoolean())));
        Assert.All(probes, probe => Assert.Equal(JsonValueKind.Null, probe.GetProperty("certificate").ValueKind));
        Assert.All(probes, probe => Assert.Equal(["dnsMs", "connectMs", "tlsMs", "firstByteMs", "transferMs", "totalMs"], probe.GetProperty("phases").EnumerateObject().Select(phase => phase.Name)));
        var summary = result.GetProperty("summary");
        Assert.Equal((4, 1, 1, 0), (summary.GetProperty("targets").GetInt32(), summary.GetProperty("down").GetInt32(), summary.GetProperty("refused").GetInt32(), summary.GetProperty("slow").GetInt32()));
    }

    [Theory]
    [InlineData("/", "down", 0)]
    [InlineData("/bad", "down", 1)]
    [InlineData("/closed", "down", 0)] // a refusal proves nothing
    [InlineData("/bad", "slow", 0)]
    [InlineData("/", "certificate", 0)]
    public async Task Exit_code_follows_what_was_asked_for(string path, string failOn, int exitCode) =>
        Assert.Equal(exitCode, (await RunAsync(pages.At(path), "--allow-private", "--fail-on", failOn)).ExitCode);

    [Fact]
    public async Task Private_address_is_not_asked_without_leave_and_is_not_down()
    {
        var outcome = await RunAsync(pages.At("/"), "--fail-on", "down", "--format", "json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("not-asked", JsonDocument.Parse(outcome.Output).RootElement.GetProperty("probes")[0].GetProperty("cause").GetString());
    }

    /// <summary>One probe is a visit and counts; three at once are no spaced visits, are kept, and do not.</summary>
    [Theory]
    [InlineData(1, 1, 0)]
    [InlineData(3, 0, 3)]
    public async Task Data_folder_keeps_evidence_and_roll_ups(int count, int counted, int extra)
    {
        var data = scratch.At("data");
        var outcome = await RunAsync(pages.At("/"), "--allow-private", "--data", data, "--count", count.ToString(System.Globalization.CultureInfo.InvariantCulture), "--interval", "0");

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Equal(extra > 0, outcome.Errors.Contains("不计入可用性统计", StringComparison.Ordinal));
        var home = PageUrl.Parse(pages.At("/"));
        using var evidence = new EvidenceFolder(Path.Combine(data, "evidence"));
        var probes = await evidence.ProbesAsync(home.Text, CancellationToken.None).ToListAsync();
        Assert.Equal((count, counted), (probes.Count, probes.Count(probe => probe.Counts)));
        using var rollups = new ProbeRollupFile(Path.Combine(data, "rollups.sqlite"), new ProbeRetention());
        var days = await rollups.ReadAsync(home, ProbeGrain.Day, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, CancellationToken.None);
        Assert.Equal((counted, extra), (days.Sum(day => day.Counted), days.Sum(day => day.Extra)));
    }

    [Fact]
    public async Task Sites_of_a_registry_are_probed_each_once()
    {
        await File.WriteAllTextAsync(scratch.At("registry.csv"), $"主管单位,网站名称,网址\n甲局,甲网,{pages.At("/")}\n乙局,乙网,{pages.At("/moved")}\n");

        var outcome = await RunAsync(pages.At("/"), "--registry", scratch.At("registry.csv"), "--allow-private", "--format", "json");

        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Equal([pages.At("/"), pages.At("/moved")], JsonDocument.Parse(outcome.Output).RootElement.GetProperty("probes").EnumerateArray().Select(probe => probe.GetProperty("url").GetString()));
    }

    [Theory]
    [InlineData("没有说明拨测什么")]
    [InlineData("不是 http 或 https 网址", "ftp://a.test/")]
    [InlineData("--count", "http://a.test/", "--count", "0")]
    [InlineData("--interval", "http://a.test/", "--interval", "-1")]
    [InlineData("--timeout", "http://a.test/", "--timeout", "0")]
    [InlineData("--http", "http://a.test/", "--http", "3")]
    [InlineData("--ip", "http://a.test/", "--ip", "5")]
    [InlineData("找不到", "--registry", "nowhere.json")]
    public async Task Bad_usage_is_one_clear_line(string words, params string[] arguments)
    {
        var outcome = await RunAsync(arguments);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(words, outcome.ErrorLines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_is_for_people()
    {
        var outcome = await RunAsync(pages.At("/"), "--allow-private");

        Assert.Contains("正常（200）", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("网址 1 个，拨测 1 次；打不开 0 个；15 秒以上 0 个", outcome.Output, StringComparison.Ordinal);
    }

    private static Task<CommandOutcome> RunAsync(params string[] arguments) => HengjianCommand.RunAsync(["probe", .. arguments]);
}
