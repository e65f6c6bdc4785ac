using System.Diagnostics;
using Hengjian.EndToEnd.Browser;

namespace Hengjian.EndToEnd.Crawls;

/// <summary>A crawl with a browser that is killed with <c>kill -9</c> while the browser has a page open, and taken up again.</summary>
[Collection(nameof(CrawlCollection))]
public sealed class KilledRenderedCrawlTests : IDisposable
{
    private const int Columns = 6;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly ScriptedSite site = new(Columns);
    private readonly ScratchFolder scratch = new();

    public void Dispose()
    {
        site.Dispose();
        scratch.Dispose();
    }

    [BrowserFact]
    public async Task Killed_crawl_leaves_no_browser_behind_and_ends_as_if_it_had_not_been()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var whole = CrawlReport.Read(await HengjianCommand.RunAsync(Command("whole", resume: false)));
        Assert.Equal(Columns + 1, whole.Links.Dead.Count);

        // Moments are counted in lists that scripts asked for: then the browser has a page open.
        foreach (var moment in new[] { 1, 2, 2 })
        {
            var goal = site.Asked + moment;
            using var process = HengjianCommand.Start(Command("killed", resume: Directory.Exists(scratch.At("killed"))));
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            while (site.Asked < goal && !process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
            }

            var tree = ProcessTree.Below(process.Id);
            Assert.True(tree.HasBrowser, "no browser was running");
            process.Kill();
            await process.WaitForExitAsync();
            await GoneAsync(tree);
        }

        var resumed = CrawlReport.Read(await HengjianCommand.RunAsync(Command("killed", resume: true)));
        Assert.Equal(whole.Lines(), resumed.Lines());
        Assert.Equal((whole.Pages, whole.Links.Checked), (resumed.Pages, resumed.Links.Checked));
        var verified = await HengjianCommand.RunAsync("evidence", "verify", scratch.At("killed"));
        Assert.Equal(0, verified.ExitCode);
    }

    private static async Task GoneAsync(ProcessTree tree)
    {
        var watch = Stopwatch.StartNew();
        while (tree.Left() is { Count: > 0 } left)
        {
            Assert.True(watch.Elapsed < Patience, "still running: " + string.Join('\n', left));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }

        Assert.All(tree.Profiles, profile => Assert.False(Directory.Exists(profile), profile));
    }

    private string[] Command(string folder, bool resume) =>
        ["crawl", site.Home, "--render", "--allow-private", "--rate", "none", "--out", scratch.At(folder), "--format", "json", .. resume ? ["--resume"] : Array.Empty<string>()];
}
