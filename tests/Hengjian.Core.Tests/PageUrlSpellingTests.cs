namespace Hengjian.Core.Tests;

public sealed class PageUrlSpellingTests
{
    /// <summary>An address as written and its one spelling; hosts by the WHATWG URL Standard's host parser and UTS 46.</summary>
    public static TheoryData<string, string> Hosts { get; } = new()
    {
        { "http://甲区.政务.test/a", "http://xn--dkr730f.xn--zfr164b.test/a" },
        { "http://XN--DKR730F.xn--zfr164b.TEST/a", "http://xn--dkr730f.xn--zfr164b.test/a" },
        { "http://甲区。政务．test/a", "http://xn--dkr730f.xn--zfr164b.test/a" },
        { "http://%E7%94%B2%E5%8C%BA.%e6%94%bf%e5%8a%a1.test/a", "http://xn--dkr730f.xn--zfr164b.test/a" },
        { "http://甲区.政务.test.:80/a", "http://xn--dkr730f.xn--zfr164b.test/a" },
        { "http://ＷＷＷ.a.test", "http://www.a.test/" },
        { "http://a.test.:8080", "http://a.test:8080/" },
        { "http://a.test:080/", "http://a.test/" },
        { "https://a.test:443/", "https://a.test/" },
        { "https://a.test:80/", "https://a.test:80/" },
        { "http://a.test:/", "http://a.test/" },
        { "http://a_b.test/", "http://a_b.test/" },
        { "http://张三:x@a.test/", "http://a.test/" },
        { "http://[::1]:81/", "http://[::1]:81/" },
        { "http://127.0.0.1/", "http://127.0.0.1/" },
    };

    [Theory]
    [MemberData(nameof(Hosts))]
    public void Host_has_one_spelling(string written, string expected) => Assert.Equal(expected, PageUrl.Parse(written).Text);

    [Theory]
    [InlineData("http://xn--a-yoc.xn--\u0080/")]
    [InlineData("http://xn--99999999999.test/")]
    [InlineData("http://甲 区.test/")]
    [InlineData("http://甲|区.test/")]
    [InlineData("http://a<b.test/")]
    [InlineData("http://%00.test/")]
    [InlineData("http://%D5%FE.test/")]
    [InlineData("http://\u00AD/")]
    [InlineData("http://./")]
    [InlineData("http://a.test:x/")]
    [InlineData("http://a.test:65536/")]
    public void Host_that_cannot_be_one_is_refused(string written) => Assert.False(PageUrl.TryParse(written, out _));

    [Fact]
    public void Both_spellings_of_a_Chinese_host_are_one_host()
    {
        var (read, sent) = (PageUrl.Parse("http://甲区.政务.test/x/a.html"), PageUrl.Parse("http://xn--dkr730f.xn--zfr164b.test/x/a.html"));

        Assert.Equal(read, sent);
        Assert.Equal(0, read.CompareTo(sent));
        Assert.Equal(read.GetHashCode(), sent.GetHashCode());
        Assert.True(read.LiesBelow(PageUrl.Parse("http://xn--dkr730f.xn--zfr164b.test/x")));
        Assert.True(sent.LiesBelow(PageUrl.Parse("http://甲区.政务.test/x")));
        Assert.Equal("http://甲区.政务.test/x/a.html", sent.DisplayText);
        Assert.Equal("见 http://甲区.政务.test/，共 2 处", PageUrl.DisplayOf("见 http://xn--dkr730f.xn--zfr164b.test/，共 2 处"));
        Assert.Equal("xn--99999999999.test", PageUrl.DisplayOf("xn--99999999999.test"));
    }

    /// <summary>A link on http://a.test/d/p.html?q, the page's charset, and what a browser asks: WHATWG URL, "percent-encode after encoding", and the path and query percent-encode sets.</summary>
    public static TheoryData<string, string, string> Links { get; } = new()
    {
        { "s?q=政务", "gbk", "/d/s?q=%D5%FE%CE%F1" },
        { "s?q=政务", "utf-8", "/d/s?q=%E6%94%BF%E5%8A%A1" },
        { "s?q=政務", "big5", "/d/s?q=%ACF%B0%C8" },
        { "s?q=丂", "gbk", "/d/s?q=%81@" },
        { "s?q=€", "gbk", "/d/s?q=%80" },
        { "s?q=€", "gb18030", "/d/s?q=%A2%E3" },
        { "s?q=𠀀", "gbk", "/d/s?q=%26%23131072%3B" },
        { "s?q=𠀀", "gb18030", "/d/s?q=%952%826" },
        { "s?q=\uE5E5", "gb18030", "/d/s?q=%26%2358853%3B" },
        { "s?q=务", "windows-1252", "/d/s?q=%26%2321153%3B" },
        { "s?q=务", "big5", "/d/s?q=%26%2321153%3B" },
        { "s?q=é", "windows-1252", "/d/s?q=%E9" },
        { "s?q=é", "windows-1251", "/d/s?q=%26%23233%3B" },
        { "s?q=务", "utf-16le", "/d/s?q=%E5%8A%A1" },
        { "政务/通知.html?名=一", "gbk", "/d/%E6%94%BF%E5%8A%A1/%E9%80%9A%E7%9F%A5.html?%C3%FB=%D2%BB" },
        { "a b\tc.html?x y='\"<>", "utf-8", "/d/a%20bc.html?x%20y=%27%22%3C%3E" },
        { "a|b[c]{d}^`.html?a|b[c]{d}^`", "utf-8", "/d/a|b[c]%7Bd%7D%5E%60.html?a|b[c]{d}^`" },
        { "\u0001a\u007F\u0001b", "utf-8", "/d/a%7F%01b" },
        { "\u3000x", "utf-8", "/d/%E3%80%80x" },
        { "%7e%41%2F%zz%", "utf-8", "/d/%7e%41%2F%zz%" },
        { "%e6%94%bf?%d5%fe", "gbk", "/d/%e6%94%bf?%d5%fe" },
        { "a//b/./c/../d", "utf-8", "/d/a//b/d" },
        { "%2e%2E/x/%2e", "utf-8", "/x/" },
        { "a\\b?c\\d", "utf-8", "/d/a/b?c\\d" },
        { "", "utf-8", "/d/p.html?q" },
        { "?", "utf-8", "/d/p.html?" },
        { "?a=1#政务", "gbk", "/d/p.html?a=1" },
        { "x;y=1,2!$&'()*+:@", "utf-8", "/d/x;y=1,2!$&'()*+:@" },
        { "\uD800", "utf-8", "/d/%EF%BF%BD" },
    };

    [Theory]
    [MemberData(nameof(Links))]
    public void Link_is_encoded_as_a_browser_encodes_it(string link, string charset, string expected)
    {
        Assert.True(PageUrl.Parse("http://a.test/d/p.html?q").TryResolve(link, out var url, charset));

        Assert.Equal("http://a.test" + expected, url.Text);
        Assert.Equal(expected, url.Uri.PathAndQuery);
        Assert.Equal(url, PageUrl.Parse(url.Text));
    }
}
