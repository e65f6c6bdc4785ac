using System.Diagnostics;
using System.Globalization;
using Hengjian.Portal;
using Hengjian.Portal.Serving;

namespace Hengjian.EndToEnd.Crawls;

/// <summary>A crawl that is killed with <c>kill -9</c> and taken up again.</summary>
[Collection(nameof(CrawlCollection))]
public sealed class KilledCrawlTests : IDisposable
{
    private const int Pages = 400;
    private const int Kills = 10;
    private const int Concurrency = 8;

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [CrawlFact]
    public async Task Crawl_killed_at_ten_moments_ends_as_if_it_had_not_been_and_fetches_nothing_twice()
    {
        var log = new VisitLog();
        await using var portal = await PortalServer.StartAsync(new PortalOptions(Pages) { Waits = false }, 0, log);
        var undisturbed = CrawlReport.Read(await HengjianCommand.RunAsync(PortalCrawl.Command(portal.Addresses.Home, scratch.At("whole"))));
        var visits = log.Count;

        // Moments are counted in visits, so that they are the same on slow and fast machines.
        var random = new Random(20261121);
        var moments = Enumerable.Range(0, Kills).Select(_ => random.Next(1, (int)visits)).Order().ToList();
        var folder = scratch.At("killed");
        var before = log.Count;
        foreach (var moment in moments)
        {
            using var process = HengjianCommand.Start(PortalCrawl.Command(portal.Addresses.Home, folder, resume: moment != moments[0]));
            _ = process.StandardOutput.ReadToEndAsync();
            _ = process.StandardError.ReadToEndAsync();
            await ReachedAsync(log, before + moment, process);
            process.Kill();
            await process.WaitForExitAsync();
        }

        var resumed = CrawlReport.Read(await HengjianCommand.RunAsync(PortalCrawl.Command(portal.Addresses.Home, folder, resume: true)));
        Assert.Equal(undisturbed.Lines(), resumed.Lines());
        Assert.Equal(undisturbed.Pages, resumed.Pages);
        Assert.Equal(undisturbed.Links.Checked, resumed.Links.Checked);

        // Ordinary pages answer at once and need one look: a second one can only come from a request that was in flight when the process died.
        var twice = log.Visits.Skip((int)before)
            .Where(visit => visit is { Method: "GET", Status: 200 } && IsArticle(visit.Target))
            .GroupBy(visit => visit.Target, StringComparer.Ordinal)
            .Sum(group => group.Count() - 1);
        Assert.True(twice <= Kills * Concurrency, $"{twice} pages fetched twice, at most {Kills * Concurrency} were in flight");
    }

    private static async Task ReachedAsync(VisitLog log, long moment, Process process)
    {
        while (log.Count < moment && !process.HasExited)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    private static bool IsArticle(string target) =>
        target.LastIndexOf('_') is var underscore and > 0 && target.EndsWith(".html", StringComparison.Ordinal)
        && int.TryParse(target.AsSpan(underscore + 1, target.Length - underscore - 6), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1_000_000 and < 2_000_000;
}
