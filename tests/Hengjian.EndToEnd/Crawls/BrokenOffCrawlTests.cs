using System.Text.Json;

namespace Hengjian.EndToEnd.Crawls;

/// <summary>The verb <c>crawl</c> where a site falls silent, was never there, or keeps some of its pages to itself.</summary>
[Collection(nameof(CrawlCollection))]
public sealed class BrokenOffCrawlTests : IDisposable
{
    private const int Pages = 12;

    private readonly ScratchFolder scratch = new();
    private readonly string home = PlainSite.FreeHome();

    public void Dispose() => scratch.Dispose();

    [CrawlFact]
    public async Task Crawl_resumed_while_the_site_is_away_breaks_off_with_3_and_is_resumed_to_its_end()
    {
        var reached = new TaskCompletionSource();
        using (new PlainSite(home, async path =>
        {
            if (path == "/5.html")
            {
                reached.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
            }

            return PageOf(path);
        }))
        {
            using var crawl = HengjianCommand.Start(Command());
            await reached.Task;
            crawl.Kill();
            await crawl.WaitForExitAsync();
        }

        var broken = await HengjianCommand.RunAsync(Command("--resume"));
        Assert.Equal(3, broken.ExitCode);
        Assert.Contains(broken.ErrorLines, line => line.StartsWith("采集中断：", StringComparison.Ordinal) && line.Contains("--resume", StringComparison.Ordinal));
        var told = JsonDocument.Parse(broken.Output).RootElement;
        Assert.False(told.GetProperty("complete").GetBoolean());
        Assert.Contains("robots.txt", told.GetProperty("brokenOff").GetString(), StringComparison.Ordinal);
        Assert.Empty(told.GetProperty("links").GetProperty("dead").EnumerateArray());

        using var site = new PlainSite(home, path => Task.FromResult(PageOf(path)));
        var resumed = await HengjianCommand.RunAsync(Command("--resume"));
        Assert.Equal(0, resumed.ExitCode);
        told = JsonDocument.Parse(resumed.Output).RootElement;
        Assert.Equal((Pages + 1, true, JsonValueKind.Null), (told.GetProperty("pages").GetInt32(), told.GetProperty("complete").GetBoolean(), told.GetProperty("brokenOff").ValueKind));
        Assert.Empty(told.GetProperty("links").GetProperty("notProven").EnumerateArray());
    }

    [CrawlFact]
    public async Task Summary_says_how_many_links_were_not_asked_and_why()
    {
        using var site = new PlainSite(home, path => Task.FromResult(path == "/robots.txt" ? "User-agent: *\nDisallow: /1" : PageOf(path)));

        var table = await HengjianCommand.RunAsync("crawl", home, "--allow-private", "--rate", "none", "--max-pages", "4", "--out", scratch.At("table"));

        // /1.html is closed; the home page and three more are taken, which is the limit.
        Assert.Contains($"链接 {Pages} 个：正常 3，死链 0，未能确定 0，没有访问 9（已到页数上限 4 8 个；robots.txt 不允许访问 1 个）", table.Output, StringComparison.Ordinal);
        var head = table.Output.Split('\n').Single(line => line.StartsWith("链头：", StringComparison.Ordinal))["链头：".Length..][..64];
        Assert.Equal(0, (await HengjianCommand.RunAsync("evidence", "verify", scratch.At("table"), "--head", head)).ExitCode);
    }

    [CrawlFact]
    public async Task Site_that_is_not_there_leaves_its_proof_under_its_address()
    {
        var outcome = await HengjianCommand.RunAsync(Command());
        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("notProven", JsonDocument.Parse(outcome.Output).RootElement.GetProperty("home").GetString());

        var shown = await HengjianCommand.RunAsync("evidence", "show", home, "--data", scratch.At("out"), "--format", "json");
        Assert.True(shown.ExitCode == 0, shown.Errors);
        var unit = Assert.Single(JsonDocument.Parse(shown.Output).RootElement.GetProperty("found").EnumerateArray());
        Assert.Equal("metadata", Assert.Single(unit.GetProperty("records").EnumerateArray()).GetProperty("type").GetString());
        var tries = unit.GetProperty("capture").GetProperty("tries").EnumerateArray().ToList();
        Assert.All(tries, one => Assert.Equal(("connect", true), (one.GetProperty("cause").GetString(), one.GetProperty("error").GetString()!.Contains("拒绝连接", StringComparison.Ordinal))));
        Assert.Equal(2, tries.Count);
        Assert.Equal(0, (await HengjianCommand.RunAsync("evidence", "verify", scratch.At("out"))).ExitCode);
    }

    private static string? PageOf(string path) =>
        path == "/" ? string.Concat(Enumerable.Range(0, Pages).Select(i => $"<a href={i}.html>通知公告第 {i} 号</a>"))
        : int.TryParse(path.AsSpan(1, Math.Max(0, path.IndexOf('.', StringComparison.Ordinal) - 1)), out var number) && number < Pages ? $"<title>第 {number} 页</title>" + new string((char)('一' + number), 300)
        : null;

    private string[] Command(params string[] more) => ["crawl", home, "--allow-private", "--rate", "none", "--out", scratch.At("out"), "--format", "json", .. more];
}
