using System.Text;
using Hengjian.Collect.Tests.Lane;

namespace Hengjian.Collect.Tests.Crawling;

/// <summary>Links of pages in legacy charsets, and the bytes that a server sees when they are followed; as browsers send them (WHATWG URL).</summary>
public sealed class LinkBytesTests : IDisposable
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    private readonly TestCity city = new();
    private readonly CrawlFolder folder = new();

    public void Dispose()
    {
        city.Dispose();
        folder.Dispose();
    }

    /// <summary>A link on a page in GBK, and what is asked.</summary>
    public static TheoryData<string, string> Links { get; } = new()
    {
        { "/so?词=政务", "a.test/so?%B4%CA=%D5%FE%CE%F1" },
        { "/so?q=𠀀", "a.test/so?q=%26%23131072%3B" },
        { "政务 公开/通知.html", "a.test/%E6%94%BF%E5%8A%A1%20%E5%85%AC%E5%BC%80/%E9%80%9A%E7%9F%A5.html" },

        // The framework's Uri would make of these %D5%FE, "A~/", "a/b", "a%20b" and %7C.
        { "/%d5%fe.html", "a.test/%d5%fe.html" },
        { "/%41%7E%2F.html", "a.test/%41%7E%2F.html" },
        { "/a%2fb%5Cc", "a.test/a%2fb%5Cc" },
        { "/s?a=%e6%94%bf&b=%zz%", "a.test/s?a=%e6%94%bf&b=%zz%" },
        { "/a|b?c|d[0]={1}", "a.test/a|b?c|d[0]={1}" },
        { "/x/..;/y./z../a", "a.test/x/..;/y./z../a" },
        { "http://甲区.政务.test/表 1.doc", "xn--dkr730f.xn--zfr164b.test/%E8%A1%A8%201.doc" },
        { "http://B.TEST.:80/x#y", "b.test/x" },
        { "ｘ.html", "a.test/%EF%BD%98.html" },
    };

    [Theory]
    [MemberData(nameof(Links))]
    public async Task Link_is_asked_as_a_browser_asks_it(string link, string asked)
    {
        await CrawlAsync($"<meta charset=gb2312><title>通知公告</title><a href=\"{link}\">链接</a>");

        Assert.Contains("GET " + asked, city.Log);
    }

    [Fact]
    public async Task Relative_link_follows_the_base_element_and_the_charset_of_the_page()
    {
        await CrawlAsync("<meta charset=gbk><base target=_blank><base href='//b.test/政务/'><base href=/other/><a href='x?q=务'>链接</a><a href='../y#z'>链接</a>");

        Assert.Contains("GET b.test/%E6%94%BF%E5%8A%A1/x?q=%CE%F1", city.Log);
        Assert.Contains("GET b.test/y", city.Log);
    }

    [Fact]
    public async Task Item_of_a_list_is_encoded_in_the_charset_of_the_page_that_shows_it()
    {
        city.On("a.test/list.json", ask => ask.SendAsync(200, """[{"title":"一","url":"/v.html?名=务"}]""", "application/json; charset=utf-8"));

        await CrawlAsync("<meta charset=gbk><title>通知公告</title><script>$.get('/list.json', show);</script>");

        Assert.Contains("GET a.test/v.html?%C3%FB=%CE%F1", city.Log);
    }

    [Fact]
    public async Task Two_spellings_of_one_host_are_asked_once()
    {
        await CrawlAsync("<meta charset=gbk><a href=http://甲区.政务.test/x>一</a><a href=http://XN--DKR730F.xn--zfr164b.test:80/x>二</a>");

        Assert.Single(city.Log, line => line.EndsWith(".test/x", StringComparison.Ordinal));
    }

    private async Task CrawlAsync(string html)
    {
        city.On("a.test/", ask => ask.SendAsync(200, Gb18030.GetBytes(html), "text/html"));
        await folder.CrawlAsync(city, new CollectOptions(), new MemoryEvidence());
    }
}
