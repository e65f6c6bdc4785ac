using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace Hengjian.EndToEnd.Pages;

public sealed class PageVerbTests : IDisposable
{
    private const string Article = """
        <html><head><title>关于放假的通知（模拟）_模拟门户</title>
        <meta name="SiteName" content="模拟门户"><meta name="SiteIDCode" content="9901000001">
        <meta name="ArticleTitle" content="关于放假的通知（模拟）"><meta name="PubDate" content="2026-09-30 17:18"><meta name="ContentSource" content="模拟办"></head>
        <body><h1>关于放假的通知（模拟）</h1><p>各单位：现将放假安排通知如下，请遵照执行。</p><p><a href="../files/放假.pdf">安排表</a> <a href="list.html">返回列表</a></p>
        <footer>网站标识码：9901000001</footer></body></html>
        """;

    private readonly ScratchFolder scratch = new();

    public void Dispose() => scratch.Dispose();

    [Fact]
    public async Task File_tells_its_values_and_where_they_were_read()
    {
        await File.WriteAllTextAsync(scratch.At("a.html"), Article);
        var page = await ReadAsync(scratch.At("a.html"), "--url", "http://www.moni.test/a/b/c.html");

        Assert.Equal(("utf-8", "关于放假的通知（模拟）", "2026-09-30T17:18:00+08:00"), (Text(page, "charset"), Text(page, "title"), Text(page, "published")));
        Assert.Equal(("模拟办", "模拟门户", "9901000001"), (Text(page, "source"), Text(page, "siteName"), Text(page, "siteCode")));
        Assert.Equal("9901000001", Text(page.GetProperty("footer"), "siteCode"));
        Assert.Equal(("meta", "meta"), (Text(page.GetProperty("from"), "title"), Text(page.GetProperty("from"), "published")));
        Assert.Equal(JsonValueKind.Null, page.GetProperty("column").ValueKind);
        Assert.Equal("http://www.moni.test/a/files/%E6%94%BE%E5%81%87.pdf", Text(Assert.Single(page.GetProperty("attachments").EnumerateArray()), "url"));
        Assert.Equal(["http://www.moni.test/a/files/%E6%94%BE%E5%81%87.pdf", "http://www.moni.test/a/b/list.html"], page.GetProperty("links").EnumerateArray().Select(link => Text(link, "url")));
    }

    [Fact]
    public async Task Links_stay_relative_where_nobody_told_the_address()
    {
        await File.WriteAllTextAsync(scratch.At("a.html"), Article);
        var page = await ReadAsync(scratch.At("a.html"));
        Assert.Null(Text(page, "url"));
        Assert.Equal(["/files/%E6%94%BE%E5%81%87.pdf", "/list.html"], page.GetProperty("links").EnumerateArray().Select(link => Text(link, "url")));
    }

    [Fact]
    public async Task Attachment_gives_its_text()
    {
        await File.WriteAllTextAsync(scratch.At("说明.txt"), "第一行\n第二行");
        var page = await ReadAsync(scratch.At("说明.txt"));
        Assert.Equal(("attachment", "第一行\n第二行"), (Text(page, "kind"), Text(page, "mainText")));
    }

    [Fact]
    public async Task Address_in_GBK_is_fetched_where_private_addresses_are_open()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = AnswerOnceAsync(listener, Encoding.GetEncoding("gbk").GetBytes(Article));
        var page = await ReadAsync($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/a.html", "--allow-private");
        await serving;
        Assert.Equal(("gb18030", "关于放假的通知（模拟）"), (Text(page, "charset"), Text(page, "title")));
    }

    [Fact]
    public async Task Private_address_is_refused_by_default()
    {
        var outcome = await HengjianCommand.RunAsync("page", "http://127.0.0.1:9/", "--format", "json");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("内部地址", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("没有这个文件", "missing.html")]
    [InlineData("不是完整的 http 或 https 网址", "http://")]
    [InlineData("--url 只用于一个文件", "http://a.test/", "--url", "http://b.test/")]
    [InlineData("缺少参数")]
    public async Task Bad_input_is_one_clear_line(string words, params string[] arguments)
    {
        var outcome = await HengjianCommand.RunAsync(["page", .. arguments]);
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(outcome.ErrorLines, line => line.Contains(words, StringComparison.Ordinal));
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    private static async Task AnswerOnceAsync(TcpListener listener, byte[] body)
    {
        using var client = await listener.AcceptTcpClientAsync();
        var stream = client.GetStream();
        var buffer = new byte[8192];
        Assert.True(await stream.ReadAsync(buffer) > 0);
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {body.Length}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(body);
    }

    private static async Task<JsonElement> ReadAsync(params string[] arguments)
    {
        var outcome = await HengjianCommand.RunAsync(["page", .. arguments, "--format", "json"]);
        Assert.True(outcome.ExitCode == 0, outcome.Errors);
        return Assert.Single(JsonDocument.Parse(outcome.Output).RootElement.GetProperty("pages").EnumerateArray());
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
