using System.Text;
using Hengjian.Collect.Feeds;

namespace Hengjian.Collect.Tests.Feeds;

public sealed class FeedReaderTests
{
    /// <summary>Dates as feeds write them, and the instant meant; empty when it is none.</summary>
    public static TheoryData<string, string> Dates { get; } = new()
    {
        { "Mon, 14 Feb 2022 08:30:00 +0800", "2022-02-14T08:30:00+08:00" },
        { "Mon, 14 Feb 2022 00:30:00 GMT", "2022-02-14T00:30:00+00:00" },
        { "14 Feb 2022 00:30 UT", "2022-02-14T00:30:00+00:00" },
        { "Mon, 7 Feb 22 00:30:00 Z", "2022-02-07T00:30:00+00:00" },
        { "Mon, 14 Feb 2022 08:30:00 CST", "2022-02-14T08:30:00+08:00" },
        { "2022-02-14T08:30:00+08:00", "2022-02-14T08:30:00+08:00" },
        { "2022-02-14T00:30:00Z", "2022-02-14T00:30:00+00:00" },
        { "2022-02-14T00:30:00.123Z", "2022-02-14T00:30:00.123+00:00" },
        { "2022-02-14T08:30:00", "2022-02-14T08:30:00+08:00" },
        { "2022-02-14 08:30:00", "2022-02-14T08:30:00+08:00" },
        { "2022-02-14 08:30", "2022-02-14T08:30:00+08:00" },
        { "2022-02-14", "2022-02-14T00:00:00+08:00" },
        { "2022-2-4", "2022-02-04T00:00:00+08:00" },
        { "2022/2/14 8:30", "2022-02-14T08:30:00+08:00" },
        { "2022.02.14", "2022-02-14T00:00:00+08:00" },
        { "2022年2月14日", "2022-02-14T00:00:00+08:00" },
        { "2022年02月14日 08:30", "2022-02-14T08:30:00+08:00" },
        { "2022年2月14日8时30分", "2022-02-14T08:30:00+08:00" },
        { "2022年2月14日 8时30分05秒", "2022-02-14T08:30:05+08:00" },
        { "星期一 2022-02-14 08：30", "2022-02-14T08:30:00+08:00" },
        { "1644798600", "2022-02-14T08:30:00+08:00" },
        { "1644798600000", "2022-02-14T08:30:00+08:00" },
        { "Fri, 14 Feb 2022 08:30:00 +0800", "2022-02-14T08:30:00+08:00" }, // the 14th was a Monday
        { "星期二, 14 二月 2022 08:30:00 +0800", "2022-02-14T08:30:00+08:00" }, // Java in a Chinese locale
        { "Thu, 1 十二月 2022 08:30:00 +0800", "2022-12-01T08:30:00+08:00" },
        { "14 Feb 2022 08:30:00", "2022-02-14T08:30:00+08:00" },
        { "Mon, 14 Feb 2022 08:30:00 GMT+8", "2022-02-14T08:30:00+08:00" },
        { "Mon, 14 Feb 2022 08:30:00 GMT+0800 (CST)", "2022-02-14T08:30:00+08:00" },
        { "Mon Feb 14 08:30:00 CST 2022", "2022-02-14T08:30:00+08:00" }, // Java's own form
        { "Monday, February 14, 2022 08:30", "2022-02-14T08:30:00+08:00" },
        { "1 Sept 2022 08:30:00 +0800", "2022-09-01T08:30:00+08:00" },
        { "2022-02-14T08:30:00+0800", "2022-02-14T08:30:00+08:00" },
        { "2022-02-14 08:30:00 +0800", "2022-02-14T08:30:00+08:00" },
        { "2022-02-14 08:30:00.5", "2022-02-14T08:30:00.5+08:00" },
        { "2022-02-14 00:30:00Z", "2022-02-14T00:30:00+00:00" },
        { "20220214", "2022-02-14T00:00:00+08:00" },
        { "20220214083000", "2022-02-14T08:30:00+08:00" },
        { "2022/2/14 下午8:30", "2022-02-14T20:30:00+08:00" },
        { "0001-01-01T00:00:00", "" }, // .NET's empty date
        { "1970-01-01 08:00:00", "" },
        { "0000000000", "" },
        { "9999-12-31T23:59:59", "" },
        { "2022-02-14T08:30:00+99:00", "" },
        { "2022-02-30", "" },
        { "", "" },
        { "昨天", "" },
        { "2022-13-40", "" },
        { "14/02/2022", "" },
        { "Mon, 99 Feb 2022 08:30:00 +0800", "" },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void Date_is_read_in_every_usual_form_and_never_guessed(string text, string expected)
    {
        var post = Assert.Single(Read($"<rss version='2.0'><channel><item><title>t</title><pubDate>{text}</pubDate></item></channel></rss>").Posts);

        Assert.Equal(expected, post.Published?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFzzz", System.Globalization.CultureInfo.InvariantCulture) ?? "");
    }

    [Fact]
    public void Rss_posts_come_newest_first_and_undated_last()
    {
        var reading = Read("""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>模拟发布</title><link>http://w.test/</link>
            <item><title>无日期</title><link>http://w.test/0</link></item>
            <item><title><![CDATA[ 旧 & 闻
              二 ]]></title><link>http://w.test/1</link><guid isPermaLink="false">id-1</guid><pubDate>Tue, 01 Feb 2022 08:00:00 +0800</pubDate></item>
            <item><title>新闻</title><link>http://w.test/2</link><dc:date>2022-02-13T08:00:00+08:00</dc:date></item>
            </channel></rss>
            """);

        Assert.Null(reading.Error);
        Assert.Equal(["新闻", "旧 & 闻 二", "无日期"], reading.Posts.Select(post => post.Title));
        Assert.Equal(["http://w.test/2", "id-1", "http://w.test/0"], reading.Posts.Select(post => post.Id));
        Assert.Equal("http://w.test/1", reading.Posts[1].Link?.Text);
    }

    [Fact]
    public void Atom_posts_take_the_published_date_and_the_alternate_link()
    {
        var post = Assert.Single(Read("""
            <feed xmlns="http://www.w3.org/2005/Atom"><title>模拟</title>
            <entry><id>urn:1</id><title type="html">通知</title><link rel="self" href="http://w.test/self"/><link href="http://w.test/a"/>
            <published>2022-02-10T00:00:00Z</published><updated>2022-02-13T00:00:00Z</updated></entry></feed>
            """).Posts);

        Assert.Equal(("urn:1", "通知", "http://w.test/a"), (post.Id, post.Title, post.Link?.Text));
        Assert.Equal(new DateTimeOffset(2022, 2, 10, 0, 0, 0, TimeSpan.Zero), post.Published);
    }

    [Fact]
    public void Gbk_feed_is_read_by_its_declaration()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!
            .GetBytes("<?xml version=\"1.0\" encoding=\"GB2312\"?><rss><channel><item><title>公告</title></item></channel></rss>");

        Assert.Equal("公告", Assert.Single(FeedReader.Read(bytes, "text/xml").Posts).Title);
    }

    [Fact]
    public void Post_that_stands_twice_counts_once() =>
        Assert.Single(Read("<rss><channel><item><guid>1</guid></item><item><guid>1</guid></item></channel></rss>").Posts);

    [Fact]
    public void Posts_before_a_fault_are_kept_and_the_fault_is_named()
    {
        var reading = Read("<rss><channel><item><title>一</title></item>\n<item><title>二</item></channel></rss>");

        Assert.Equal("一", Assert.Single(reading.Posts).Title);
        Assert.Contains("第 2 行", reading.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "空的")]
    [InlineData("   ", "空的")]
    [InlineData("<html><body>403</body></html>", "html")]
    [InlineData("{\"items\":[]}", "JSON Feed")]
    [InlineData("{\"version\":", "JSON")]
    [InlineData("[1]", "JSON Feed")]
    [InlineData("Not Found", "不是订阅源")]
    [InlineData("<!DOCTYPE html><html><head><title>请先 &lt;登录&gt;</title></head></html>", "请先 <登录>")]
    [InlineData("<sitemap/>", "sitemap")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><title>&x;</title></item></channel></rss>", "DTD")]
    public void What_is_no_feed_is_an_error_in_words(string text, string words)
    {
        var reading = Read(text);

        Assert.Empty(reading.Posts);
        Assert.Contains(words, reading.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Feed_without_posts_is_in_order() => Assert.Equal(new FeedReading([], null).Error, Read("<rss version='2.0'><channel/></rss>").Error);

    [Fact]
    public void Oversized_feed_is_not_read() => Assert.Contains("MB", FeedReader.Read(new byte[11 * 1024 * 1024], null).Error, StringComparison.Ordinal);

    private static FeedReading Read(string text) => FeedReader.Read(Encoding.UTF8.GetBytes(text), "application/xml");
}
