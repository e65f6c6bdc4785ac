using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Reports.Cycles;
using Hengjian.Reports.Tests.Samples;
using Hengjian.Server.Results;
using Hengjian.Storage;
using Hengjian.Workflow.Cycles;

namespace Hengjian.Server.Tests.Results;

/// <summary>A result site over the small invented book, on a port that the system chose, with an evidence folder of its own.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    public const string CapturedPage =
        "<!DOCTYPE html><html><head><meta charset=\"gbk\"><title>云汀</title><script>document.title='captured script ran';fetch('/scores.json');</script>"
        + "<meta http-equiv=\"refresh\" content=\"0;url=/truth.json\"></head><body onload=\"alert(1)\">最新一条：2022-01-03<img src=\"/scores.json\" onerror=\"alert(2)\"></body></html>";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hengjian-site-");
    private ResultSite? site;

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public Uri Address => site!.Address;

    public string Folder => folder.FullName;

    public EvaluationBook Book { get; } = SmallBook.Make();

    public EvidenceFolder? Evidence { get; private set; }

    public Digest CapturedDigest { get; private set; }

    public Digest BinaryDigest { get; private set; }

    public async Task InitializeAsync()
    {
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        var evidence = Evidence = new EvidenceFolder(Path.Combine(Folder, "evidence"));
        CapturedDigest = await KeepAsync(evidence, System.Text.Encoding.GetEncoding("gbk").GetBytes(CapturedPage), "text/html");
        await evidence.KeepAsync("<html><body>云汀</body></html>"u8.ToArray(), CancellationToken.None);
        BinaryDigest = await KeepAsync(evidence, [0, 1, 2, 3, 255], "image/png");
        await using (var report = File.Create(Path.Combine(Folder, "report.html")))
        {
            await ReportPage.WriteAsync(Book, report, CancellationToken.None);
        }

        await using (var scores = File.Create(Path.Combine(Folder, "scores.json")))
        {
            ScoresJson.Write(Book, scores);
        }

        site = ResultSite.Build(Folder, Book, evidence, port: 0);
        await site.StartAsync(CancellationToken.None);
        Client.BaseAddress = site.Address;
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await site!.DisposeAsync();
        Evidence!.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task<Digest> KeepAsync(EvidenceFolder evidence, byte[] bytes, string type)
    {
        var digest = await evidence.KeepAsync(bytes, CancellationToken.None);
        var home = Book.Units[0].Site.Home;
        await evidence.RecordAsync(
            home.Text,
            new Capture(home, home, SmallBook.MonitoredAt.AddHours(-6), 200, type, [new HeaderLine("Content-Type", type), new HeaderLine("Server", "<b>nginx</b>")], digest, bytes.Length, [], [new FetchTry(SmallBook.MonitoredAt.AddHours(-6), "GET", 200, null, null, TimeSpan.FromMilliseconds(80))]),
            default,
            [],
            CancellationToken.None);
        return digest;
    }
}
