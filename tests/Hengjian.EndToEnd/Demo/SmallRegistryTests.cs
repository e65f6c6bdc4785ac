namespace Hengjian.EndToEnd.Demo;

public sealed class SmallRegistryTests : IDisposable
{
    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    public static TheoryData<string, string, int, int> Registries => new()
    {
        // what it is, content, sites, accounts
        { "one site", "主管单位,类别,网站名称,网址\n甲局,第二类,甲局网站,http://jia.gov.cn.test/\n", 1, 0 },
        { "accounts only", "主管单位,新媒体标识码,账号名称,账号类型\n甲局,990100M001WX0001,甲局发布,微信订阅号\n", 0, 1 },
        { "a unit with two sites", "主管单位,类别,网站名称,网址\n甲局,第二类,甲局网站,http://jia.gov.cn.test/\n甲局,第二类,甲局专题,http://www.shi.gov.cn.test/jia\n", 2, 0 },
    };

    [Theory]
    [MemberData(nameof(Registries))]
    public async Task Demo_of_a_small_registry_prints_its_tables_and_writes_its_report(string what, string content, int sites, int accounts)
    {
        var file = scratch.At("small.csv");
        await File.WriteAllTextAsync(file, content);
        var outcome = await HengjianCommand.RunAsync("demo", "--once", "--registry", file, "--out", scratch.At("out"), "--seed", "-1");
        Assert.True(outcome.ExitCode == 0, $"{what}: {outcome.Errors}");
        Assert.DoesNotContain('\u001b', outcome.Output);
        Assert.Contains("无误报", outcome.Output, StringComparison.Ordinal);
        var scores = DemoResults.Read(scratch.At("out"), "scores.json");
        Assert.Equal(sites, scores.GetProperty("units").GetArrayLength());
        Assert.Equal(accounts, scores.GetProperty("accounts").GetArrayLength());
        var report = await File.ReadAllTextAsync(scratch.At("out", "report.html"));
        Assert.Equal(sites, System.Text.RegularExpressions.Regex.Count(report, "<details class=\"sheet\" id=\"u\\d+\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking));
    }

    [Theory]
    [InlineData("第九类", "第九类")]
    [InlineData("", "没有写类别")]
    public async Task Unit_whose_class_the_rubric_does_not_know_is_named_before_any_work(string subjectClass, string words)
    {
        var file = scratch.At("class.csv");
        await File.WriteAllTextAsync(file, $"主管单位,类别,网站名称,网址\n甲局,{subjectClass},甲局网站,http://jia.gov.cn.test/\n");
        var outcome = await HengjianCommand.RunAsync("demo", "--once", "--registry", file, "--out", scratch.At("out"));
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(outcome.ErrorLines, line => line.Contains("甲局", StringComparison.Ordinal) && line.Contains(words, StringComparison.Ordinal));
        Assert.False(Directory.Exists(scratch.At("out")));
    }
}
