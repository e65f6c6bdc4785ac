using Hengjian.Core;
using Hengjian.Core.Captures;
using Hengjian.Core.Registry;
using Hengjian.Rubrics;
using Hengjian.Server.Evaluations;
using Hengjian.Server.Results;
using Hengjian.Storage;

namespace Hengjian.Server.Tests.Evaluations;

/// <summary>A small invented result on the disk, made by the product itself, with ways to tamper with it.</summary>
internal sealed class SampleResult : IDisposable
{
    public const string Home = "https://www.yunting.gov.cn.test/";

    /// <summary>Bytes that a capture names and no check reads: a newer capture of the same address follows.</summary>
    public static readonly byte[] Unread = "<html><body>较早的一次</body></html>"u8.ToArray();

    private static readonly DateTimeOffset MonitoredAt = new(2022, 2, 14, 0, 0, 0, ChinaTime.Offset);

    private readonly DirectoryInfo parent = Directory.CreateTempSubdirectory("hengjian-result-");

    public string Folder => Path.Combine(parent.FullName, "out");

    public string WarcFile => Directory.GetFiles(At("evidence/warc")).Single();

    public string ProbeFile => Directory.GetFiles(At("evidence/probes"), "www*").Single();

    public static async Task<SampleResult> MakeAsync()
    {
        var result = new SampleResult();
        using var folder = ResultFolder.Begin(result.Folder);
        using var store = new EvidenceFolder(folder.Evidence);
        var home = PageUrl.Parse(Home);
        await RecordAsync(store, home, MonitoredAt.AddHours(1), Unread);
        await RecordAsync(store, home, MonitoredAt.AddHours(2), "<html><head><title>云汀</title></head><body><a href=\"/a.html\">2021-01-03 旧闻</a></body></html>"u8.ToArray());
        await store.RecordAsync(Home, new ProbeResult(home, MonitoredAt.AddDays(-1), MonitoredAt.AddDays(-1).AddSeconds(1), new ProbePhases(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(1)), 200, null, null), None);
        var unit = new UnitName("云汀区人民政府");
        Assert.True(AccountCode.TryParse("990102M001WX0001", out var code));
        var registry = new CityRegistry(
            "青澜市（模拟）",
            [new Unit(unit, new SubjectClass("第一类"), [])],
            [new Site(unit, home, "云汀区人民政府门户网站", null)],
            [new MediaAccount(unit, code, "云汀发布", "微信订阅号", null)],
            Simulated: true);
        var rubric = await File.ReadAllBytesAsync(RubricPath(), None);
        var inputs = new EvaluationInputs(
            registry,
            true,
            RubricFile.Parse(System.Text.Encoding.UTF8.GetString(rubric), "rubric.yaml").Rubric!,
            MonitoredAt,
            7,
            new Dictionary<string, string>(),
            new Dictionary<string, Digest> { [Home] = await store.KeepAsync(LinkVerdictsFile.Write(LinkReport.None), None) });
        var book = await new EvaluationRun(inputs, store).RunAsync(null, None);
        await folder.WriteAsync("truth.json", "{}"u8.ToArray(), None);
        await ProofFiles.WriteAsync(folder, book, store, None);
        await ResultFiles.WriteAsync(folder, inputs, rubric, book, None);
        return result;
    }

    public string At(string name) => Path.Combine(Folder, name);

    public Task<Verification> VerifyAsync() => ResultVerification.RunAsync(Folder, None);

    /// <summary>Replaces some text of a file, once.</summary>
    public void Edit(string name, string before, string after)
    {
        var text = File.ReadAllText(At(name));
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(At(name), text.Replace(before, after, StringComparison.Ordinal));
    }

    /// <summary>Makes the manifest name the files and records as they lie there now.</summary>
    public void Forge(Func<ResultManifest, ResultManifest> change)
    {
        using var folder = ResultFolder.Open(Folder);
        var manifest = ResultManifest.Read(File.ReadAllBytes(At(ResultManifest.FileName)));
        var forged = change(manifest with { Files = ResultFiles.FileDigests(folder), Records = ResultFiles.RecordDigests(folder) });
        File.WriteAllBytes(At(ResultManifest.FileName), forged.Write());
    }

    /// <summary>Every file and folder with its length and when it was last written.</summary>
    public IReadOnlyList<string> State() =>
    [
        .. new DirectoryInfo(Folder).EnumerateFileSystemInfos("*", SearchOption.AllDirectories)
            .Select(entry => $"{entry.FullName} {(entry as FileInfo)?.Length} {entry.LastWriteTimeUtc:O}")
            .Order(StringComparer.Ordinal),
    ];

    public void Dispose() => parent.Delete(recursive: true);

    private static CancellationToken None => CancellationToken.None;

    private static async Task RecordAsync(EvidenceFolder store, PageUrl url, DateTimeOffset at, byte[] bytes) => await store.RecordAsync(
        Home,
        new Capture(url, url, at, 200, "text/html; charset=utf-8", [], Digest.Of(bytes), bytes.Length, [], [new FetchTry(at, "GET", 200, null, null, TimeSpan.FromMilliseconds(80))]),
        bytes,
        [],
        None);

    private static string RubricPath()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Path.Combine(folder.FullName, "rubrics", "zhanjiang-2021.yaml") is var path && File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException("rubrics/zhanjiang-2021.yaml");
    }
}
