using System.Net;
using Hengjian.Core;
using Hengjian.Core.Captures;

namespace Hengjian.Storage.Tests.Probes;

public sealed class ProbeRecordTests : IDisposable
{
    private const string Book = "http://www.qinglan.gov.cn.test/";
    private static readonly DateTimeOffset At = new(2022, 2, 1, 8, 30, 0, 123, ChinaTime.Offset);

    private readonly TemporaryFolder folder = new();
    private readonly EvidenceFolder store;

    public ProbeRecordTests() => store = new EvidenceFolder(folder.Path);

    public void Dispose()
    {
        store.Dispose();
        folder.Dispose();
    }

    public static TheoryData<string, string> Servers => new() { { "192.0.2.1", "1.1" }, { "2001:db8::1", "2.0" } };

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Probe_is_recorded_whole(string server, string version)
    {
        var probe = Plain() with
        {
            Purpose = ProbePurpose.Confirmation,
            Exclusion = new ProbeExclusion(ProbeExclusionReason.Maintenance, "系统升级（已公告）"),
            HttpVersion = Version.Parse(version),
            Server = IPAddress.Parse(server),
            CertificateEnds = At.AddDays(30),
            Redirects = [PageUrl.Parse("https://www.qinglan.gov.cn.test/"), PageUrl.Parse("https://www.qinglan.gov.cn.test/首页")],
        };

        await store.RecordAsync(Book, probe, CancellationToken.None);

        Assert.Equal(probe, Assert.Single(await ListAsync()));
    }

    /// <summary>A line as version 0.1 of the program wrote it, before probes said version, server, certificate and purpose.</summary>
    [Fact]
    public async Task Old_record_still_reads_and_counts()
    {
        const string Old = """{"home":"http://www.qinglan.gov.cn.test/","dueAt":"2022-02-01T08:30:00.123+08:00","at":"2022-02-01T08:30:00.123+08:00","phases":{"dns":"00:00:00","connect":"00:00:00","tls":"00:00:00","firstByte":"00:00:01","transfer":"00:00:00","total":"00:00:01"},"status":200,"cause":null,"error":null}""";
        await store.RecordAsync(Book, Plain(), CancellationToken.None);
        await File.WriteAllTextAsync(folder.Only("*.jsonl"), Old + "\n");

        var probe = Assert.Single(await ListAsync());

        Assert.Equal(Plain(), probe);
        Assert.True(probe.Counts);
    }

    private static ProbeResult Plain() => new(
        PageUrl.Parse(Book),
        At,
        At,
        new ProbePhases(TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.Zero, TimeSpan.FromSeconds(1)),
        200,
        null,
        null);

    private async Task<List<ProbeResult>> ListAsync()
    {
        var list = new List<ProbeResult>();
        await foreach (var probe in store.ProbesAsync(Book, CancellationToken.None))
        {
            list.Add(probe);
        }

        return list;
    }
}
