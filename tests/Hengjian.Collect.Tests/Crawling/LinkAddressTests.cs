using Hengjian.Collect.Crawling;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Crawling;

public sealed class LinkAddressTests
{
    /// <summary>A link as written on http://a.test/dir/page.html, and what a browser would ask (WHATWG URL); empty when it is not followed.</summary>
    public static TheoryData<string, string> Written { get; } = new()
    {
        { "x.html", "http://a.test/dir/x.html" },
        { "./x.html", "http://a.test/dir/x.html" },
        { "../x.html", "http://a.test/x.html" },
        { "../../../x.html", "http://a.test/x.html" },
        { "/x.html#part", "http://a.test/x.html" },
        { "?page=2", "http://a.test/dir/page.html?page=2" },
        { "//b.test/x", "http://b.test/x" },
        { "HTTP://B.TEST:80/X", "http://b.test/X" },
        { "https://b.test:443/x", "https://b.test/x" },
        { "  x.html \n", "http://a.test/dir/x.html" },
        { "x\n.html", "http://a.test/dir/x.html" },
        { "政务公开/通 知.html", "http://a.test/dir/%E6%94%BF%E5%8A%A1%E5%85%AC%E5%BC%80/%E9%80%9A%20%E7%9F%A5.html" },
        { "%e6%94%bf.html", "http://a.test/dir/%e6%94%bf.html" },
        { "%D5%FE.html", "http://a.test/dir/%D5%FE.html" },
        { "a%20b.html", "http://a.test/dir/a%20b.html" },
        { "\\x\\y.html", "http://a.test/x/y.html" },
        { "http:\\\\b.test\\x", "http://b.test/x" },
        { "http:///b.test/x", "http://b.test/x" },
        { "http:/x.html", "http://a.test/x.html" },
        { "http:x.html", "http://a.test/dir/x.html" },
        { "https:/b.test/x", "https://b.test/x" },
        { "///b.test/x", "http://b.test/x" },
        { "javascript:;", "" },
        { "JAVASCRIPT:void(0)", "" },
        { "mailto:a@b.test", "" },
        { "file:///c:/x.doc", "" },
        { "about:blank", "" },
        { "#", "" },
        { "", "" },
        { "   ", "" },
    };

    [Theory]
    [MemberData(nameof(Written))]
    public void Link_is_read_as_a_browser_reads_it(string written, string expected)
    {
        var followed = LinkAddress.TryRead(PageUrl.Parse("http://a.test/dir/page.html"), written, out var address);

        Assert.Equal(expected, followed ? address!.Url.Text : "");
        Assert.Null(address?.Broken);
    }

    [Theory]
    [InlineData("http://")]
    [InlineData("http://www.b test/x")]
    [InlineData("http://b.test:99999/")]
    [InlineData("//[::1/")]
    public void Link_that_is_no_address_keeps_its_text(string written)
    {
        Assert.True(LinkAddress.TryRead(PageUrl.Parse("http://a.test/dir/page.html"), written, out var address));

        Assert.Equal(written, address.Broken);
        Assert.Equal("a.test", address.Url.Host);
    }

    [Theory]
    [InlineData("http:///b.test/x", true)]
    [InlineData("///b.test/x", true)]
    [InlineData("//b.test/x", false)]
    [InlineData("http://b.test/x", false)]
    public void Mended_link_says_so(string written, bool repaired)
    {
        Assert.True(LinkAddress.TryRead(PageUrl.Parse("http://a.test/"), written, out var address));
        Assert.Equal(repaired, address.Repaired);
    }
}
