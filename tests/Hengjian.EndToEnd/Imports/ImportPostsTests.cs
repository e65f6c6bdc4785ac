using System.Text.Json;

namespace Hengjian.EndToEnd.Imports;

public sealed class ImportPostsTests : IDisposable
{
    private const string List = "公众号,标题,发布时间,链接,正文\n甲发布,通知（模拟）,2022-02-14 10:00,http://w.test/1,正文\n甲发布,坏日期,昨天,http://w.test/2,\n990100M001XL0001,微博（模拟）,2022年2月15日,,短文\n";

    private readonly ScratchFolder scratch = new();

    public ImportPostsTests()
    {
        File.WriteAllText(scratch.At("registry.csv"), "主管单位,新媒体标识码,账号名称,账号类型\n甲局,990100M001WX0001,甲发布,微信订阅号\n甲局,990100M001XL0001,甲微博,新浪微博\n");
        File.WriteAllText(scratch.At("posts.csv"), List);
    }

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task Check_says_what_was_taken_and_refused_and_writes_nothing()
    {
        var before = Directory.EnumerateFileSystemEntries(scratch.Path).Count();
        var outcome = await RunAsync("--check", "--format", "json", "--fail-on", "refused");

        Assert.True(outcome.ExitCode == 1, outcome.Errors);
        var result = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal((2, 2, 2), (result.GetProperty("accounts").GetInt32(), result.GetProperty("posts").GetInt32(), result.GetProperty("accepted").GetInt32()));
        var refused = Assert.Single(result.GetProperty("refused").EnumerateArray());
        Assert.Equal((3, "发布时间", "昨天"), (refused.GetProperty("row").GetInt32(), refused.GetProperty("field").GetString(), refused.GetProperty("value").GetString()));
        Assert.Equal("[]", result.GetProperty("warnings").GetRawText());
        Assert.Equal(before, Directory.EnumerateFileSystemEntries(scratch.Path).Count());
    }

    [Fact]
    public async Task Import_writes_a_line_for_each_post_and_keeps_an_older_file()
    {
        var outcome = await RunAsync("--out", scratch.At("posts.jsonl"));
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        Assert.Contains("账号 2 个，内容 2 条；未采用 1 行", outcome.Output, StringComparison.Ordinal);
        Assert.Equal(
            [
                """{"account":"990100M001WX0001","name":"甲发布","id":"http://w.test/1","title":"通知（模拟）","published":"2022-02-14T10:00:00+08:00","link":"http://w.test/1","content":"正文"}""",
                """{"account":"990100M001XL0001","name":"甲微博","id":"微博（模拟） 2022-02-15 00:00:00","title":"微博（模拟）","published":"2022-02-15T00:00:00+08:00","link":null,"content":"短文"}""",
            ],
            (await File.ReadAllLinesAsync(scratch.At("posts.jsonl"))).Select(line => line.Replace("\\u002B", "+", StringComparison.Ordinal)));

        var again = await RunAsync("--out", scratch.At("posts.jsonl"));
        Assert.Equal(2, again.ExitCode);
        Assert.Contains("文件已存在", Assert.Single(again.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Kept_registry_serves_as_well()
    {
        await HengjianCommand.RunAsync("import", "registry", scratch.At("registry.csv"), "--data", scratch.At("data"));
        var outcome = await HengjianCommand.RunAsync("import", "posts", scratch.At("posts.csv"), "--registry", scratch.At("data", "registry.json"), "--check");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
    }

    [Theory]
    [InlineData("posts.csv", "registry.csv", "没有说明内容写到哪里")]
    [InlineData("missing.csv", "registry.csv", "找不到文件", "--check")]
    [InlineData("posts.csv", "missing.json", "找不到文件", "--check")]
    [InlineData("posts.csv", "missing.xlsx", "找不到文件", "--check")]
    [InlineData("registry.csv", "registry.csv", "缺少必需的列", "--check")]
    [InlineData("posts.csv", "registry.csv", ".jsonl", "--out", "posts.txt")]
    public async Task Bad_input_is_one_clear_line(string file, string registry, string words, params string[] more)
    {
        var outcome = await HengjianCommand.RunAsync(["import", "posts", scratch.At(file), "--registry", scratch.At(registry), .. more]);

        Assert.True(outcome.ExitCode == 2, $"{outcome.ExitCode}: {outcome.Errors}");
        Assert.Contains(outcome.ErrorLines, line => line.Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    private Task<CommandOutcome> RunAsync(params string[] more) =>
        HengjianCommand.RunAsync(["import", "posts", scratch.At("posts.csv"), "--registry", scratch.At("registry.csv"), .. more]);
}
