namespace Hengjian.Core.Tests;

public sealed class PageUrlTests
{
    [Theory]
    [InlineData("HTTP://WWW.Example.GOV.cn.test:80/a#top", "http://www.example.gov.cn.test/a")]
    [InlineData("http://www.example.gov.cn.test", "http://www.example.gov.cn.test/")]
    [InlineData("https://a.test:8443/x?b=1&a=2", "https://a.test:8443/x?b=1&a=2")]
    [InlineData("http://a.test/附件 1.pdf", "http://a.test/%E9%99%84%E4%BB%B6%201.pdf")]
    public void PageUrl_has_one_spelling(string text, string expected) => Assert.Equal(expected, PageUrl.Parse(text).Text);

    [Theory]
    [InlineData("javascript:void(0)")]
    [InlineData("mailto:a@a.test")]
    [InlineData("ftp://a.test/")]
    [InlineData("/relative")]
    [InlineData("http://")]
    [InlineData("")]
    [InlineData(null)]
    public void PageUrl_refuses_what_is_not_an_absolute_web_address(string? text) => Assert.False(PageUrl.TryParse(text, out _));

    [Fact]
    public void PageUrl_that_is_too_long_does_not_parse() => Assert.False(PageUrl.TryParse("http://a.test/" + new string('a', 2100), out _));

    [Theory]
    [InlineData("../b.html", "http://a.test/x/b.html")]
    [InlineData("?p=2", "http://a.test/x/y/a.html?p=2")]
    [InlineData("//b.test/z", "http://b.test/z")]
    [InlineData("#top", "http://a.test/x/y/a.html")]
    public void Link_is_resolved_against_its_page(string link, string expected)
    {
        Assert.True(PageUrl.Parse("http://a.test/x/y/a.html").TryResolve(link, out var url));
        Assert.Equal(expected, url.Text);
    }

    [Theory]
    [InlineData("javascript:void(0)")]
    [InlineData("tel:0000")]
    public void Link_that_leads_to_no_page_is_not_resolved(string link) => Assert.False(PageUrl.Parse("http://a.test/").TryResolve(link, out _));

    [Theory]
    [InlineData("http://a.test/zjfgj/x.html", "http://a.test/zjfgj", true)]
    [InlineData("http://a.test/zjfgj", "http://a.test/zjfgj/", true)]
    [InlineData("http://a.test/zjfgjx/x.html", "http://a.test/zjfgj", false)]
    [InlineData("http://b.test/zjfgj/x.html", "http://a.test/zjfgj", false)]
    [InlineData("http://a.test/anything", "http://a.test/", true)]
    public void Page_lies_below_a_channel_by_whole_path_segments(string page, string root, bool below) =>
        Assert.Equal(below, PageUrl.Parse(page).LiesBelow(PageUrl.Parse(root)));
}
