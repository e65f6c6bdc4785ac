using System.Text;
using Hengjian.Collect.Feeds;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Feeds;

/// <summary>The forms of feeds other than the plainest: RDF, JSON Feed, XHTML, relative addresses, charsets wrongly claimed, entities of HTML.</summary>
public sealed class FeedFormsTests
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>A head of a feed, an item and the address it leads to.</summary>
    public static TheoryData<string, string, string?> Links { get; } = new()
    {
        { "<link>http://w.test/list/</link>", "<link>a.html</link>", "http://w.test/list/a.html" },
        { "<link>http://w.test/list/</link>", "<link>/b.html</link>", "http://w.test/b.html" },
        { "", "<link>c.html</link>", "http://feeds.test/accounts/c.html" },
        { "<link>/x/</link>", "<link>d.html</link>", "http://feeds.test/x/d.html" },
        { "<atom:link xmlns:atom='http://www.w3.org/2005/Atom' rel='self' href='http://self.test/'/>", "<link>e.html</link>", "http://feeds.test/accounts/e.html" },
        { "", "<link xml:base='ignored'>http://w.test/f?a=1&amp;b=2</link>", "http://w.test/f?a=1&b=2" },
        { "", "<link>http://w.test/f?a=1&b=2</link>", "http://w.test/f?a=1&b=2" },
        { "", "<guid>http://w.test/g</guid>", "http://w.test/g" },
        { "", "<guid isPermaLink='false'>http://w.test/g</guid>", null },
        { "", "<link>javascript:alert(1)</link>", null },
        { "", "<link> </link><guid isPermaLink='true'>http://w.test/h</guid>", "http://w.test/h" },
    };

    /// <summary>Markup of an item and the words of its content.</summary>
    public static TheoryData<string, string> Contents { get; } = new()
    {
        { "<description>短</description><content:encoded><![CDATA[<p>全文&nbsp;一</p><p>二</p><script>var x='<p>';</script>]]></content:encoded>", "全文 一\n二" },
        { "<description>&lt;b&gt;粗&lt;/b&gt;体 &amp;amp; 3 &lt; 5</description>", "粗体 & 3 < 5" },
        { "<description>A&nbsp;B&ldquo;C&rdquo;&nosuch;</description>", "A B“C”&nosuch;" },
        { "<description><![CDATA[a &nbsp; b &copy; <br/>c <!-- x --> d]]></description>", "a b ©\nc d" },
        { "<description><![CDATA[<img alt='a>b' src=x>图]]></description>", "图" },
        { "<description><![CDATA[<p 没有结束]]></description>", "" },
        { "<media:description xmlns:media='http://search.yahoo.com/mrss/'>别人的</media:description>", "" },
    };

    /// <summary>What a server claims, what the declaration says, and how the bytes really are.</summary>
    public static TheoryData<string?, string?, string> Charsets { get; } = new()
    {
        { "text/xml; charset=ISO-8859-1", "utf-8", "utf-8" },
        { "text/xml; charset=gbk", "utf-8", "utf-8" },
        { "text/xml; charset=gbk", null, "utf-8" },
        { "text/xml; charset=utf-8", "gb2312", "gb18030" },
        { "text/xml; charset=utf-8", "utf-8", "gb18030" },
        { "text/xml", "gb2312", "utf-8" },
        { "text/xml", null, "gb18030" },
        { null, null, "utf-16" },
    };

    [Theory]
    [MemberData(nameof(Links))]
    public void Link_is_resolved(string head, string item, string? expected)
    {
        var reading = Read($"<rss version='2.0'><channel>{head}<item><title>t</title>{item}</item></channel></rss>");

        Assert.Null(reading.Error);
        Assert.Equal(expected, Assert.Single(reading.Posts).Link?.Text);
    }

    [Theory]
    [MemberData(nameof(Contents))]
    public void Content_is_words_without_markup(string item, string expected)
    {
        var reading = Read($"<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><item><title>t</title>{item}</item></channel></rss>");

        Assert.Null(reading.Error);
        Assert.Equal(expected, Assert.Single(reading.Posts).Content);
    }

    [Theory]
    [MemberData(nameof(Charsets))]
    public void Charset_wrongly_claimed_does_not_garble_the_title(string? contentType, string? declared, string real)
    {
        var text = $"<?xml version=\"1.0\"{(declared is null ? "" : $" encoding=\"{declared}\"")}?><rss><channel><item><title>市政府发布公告（模拟）</title></item></channel></rss>";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(real) ?? Encoding.GetEncoding(real);

        Assert.Equal("市政府发布公告（模拟）", Assert.Single(FeedReader.Read((byte[])[.. encoding.GetPreamble(), .. encoding.GetBytes(text)], contentType).Posts).Title);
    }

    [Fact]
    public void Rdf_is_read()
    {
        var reading = Read("""
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel rdf:about="http://w.test/"><title>模拟</title><link>http://w.test/</link></channel>
            <item rdf:about="http://w.test/1"><title>一</title><link>1</link><dc:date>2022-02-14</dc:date></item></rdf:RDF>
            """);

        var post = Assert.Single(reading.Posts);
        Assert.Equal(("RDF", "模拟", "http://w.test/1", "http://w.test/1"), (reading.Format, reading.Title, post.Id, post.Link?.Text));
        Assert.Equal(14, post.Published?.Day);
    }

    [Fact]
    public void Atom_takes_xhtml_updated_and_the_page_among_several_links()
    {
        var reading = Read($"""
            <feed xmlns="{Atom}" xml:base="http://w.test/a/"><title type="html">&lt;b&gt;模拟&lt;/b&gt;</title><link rel="self" href="feed.xml"/><link href="/"/>
            <entry xml:base="deep/"><id>urn:1</id><title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">通<i>知</i></div></title>
            <link rel="enclosure" href="v.mp4"/><link rel="alternate" type="application/json" href="1.json"/><link rel="alternate" type="text/html" href="1.html"/>
            <updated>2022-02-13T00:00:00Z</updated>
            <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>一<b>二</b></p><style>p</style><p>三</p></div></content></entry></feed>
            """);

        var post = Assert.Single(reading.Posts);
        Assert.Equal(("Atom", "模拟"), (reading.Format, reading.Title));
        Assert.Equal(("通知", "http://w.test/a/deep/1.html", "一二\n三"), (post.Title, post.Link?.Text, post.Content));
        Assert.Equal(new DateTimeOffset(2022, 2, 13, 0, 0, 0, TimeSpan.Zero), post.Published);
    }

    [Fact]
    public void Json_feed_is_read()
    {
        var reading = Read("""
            {"version": "https://jsonfeed.org/version/1.1", "title": "模拟", "home_page_url": "http://w.test/u/", "items": [
            {"id": "1", "url": "1.html", "title": "一", "content_html": "<p>甲</p><p>乙</p>", "date_published": "2022-02-14T08:30:00+08:00", "date_modified": "2022-02-15"},
            {"id": 2, "external_url": "http://else.test/2", "content_text": "纯 <文>"},
            {"id": "1", "title": "又一"}, "不是条目", {"date_published": "2022-02-14"}, {"id": "\ud800"}, {"id": "3", "date_published": "前天"}]}
            """);

        Assert.Equal(("JSON Feed", null, "模拟", 1, 2), (reading.Format, reading.Error, reading.Title, reading.Repeated, reading.Undated));
        Assert.Equal(["1 一 http://w.test/u/1.html 甲\n乙", "2  http://else.test/2 纯 <文>", "3   "], reading.Posts.Select(post => $"{post.Id} {post.Title} {post.Link} {post.Content}"));
        Assert.Equal([4, 5, 6], reading.Refused.Select(remark => remark.Item));
        Assert.Equal((7, "date", "前天"), Assert.Single(reading.Odd) is var odd ? (odd.Item, odd.Field, odd.Value) : default);
    }

    internal static FeedReading Read(string text) =>
        FeedReader.Read(Encoding.UTF8.GetBytes(text), "application/xml", PageUrl.Parse("http://feeds.test/accounts/x.xml"));
}
