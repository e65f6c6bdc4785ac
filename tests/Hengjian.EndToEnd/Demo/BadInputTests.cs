using System.Net;
using System.Net.Sockets;

namespace Hengjian.EndToEnd.Demo;

public sealed class BadInputTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    public static TheoryData<string, string, string[]> RegistryFiles => new()
    {
        // file name, content, words that the line must hold
        { "missing.xlsx", "", ["missing.xlsx"] },
        { "not-a-workbook.xlsx", "this is text", ["not-a-workbook.xlsx"] },
        { "empty.csv", "", ["empty.csv"] },
        { "other.csv", "a,b,c\n1,2,3\n", ["other.csv"] },
        { "no-address.csv", "类型,主管单位,网站名称\n网站,甲局,甲局网站\n", ["no-address.csv", "网址"] },
    };

    [Theory]
    [MemberData(nameof(RegistryFiles))]
    public async Task Registry_that_cannot_be_used_is_one_clear_line_and_nothing_is_written(string name, string content, string[] words)
    {
        var file = scratch.At(name);
        if (!name.StartsWith("missing", StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(file, content);
        }

        foreach (var arguments in new[] { new[] { "import", "registry", file, "--data", scratch.At("data") }, ["demo", "--once", "--registry", file, "--out", scratch.At("out")] })
        {
            var outcome = await HengjianCommand.RunAsync(arguments);
            Assert.True(outcome.ExitCode == 2, $"{outcome.ExitCode}: {outcome.Errors}");
            Assert.Contains(outcome.ErrorLines, line => Array.TrueForAll(words, word => line.Contains(word, StringComparison.Ordinal)));
            Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(scratch.At("data")));
        Assert.False(Directory.Exists(scratch.At("out")));
    }

    [Fact]
    public async Task Duplicate_code_is_refused_with_row_and_reason_and_the_others_are_taken()
    {
        var file = scratch.At("twice.csv");
        await File.WriteAllTextAsync(file, "主管单位,新媒体标识码,账号名称,账号类型\n甲局,990100M001WX0001,甲一,微信订阅号\n甲局,990100M001WX0001,甲二,微信订阅号\n甲局,990100M001WX0002,甲三,微信订阅号\n");
        var outcome = await HengjianCommand.RunAsync("import", "registry", file, "--check", "--format", "json", "--fail-on", "refused");
        Assert.Equal(1, outcome.ExitCode);
        var result = System.Text.Json.JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal(2, result.GetProperty("accounts").GetInt32());
        var refused = Assert.Single(result.GetProperty("refused").EnumerateArray());
        Assert.Equal(3, refused.GetProperty("row").GetInt32());
        Assert.Equal("新媒体标识码", refused.GetProperty("field").GetString());
        Assert.Equal("990100M001WX0001", refused.GetProperty("value").GetString());
    }

    [Fact]
    public async Task Check_writes_nothing_and_import_keeps_the_registry()
    {
        await HengjianCommand.RunAsync("import", "registry", DemoResults.ZhanjiangRegistry, "--check", "--data", scratch.At("data"));
        Assert.False(Directory.Exists(scratch.At("data")));
        var outcome = await HengjianCommand.RunAsync("import", "registry", DemoResults.ZhanjiangRegistry, "--data", scratch.At("data"), "--format", "json");
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(["registry.json"], Directory.EnumerateFileSystemEntries(scratch.At("data")).Select(Path.GetFileName));
        var result = System.Text.Json.JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal((47, 233), (result.GetProperty("sites").GetInt32(), result.GetProperty("accounts").GetInt32()));
        Assert.Equal("[]", result.GetProperty("refused").GetRawText());
        Assert.NotEmpty(result.GetProperty("warnings").EnumerateArray());
    }

    [Theory]
    [InlineData("rubric: [", "第 ")]
    [InlineData("rubric: x\nunknown-key: 1\n", "unknown-key")]
    public async Task Broken_rubric_is_named_with_line_and_column(string yaml, string word)
    {
        var file = scratch.At("broken.yaml");
        await File.WriteAllTextAsync(file, yaml);
        var outcome = await HengjianCommand.RunAsync("demo", "--once", "--rubric", file, "--out", scratch.At("out"));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(outcome.ErrorLines, line => line.Contains("broken.yaml 第 ", StringComparison.Ordinal) && line.Contains(word, StringComparison.Ordinal));
        Assert.False(Directory.Exists(scratch.At("out")));
    }

    [Fact]
    public async Task Unknown_measure_is_named_with_line_and_the_nearest_name()
    {
        var yaml = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "rubrics", "zhanjiang-2021.yaml"));
        var file = scratch.At("misspelt.yaml");
        await File.WriteAllTextAsync(file, yaml.Replace("columns.blank", "columns.blnk", StringComparison.Ordinal));
        var outcome = await HengjianCommand.RunAsync("demo", "--once", "--rubric", file, "--out", scratch.At("out"));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(outcome.ErrorLines, line => line.Contains("misspelt.yaml 第 ", StringComparison.Ordinal) && line.Contains("columns.blnk", StringComparison.Ordinal) && line.Contains("columns.blank", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Broken_fault_plan_is_named_with_line()
    {
        var file = scratch.At("plan.yaml");
        await File.WriteAllTextAsync(file, "faults:\n  - kind: nothing.like-it\n    site: 第一类/1\n");
        var outcome = await HengjianCommand.RunAsync("demo", "--once", "--faults", file, "--out", scratch.At("out"));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("plan.yaml", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Port_in_use_is_told_before_anything_is_done()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var outcome = await HengjianCommand.RunAsync("demo", "--out", scratch.At("out"), "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains($"端口 {port}", Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(scratch.At("out")));
    }

    [Fact]
    public async Task Folder_with_other_files_is_left_alone()
    {
        Directory.CreateDirectory(scratch.At("mine"));
        await File.WriteAllTextAsync(scratch.At("mine", "letter.txt"), "mine");
        var outcome = await HengjianCommand.RunAsync("demo", "--once", "--out", scratch.At("mine"));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal(["letter.txt"], Directory.EnumerateFileSystemEntries(scratch.At("mine")).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("demo", "--port", "70000")]
    [InlineData("demo", "--seed", "x")]
    [InlineData("nothing")]
    [InlineData("import", "registry")]
    [InlineData("demo", "--format", "xml")]
    public async Task Wrong_usage_ends_with_two(params string[] arguments)
    {
        var outcome = await HengjianCommand.RunAsync(arguments);
        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEmpty(outcome.ErrorLines);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public async Task Interrupt_in_the_middle_ends_with_130_and_keeps_what_was_captured()
    {
        using var process = HengjianCommand.Start("demo", "--once", "--out", scratch.At("out"));
        var output = process.StandardOutput.ReadToEndAsync();
        while (await process.StandardError.ReadLineAsync() is { } line && !line.Contains("(1", StringComparison.Ordinal) && !line.Contains("（1", StringComparison.Ordinal))
        {
        }

        await HengjianCommand.InterruptAsync(process);
        var rest = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 130, $"{process.ExitCode}: {rest}{await output}");
        Assert.NotEmpty(Directory.EnumerateFiles(scratch.At("out", "evidence", "warc")));
        Assert.Empty(Directory.EnumerateFiles(scratch.At("out"), "*.unfinished"));
        Assert.False(File.Exists(scratch.At("out", "result.json")));
    }
}
