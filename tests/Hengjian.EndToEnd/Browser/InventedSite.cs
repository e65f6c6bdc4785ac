using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Reports.Cycles;
using Hengjian.Reports.Tests.Samples;
using Hengjian.Server.Results;
using Hengjian.Storage;

namespace Hengjian.EndToEnd.Browser;

/// <summary>The large invented book on a result site, with one captured page that tries everything to run.</summary>
public sealed class InventedSite : IAsyncLifetime
{
    private const string Hostile =
        "<!DOCTYPE html><html><head><title>captured</title><meta http-equiv=\"refresh\" content=\"0;url=/truth.json?refreshed\">"
        + "<script>console.log('captured script ran');fetch('/truth.json?fetched');top.location='/truth.json?moved';</script>"
        + "<link rel=\"stylesheet\" href=\"/truth.json?style\"></head><body onload=\"console.log('captured script ran')\">"
        + "<h1>青澜市（模拟）</h1><p>最新一条：2022-01-12</p><img src=\"/truth.json?image\" onerror=\"console.log('captured script ran')\">"
        + "<iframe src=\"/truth.json?frame\"></iframe><form action=\"/truth.json?form\"><button autofocus>提交</button></form></body></html>";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hengjian-look-");
    private ResultSite? site;

    public Uri Address => site!.Address;

    public Uri Report => new(Path.Combine(folder.FullName, "report.html"));

    public Digest HostileDigest { get; private set; }

    public Uri At(string path) => new(Address, path);

    public async Task InitializeAsync()
    {
        var book = LargeBook.Make();
        var evidence = new EvidenceFolder(Path.Combine(folder.FullName, "evidence"));
        HostileDigest = await evidence.KeepAsync(System.Text.Encoding.UTF8.GetBytes(Hostile), CancellationToken.None);
        var home = book.Units[0].Site.Home;
        await evidence.RecordAsync(
            home.Text,
            new Capture(home, home, SmallBook.MonitoredAt, 200, "text/html; charset=utf-8", [new HeaderLine("Content-Type", "text/html; charset=utf-8")], HostileDigest, Hostile.Length, [], []),
            default,
            [],
            CancellationToken.None);
        await using (var report = File.Create(Report.LocalPath))
        {
            await ReportPage.WriteAsync(book, report, CancellationToken.None);
        }

        site = ResultSite.Build(folder.FullName, book, evidence, port: 0);
        await site.StartAsync(CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await site!.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
