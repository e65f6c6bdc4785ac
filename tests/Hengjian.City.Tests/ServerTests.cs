using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Hengjian.City.Serving;

namespace Hengjian.City.Tests;

public sealed class ServerTests : IAsyncLifetime
{
    private readonly SimulatedCity city = Cities.Small();
    private CityServer server = null!;

    public async Task InitializeAsync() => server = await CityServer.StartAsync(city, 0);

    public async Task DisposeAsync() => await server.DisposeAsync();

    [Theory]
    [InlineData("http", "http://www.jia.gov.cn.test/")]
    [InlineData("https", "https://www.bing.gov.cn.test/")]
    [InlineData("http", "http://www.cheng.gov.cn.test/msj/")]
    public async Task Host_header_decides_and_the_bytes_are_the_citys(string scheme, string url)
    {
        using var client = Client();
        using var answer = await client.SendAsync(Request(scheme, url));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(city.Get(url).Body.ToArray(), await answer.Content.ReadAsByteArrayAsync());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.Equal(Cities.T, answer.Headers.Date);
    }

    [Fact]
    public async Task Time_header_sets_the_virtual_time_and_the_date()
    {
        using var client = Client();
        var at = Cities.T.AddDays(-3).AddHours(5);
        var request = Request("http", "http://www.jia.gov.cn.test/");
        request.Headers.Add(CityServer.TimeHeader, at.ToString("O", CultureInfo.InvariantCulture));
        using var answer = await client.SendAsync(request);
        Assert.Equal(at, answer.Headers.Date);
        Assert.Equal(city.Get("http://www.jia.gov.cn.test/", at).Body.ToArray(), await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Unchanged_page_has_no_body()
    {
        using var client = Client();
        using var first = await client.SendAsync(Request("http", "http://www.jia.gov.cn.test/"));
        var request = Request("http", "http://www.jia.gov.cn.test/");
        request.Headers.IfNoneMatch.Add(EntityTagHeaderValue.Parse(first.Headers.ETag!.ToString()));
        using var second = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        var dated = Request("http", "http://www.jia.gov.cn.test/");
        dated.Headers.IfModifiedSince = first.Content.Headers.LastModified;
        using var third = await client.SendAsync(dated);
        Assert.Equal(HttpStatusCode.NotModified, third.StatusCode);
    }

    [Fact]
    public async Task Head_has_the_length_and_no_body()
    {
        using var client = Client();
        var request = Request("http", "http://www.jia.gov.cn.test/");
        request.Method = HttpMethod.Head;
        using var answer = await client.SendAsync(request);
        Assert.Equal(city.Get("http://www.jia.gov.cn.test/").Body.Length, answer.Content.Headers.ContentLength);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Channel_without_slash_is_redirected_and_gbk_page_has_no_charset_header()
    {
        using var client = Client();
        using var moved = await client.SendAsync(Request("http", "http://www.cheng.gov.cn.test/jxj"));
        Assert.Equal("http://www.cheng.gov.cn.test/jxj/", moved.Headers.Location?.ToString());
        var gbk = city.Sites.First(site => site.Family.Id == "gbk");
        using var page = await client.SendAsync(Request("http", gbk.Absolute(gbk.Base)));
        Assert.Equal("text/html", page.Content.Headers.ContentType?.ToString());
    }

    [Fact]
    public async Task Certificate_is_trusted_only_through_the_servers_own_word()
    {
        using var strict = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        await Assert.ThrowsAsync<HttpRequestException>(() => strict.SendAsync(Request("https", "https://www.bing.gov.cn.test/")));
        Assert.Equal(40, server.Thumbprint.Length);
    }

    [Fact]
    public async Task Port_in_use_is_told_in_one_line()
    {
        var fault = await Assert.ThrowsAsync<IOException>(() => CityServer.StartAsync(city, server.HttpPort));
        Assert.StartsWith($"端口 {server.HttpPort}: 已被占用", fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault.Message);
    }

    private HttpClient Client() => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        SslOptions = { RemoteCertificateValidationCallback = server.Trust },
    });

    private HttpRequestMessage Request(string scheme, string url)
    {
        var uri = new Uri(url);
        var port = scheme == "https" ? server.HttpsPort : server.HttpPort;
        return new HttpRequestMessage(HttpMethod.Get, new Uri($"{scheme}://127.0.0.1:{port}{uri.PathAndQuery}")) { Headers = { Host = uri.Host } };
    }
}
