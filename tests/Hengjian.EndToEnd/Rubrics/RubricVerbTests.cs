using System.Text.Json;

namespace Hengjian.EndToEnd.Rubrics;

public sealed class RubricVerbTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    public static TheoryData<string, string, string, string> FaultyRubrics => new()
    {
        // what is written, what stands there instead, the place, a word of the message
        { "weight: 4", "weight: 5", ":", "分" },
        { "links.dead-on-home: {kind", "links.dead-on-hom: {kind", ":", "links.dead-on-hom" },
        { "each: links.dead-on-home", "each: links.dead-on-hme", ":46:91 ", "是否想写" },
        { "deduct: 2, when: answer", "deduct: 2, wenn: answer", ":", "when" },
        { "then: full, words", "then: gone, words", ":", "gone" },
        { "rounding: {digits: 2, at: total}", "", ":", "rounding" },
        { "title: 小方案", "title: [", ":", "" },
    };

    [Fact]
    public async Task Sound_rubric_is_checked_with_zero()
    {
        var file = await WriteAsync("small.yaml", SmallScheme.Yaml);
        var outcome = await HengjianCommand.RunAsync("rubric", "check", file);
        Assert.True(outcome.ExitCode == 0, outcome.Output + outcome.Errors);
        Assert.Contains("没有错误", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(outcome.Errors);
    }

    [Theory]
    [MemberData(nameof(FaultyRubrics))]
    public async Task Fault_is_named_with_file_line_and_column(string written, string instead, string place, string word)
    {
        var file = await WriteAsync("faulty.yaml", SmallScheme.Yaml.Replace(written, instead, StringComparison.Ordinal));
        var outcome = await HengjianCommand.RunAsync("rubric", "check", file);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(outcome.Output.Split('\n'), line => line.StartsWith($"{file}{place}", StringComparison.Ordinal) && line.Contains(word, StringComparison.Ordinal));
        Assert.Matches(@"faulty\.yaml:\d+:\d+ ", outcome.Output);

        var json = await HengjianCommand.RunAsync("rubric", "check", file, "--format", "json");
        Assert.Equal(2, json.ExitCode);
        var faults = JsonDocument.Parse(json.Output).RootElement.GetProperty("files")[0].GetProperty("faults");
        Assert.True(faults.GetArrayLength() > 0);
        Assert.All(faults.EnumerateArray(), fault => Assert.True(fault.GetProperty("line").GetInt32() > 0 && fault.GetProperty("column").GetInt32() > 0));
    }

    [Fact]
    public async Task Every_fault_of_every_file_is_listed()
    {
        var sound = await WriteAsync("sound.yaml", SmallScheme.Yaml);
        var faulty = await WriteAsync("faulty.yaml", SmallScheme.Yaml.Replace("weight: 4", "weight: four", StringComparison.Ordinal).Replace("deduct: 2", "deduct: two", StringComparison.Ordinal));
        var outcome = await HengjianCommand.RunAsync("rubric", "check", sound, faulty, scratch.At("missing.yaml"), "--format", "json");
        Assert.Equal(2, outcome.ExitCode);
        var files = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("files");
        Assert.Equal([0, 2, 1], files.EnumerateArray().Select(file => Math.Min(file.GetProperty("faults").GetArrayLength(), 2)));
        Assert.Equal("small", files[0].GetProperty("rubric").GetString());
        Assert.Equal(JsonValueKind.Null, files[1].GetProperty("rubric").ValueKind);
    }

    [Fact]
    public async Task Measure_that_nobody_publishes_is_a_fault_of_the_check()
    {
        var file = await WriteAsync("unknown.yaml", SmallScheme.Yaml.Replace("links.dead-on-home", "links.dead-on-hom", StringComparison.Ordinal));
        var outcome = await HengjianCommand.RunAsync("rubric", "check", file);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("没有检查发布度量“links.dead-on-hom”，是否想写“links.dead-on-home”", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rubric_is_explained_in_words()
    {
        var file = await WriteAsync("small.yaml", SmallScheme.Yaml);
        var outcome = await HengjianCommand.RunAsync("rubric", "explain", file);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        foreach (var words in new[] { "小方案（small，版本 1）", "取整：四舍五入，保留 2 位小数", "打不开的占比 ≥ 5%", "首页打不开的链接，每处扣 0.5", "问：是否有推诿？", "适用：类别为甲类", "按满分计", "优秀" })
        {
            Assert.Contains(words, outcome.Output, StringComparison.Ordinal);
        }

        var one = await HengjianCommand.RunAsync("rubric", "explain", file, "--indicator", "home-links", "--format", "json");
        var root = JsonDocument.Parse(one.Output).RootElement;
        Assert.Equal("small", root.GetProperty("rubric").GetString());
        Assert.Contains("首页链接", root.GetProperty("lines")[1].GetString(), StringComparison.Ordinal);
        Assert.Equal("measured", Assert.Single(root.GetProperty("coverage").EnumerateArray()).GetProperty("decides").GetString());
    }

    [Theory]
    [InlineData("small.yaml", "home-link", "home-links")]
    [InlineData("small.yaml", "home", "是否想写“home-links”")]
    [InlineData("small.yaml", "首页链接", "是否想写“home-links”")]
    [InlineData("small.yaml", "manners.1", "是否想写“manners”")]
    [InlineData("small.yaml", "无法访问", "是否想写“veto-unreachable”")]
    [InlineData("missing.yaml", "home-links", "missing.yaml")]
    [InlineData("smal", "home-links", "没有方案“smal”")]
    [InlineData("faulty.yaml", "home-links", "faulty.yaml:")]
    public async Task Explanation_of_what_is_not_there_is_one_line_and_two(string rubric, string indicator, string word)
    {
        await WriteAsync("small.yaml", SmallScheme.Yaml);
        await WriteAsync("faulty.yaml", SmallScheme.Yaml.Replace("weight: 4", "weight: x", StringComparison.Ordinal));
        var named = rubric.Contains('.', StringComparison.Ordinal) ? scratch.At(rubric) : rubric;
        var outcome = await HengjianCommand.RunAsync("rubric", "explain", named, "--indicator", indicator);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Contains(outcome.ErrorLines, line => line.Contains(word, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rubrics_of_a_folder_are_listed_with_those_that_do_not_load()
    {
        await WriteAsync("a-small.yaml", SmallScheme.Yaml);
        await WriteAsync("b-faulty.yaml", "rubric: [");
        await WriteAsync("letter.txt", "no rubric");
        var outcome = await HengjianCommand.RunAsync("rubric", "list", scratch.Path, "--format", "json");
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        var rubrics = JsonDocument.Parse(outcome.Output).RootElement.GetProperty("rubrics");
        Assert.Equal(2, rubrics.GetArrayLength());
        var first = rubrics[0];
        Assert.Equal(("small", "1", "小方案", 2), (first.GetProperty("rubric").GetString(), first.GetProperty("version").GetString(), first.GetProperty("title").GetString(), first.GetProperty("indicators").GetInt32()));
        Assert.Equal((0.4m, 0m, 0m, 0.6m), (first.GetProperty("measured").GetDecimal(), first.GetProperty("reported").GetDecimal(), first.GetProperty("assisted").GetDecimal(), first.GetProperty("judged").GetDecimal()));
        Assert.Equal(10m, first.GetProperty("fullMarks")[0].GetProperty("full").GetDecimal());
        Assert.True(rubrics[1].GetProperty("faults").GetArrayLength() > 0);

        await WriteAsync("c-given.yaml", SmallScheme.Yaml.Replace("name: 首页打不开的链接", "name: 首页打不开的链接, given: true", StringComparison.Ordinal));
        var given = JsonDocument.Parse((await HengjianCommand.RunAsync("rubric", "list", scratch.Path, "--format", "json")).Output).RootElement.GetProperty("rubrics")[2];
        Assert.Equal((0m, 0.4m), (given.GetProperty("measured").GetDecimal(), given.GetProperty("reported").GetDecimal()));

        var table = await HengjianCommand.RunAsync("rubric", "list", scratch.Path);
        Assert.Contains("小方案", table.Output, StringComparison.Ordinal);
        Assert.Contains("未能载入", table.Output, StringComparison.Ordinal);
        var missing = await HengjianCommand.RunAsync("rubric", "list", scratch.At("nowhere"));
        Assert.Equal(2, missing.ExitCode);
    }

    [Fact]
    public async Task Rubrics_that_came_with_the_program_are_listed_and_clean()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "rubrics");
        var listed = JsonDocument.Parse((await HengjianCommand.RunAsync("rubric", "list", folder, "--format", "json")).Output).RootElement.GetProperty("rubrics");
        Assert.NotEmpty(listed.EnumerateArray());
        Assert.All(listed.EnumerateArray(), rubric => Assert.Equal(0, rubric.GetProperty("faults").GetArrayLength()));
        var outcome = await HengjianCommand.RunAsync(["rubric", "check", .. Directory.EnumerateFiles(folder, "*.yaml")]);
        Assert.True(outcome.ExitCode == 0, outcome.Output);
        var explained = await HengjianCommand.RunAsync("rubric", "explain", "zhanjiang-2021");
        Assert.Equal(0, explained.ExitCode);
    }

    private async Task<string> WriteAsync(string name, string content)
    {
        await File.WriteAllTextAsync(scratch.At(name), content);
        return scratch.At(name);
    }
}
