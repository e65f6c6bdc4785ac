using Hengjian.Portal;
using Hengjian.Portal.Serving;

namespace Hengjian.EndToEnd.Crawls;

/// <summary>The verb <c>crawl</c> on a portal with every class of fault planted that the monitoring lessons name.</summary>
[Collection(nameof(CrawlCollection))]
public sealed class CrawlTests : IDisposable
{
    private const int Pages = 400;

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [CrawlFact]
    public async Task Portal_yields_every_planted_fault_and_no_other_three_times_alike()
    {
        var options = new PortalOptions(Pages) { SlowFirstByte = TimeSpan.FromSeconds(2), RetryAfter = TimeSpan.FromSeconds(1) };
        var lines = new List<IReadOnlyList<string>>();
        for (var run = 0; run < 3; run++)
        {
            // A new portal each time: what answers differently the second time is new to every run.
            var log = new VisitLog();
            await using var portal = await PortalServer.StartAsync(options, 0, log);
            var report = CrawlReport.Read(await HengjianCommand.RunAsync(PortalCrawl.Command(portal.Addresses.Home, scratch.At($"run{run}"))));

            Assert.Empty(PortalCrawl.Differences(portal.Truth, report));
            Assert.True(report.Pages >= Pages, $"{report.Pages} pages");
            foreach (var trap in portal.Truth.CrawlerTraps)
            {
                var visits = log.Visits.Count(visit => visit.Target.StartsWith(trap.Prefix, StringComparison.Ordinal));
                Assert.True(visits <= trap.MostPages, $"{trap.Class}: {visits} visits, at most {trap.MostPages} are sane");
            }

            lines.Add([.. report.Lines().Select(line => Portless(line, portal.Addresses)).Order(StringComparer.Ordinal)]);
        }

        Assert.Equal(lines[0], lines[1]);
        Assert.Equal(lines[0], lines[2]);
    }

    [CrawlFact]
    public async Task Dead_link_of_the_template_is_one_fault_with_all_its_places()
    {
        await using var portal = await PortalServer.StartAsync(new PortalOptions(Pages) { Waits = false });
        var report = CrawlReport.Read(await HengjianCommand.RunAsync(PortalCrawl.Command(portal.Addresses.Home, scratch.At("out"))));

        var truth = portal.Truth.Dead.Where(target => target.Class == "footer-relative").Select(target => target.Address).ToHashSet(StringComparer.Ordinal);
        var found = report.Links.Dead.Where(link => truth.Contains(link.Url)).ToList();
        Assert.Equal(truth.Count, found.Count);
        Assert.NotNull(Assert.Single(found.Select(link => link.Template).Distinct()));
    }

    /// <summary>The ports are any free ones, so they differ from run to run.</summary>
    private static string Portless(string line, PortalAddresses addresses) =>
        line.Replace(addresses.Main, "main", StringComparison.Ordinal).Replace(addresses.Outside, "outside", StringComparison.Ordinal)
            .Replace(addresses.Expired, "expired", StringComparison.Ordinal).Replace(addresses.WrongName, "wrong-name", StringComparison.Ordinal)
            .Replace(addresses.SelfSigned, "self-signed", StringComparison.Ordinal).Replace(addresses.Hanging, "hanging", StringComparison.Ordinal)
            .Replace(addresses.Resetting, "resetting", StringComparison.Ordinal).Replace(addresses.Refused, "refused", StringComparison.Ordinal);
}
