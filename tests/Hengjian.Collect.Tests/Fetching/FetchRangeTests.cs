using System.Globalization;
using System.Text;
using Hengjian.Collect.Fetching;
using Hengjian.Collect.Tests.Lane;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Fetching;

public sealed class FetchRangeTests : IDisposable
{
    private const string File = "%PDF-1.7 ............ %%EOF";

    private readonly TestCity city = new();

    public void Dispose() => city.Dispose();

    /// <summary>How the server treats ranges, whether the end is asked for, then: status, bytes, total, whether the range was ignored.</summary>
    public static TheoryData<string, bool, int, string, long?, bool> Servers { get; } = new()
    {
        { "minds", false, 206, "%PDF-", File.Length, false },
        { "minds", true, 206, "%%EOF", File.Length, false },
        { "ignores", false, 200, "%PDF-", File.Length, true },
        { "ignores", true, 200, "%PDF-", File.Length, true },
        { "ignores in chunks", false, 200, "%PDF-", null, true },
        { "is empty", false, 416, "", 0, false },
        { "is empty without a word", false, 200, "", 0, true },
        { "does not know the total", false, 206, "%PDF-", null, false },
        { "sends another part", true, 206, "", File.Length, false },
        { "sends several parts", false, 206, "", null, false },
        { "says nothing of the part", false, 206, "", null, false },
        { "compresses", false, 200, "", null, true },
        { "refuses", false, 403, "refus", 7, true },
    };

    [Theory]
    [MemberData(nameof(Servers))]
    public async Task Part_of_a_file_comes_as_the_server_can(string server, bool end, int status, string bytes, long? total, bool ignored)
    {
        var asked = "";
        city.On("a.test/f.pdf", ask =>
        {
            asked = $"{ask.Headers["Range"]} {ask.Headers["Accept-Encoding"]}";
            var (from, to) = end ? (File.Length - 5, File.Length - 1) : (0, 4);
            return server switch
            {
                "minds" => ask.SendAsync(206, File[from..(to + 1)], "application/pdf", string.Create(CultureInfo.InvariantCulture, $"Content-Range: bytes {from}-{to}/{File.Length}")),
                "ignores" => ask.SendAsync(200, File, "application/pdf"),
                "ignores in chunks" => ask.RawAsync($"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{File.Length:x}\r\n{File}\r\n0\r\n\r\n"),
                "is empty" => ask.SendAsync(416, "", "", "Content-Range: bytes */0"),
                "is empty without a word" => ask.SendAsync(200, "", "application/pdf"),
                "does not know the total" => ask.SendAsync(206, "%PDF-", "application/pdf", "Content-Range: bytes 0-4/*"),
                "sends another part" => ask.SendAsync(206, "%PDF-", "application/pdf", string.Create(CultureInfo.InvariantCulture, $"Content-Range: bytes 0-4/{File.Length}")),
                "sends several parts" => ask.SendAsync(206, "--x", "multipart/byteranges; boundary=x"),
                "says nothing of the part" => ask.SendAsync(206, "%PDF-", "application/pdf"),
                "compresses" => ask.SendAsync(200, "xxxxx", "application/pdf", "Content-Encoding: gzip"),
                _ => ask.SendAsync(403, "refused"),
            };
        });
        using var fetcher = new Fetcher(city, city.Clock, city.Clock, new FetchOptions());

        var range = await fetcher.FetchRangeAsync(PageUrl.Parse("http://a.test/f.pdf"), end ? ByteRange.Last(5) : ByteRange.First(5), CancellationToken.None);

        Assert.Equal(end ? "bytes=-5 identity" : "bytes=0-4 identity", asked);
        Assert.Equal((status, bytes, total, ignored), (range.Fetched.Capture.Status, Encoding.ASCII.GetString(range.Bytes.Span), range.Total, range.IsIgnored));
        Assert.Null(range.Fetched.Capture.Payload);
        Assert.Single(range.Fetched.Exchanges);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1024 * 1024 + 1)]
    public void Range_out_of_bounds_is_refused(int count)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ByteRange.First(count));
        Assert.Throws<ArgumentOutOfRangeException>(() => ByteRange.Last(count));
    }

    /// <summary>Page, address asked, and what a browser would tell of the page.</summary>
    [Theory]
    [InlineData("http://a.test/list.html", "http://a.test/x", "http://a.test/list.html")]
    [InlineData("http://a.test/list.html", "http://b.test/x", "http://a.test/")]
    [InlineData("https://a.test/list.html", "http://a.test/x", null)]
    [InlineData(null, "http://a.test/x", null)]
    public async Task Browser_look_asks_as_a_browser_and_still_names_us(string? referer, string address, string? told)
    {
        IReadOnlyDictionary<string, string> headers = new Dictionary<string, string>();
        foreach (var page in new[] { "a.test/x", "b.test/x" })
        {
            city.On(page, ask =>
            {
                headers = ask.Headers;
                return ask.SendAsync(200, "ok");
            });
        }

        using var fetcher = new Fetcher(city, city.Clock, city.Clock, new FetchOptions { Contact = "monitor@qinglan.gov.cn.test" });

        var fetched = await fetcher.FetchAsBrowserAsync(PageUrl.Parse(address), referer is null ? null : PageUrl.Parse(referer), CancellationToken.None);

        Assert.True(fetched.AsBrowser);
        Assert.StartsWith("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/", headers["User-Agent"], StringComparison.Ordinal);
        Assert.EndsWith("Hengjian/0.1 (+monitor@qinglan.gov.cn.test)", headers["User-Agent"], StringComparison.Ordinal);
        Assert.Equal("1", headers["Upgrade-Insecure-Requests"]);
        Assert.Equal(told, headers.GetValueOrDefault("Referer"));
        Assert.DoesNotContain("Sec-Fetch-Mode", headers.Keys);
    }
}
