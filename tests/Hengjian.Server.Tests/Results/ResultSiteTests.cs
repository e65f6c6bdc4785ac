using System.Net;
using Hengjian.Core;
using Hengjian.Reports.Tests.Samples;
using Hengjian.Server.Results;
using Hengjian.Storage;

namespace Hengjian.Server.Tests.Results;

public sealed class ResultSiteTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Theory]
    [InlineData("/", "text/html", "云汀区人民政府")]
    [InlineData("/scores.json", "application/json", "\"simulated\": true")]
    public async Task File_of_the_result_is_sent(string path, string type, string words)
    {
        using var answer = await site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/truth.json")]
    [InlineData("/scores.xlsx")]
    [InlineData("/nowhere")]
    [InlineData("/evidence/..%2fscores.json")]
    [InlineData("/evidence/")]
    [InlineData("/evidence/1234")]
    [InlineData("/evidence/0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("/.hengjian-result")]
    [InlineData("/evidence/warc/x")]
    public async Task What_is_not_there_is_answered_with_a_page_and_404(string path)
    {
        using var answer = await site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("没有", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/scores.json")]
    [InlineData("/nowhere")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var answer = await site.Client.GetAsync(path);
        Assert.StartsWith("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Evidence_page_shows_the_record_and_the_bytes_as_text()
    {
        var page = await site.Client.GetStringAsync($"/evidence/{site.CapturedDigest}");
        Assert.Contains("https://www.yunting.gov.cn.test/", page, StringComparison.Ordinal);
        Assert.Contains("2022-02-13 18:00:00", page, StringComparison.Ordinal);
        Assert.Contains("HTTP 200", page, StringComparison.Ordinal);
        Assert.Contains("Server: &lt;b&gt;nginx&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("按 gb18030 解读", page, StringComparison.Ordinal);
        Assert.Contains("最新一条：2022-01-03", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evidence_page_names_the_findings_that_rest_on_it()
    {
        var page = await site.Client.GetStringAsync($"/evidence/{SmallBook.Page}");
        Assert.All(site.Book.Findings.Where(finding => finding.Evidence.Any(proof => proof.Payload == SmallBook.Page)), finding => Assert.Contains($"/#f-{finding.Id}", page, StringComparison.Ordinal));
        Assert.Contains("没有找到采集记录", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Captured_page_is_caged_so_that_nothing_in_it_runs()
    {
        using var answer = await site.Client.GetAsync($"/evidence/{site.CapturedDigest}/view");
        var policy = Header(answer, "Content-Security-Policy");
        Assert.StartsWith("sandbox; default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-", policy, StringComparison.Ordinal);
        Assert.Equal("gb18030", answer.Content.Headers.ContentType!.CharSet);
        var around = await site.Client.GetStringAsync($"/evidence/{site.CapturedDigest}");
        Assert.Matches("<iframe [^>]*sandbox(=\"\")? [^>]*>", around);
        Assert.DoesNotContain("allow-", around, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_and_bytes_are_sent_so_that_no_browser_takes_them_for_a_page()
    {
        using var text = await site.Client.GetAsync($"/evidence/{site.CapturedDigest}/text");
        Assert.Equal("text/plain", text.Content.Headers.ContentType!.MediaType);
        Assert.Equal(SampleSite.CapturedPage, await text.Content.ReadAsStringAsync());
        using var bytes = await site.Client.GetAsync($"/evidence/{site.CapturedDigest}/bytes");
        Assert.Equal("application/octet-stream", bytes.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", bytes.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal(site.CapturedDigest, Digest.Of(await bytes.Content.ReadAsByteArrayAsync()));
    }

    [Theory]
    [InlineData("/text")]
    [InlineData("/view")]
    [InlineData("/run")]
    [InlineData("/view/more")]
    public async Task Bytes_that_are_no_text_have_no_text_form(string form)
    {
        using var answer = await site.Client.GetAsync($"/evidence/{site.BinaryDigest}{form}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("POST", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", HttpStatusCode.MethodNotAllowed)]
    [InlineData("HEAD", HttpStatusCode.OK)]
    public async Task Only_reading_is_allowed(string method, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/");
        using var answer = await site.Client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Other_host_names_are_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Host = "attacker.example";
        using var answer = await site.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Changed_evidence_is_not_shown()
    {
        var other = "<html><body>将被改动</body></html>"u8.ToArray();
        var digest = await site.Evidence!.KeepAsync(other, CancellationToken.None);
        var warc = Directory.EnumerateFiles(site.Folder, "*.warc.gz", SearchOption.AllDirectories).Single();
        await using (var bytes = new FileStream(warc, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
            bytes.Seek(-1, SeekOrigin.End);
            bytes.WriteByte((byte)'?');
        }

        using var answer = await site.Client.GetAsync($"/evidence/{digest}");
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("证据已被改动", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_port_is_named_in_one_line()
    {
        await using var second = ResultSite.Build(site.Folder, site.Book, new EvidenceFolder(Path.Combine(site.Folder, "evidence")), site.Address.Port);
        var fault = await Assert.ThrowsAsync<PortInUseException>(() => second.StartAsync(CancellationToken.None));
        Assert.Equal(site.Address.Port, fault.Port);
        Assert.Contains(site.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(",", answer.Headers.GetValues(name));
}
