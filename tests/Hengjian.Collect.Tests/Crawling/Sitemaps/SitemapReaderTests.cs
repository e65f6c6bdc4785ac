using System.IO.Compression;
using System.Text;
using Hengjian.Collect.Crawling.Sitemaps;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Crawling.Sitemaps;

public sealed class SitemapReaderTests
{
    private const string Head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">";
    private static readonly PageUrl Address = PageUrl.Parse("http://a.test/sitemap.xml");

    /// <summary>A sitemap, and the addresses it names, each below http://a.test, sitemaps with an arrow before them.</summary>
    public static TheoryData<string, string, string> Files { get; } = new()
    {
        { "the protocol's own form", Head + "<url><loc>http://a.test/1</loc><lastmod>2026-11-01</lastmod></url><url><loc>http://a.test/2</loc></url></urlset>", "/1 /2" },
        { "an index", "<sitemapindex><sitemap><loc>http://a.test/s1.xml</loc></sitemap><sitemap><loc>/s2.xml.gz</loc></sitemap></sitemapindex>", ">/s1.xml >/s2.xml.gz" },
        { "pages inside an index, sitemaps inside a set", "<urlset><sitemap><loc>/s.xml</loc></sitemap><url><loc>/1</loc></url></urlset>", "/1 >/s.xml" },
        { "a prefix", "<x:urlset xmlns:x='http://www.sitemaps.org/schemas/sitemap/0.9'><x:url><x:loc>/1</x:loc></x:url></x:urlset>", "/1" },
        { "pictures and videos beside the address", Head + "<url><loc>/1</loc><image:image><image:loc>/p.jpg</image:loc></image:image><video:video><video:content_loc>/v</video:content_loc></video:video></url></urlset>", "/1" },
        { "a picture before the address", Head + "<url><image:image><image:loc>/p.jpg</image:loc></image:image><loc>/1</loc></url></urlset>", "/1" },
        { "CDATA, blanks, line ends", Head + "<url><loc>\n  <![CDATA[ http://a.test/1?a=1&b=2 ]]>\n</loc></url></urlset>", "/1?a=1&b=2" },
        { "entities", Head + "<url><loc>/1?a=1&amp;b=2</loc></url></urlset>", "/1?a=1&b=2" },
        { "lone ampersands", Head + "<url><loc>/1?a=1&b=2</loc></url><url><loc>/2</loc></url></urlset>", "/1?a=1&b=2 /2" },
        { "cut off in an address", Head + "<url><loc>/1</loc></url><url><loc>http://a.test/2", "/1" },
        { "cut off after an address", Head + "<url><loc>/1</loc></url><url><loc>/2</loc><lastm", "/1 /2" },
        { "tags not closed", Head + "<url><loc>/1</loc><url><loc>/2</loc></urlset>", "/1 /2" },
        { "comments", Head + "<!-- <url><loc>/0</loc></url> --><url><!--- x --><loc>/1</loc></url></urlset>", "/1" },
        { "twice the same, and itself", Head + "<url><loc>/1</loc></url><url><loc>/1</loc></url><url><loc>/sitemap.xml</loc></url></urlset>", "/1" },
        { "other hosts", Head + "<url><loc>http://b.test/1</loc></url><url><loc>http://www.a.test/2</loc></url><url><loc>https://a.test/3</loc></url></urlset>", "http://www.a.test/2 https://a.test/3" },
        { "other schemes and nonsense", Head + "<url><loc>javascript:alert(1)</loc></url><url><loc>file:///etc/passwd</loc></url><url><loc></loc></url><url><loc>/1</loc></url></urlset>", "/1" },
        { "Chinese paths", Head + "<url><loc>http://a.test/政务/通知.html</loc></url></urlset>", "/%E6%94%BF%E5%8A%A1/%E9%80%9A%E7%9F%A5.html" },
        { "blanks and line ends before the declaration", "\r\n  " + Head + "<url><loc>/1</loc></url></urlset>", "/1" },
        { "capital letters", "<URLSET><URL><LOC>/1</LOC></URL></URLSET>", "/1" },
        { "RSS", "<rss version='2.0'><channel><link>http://a.test/</link><item><title>x</title><link>http://a.test/1</link><pubDate>Sat, 21 Nov 2026 08:00:00 +0800</pubDate></item></channel></rss>", "/1" },
        { "Atom", "<feed xmlns='http://www.w3.org/2005/Atom'><link href='/'/><entry><link rel='edit' href='/e'/><link href='/1?a&amp;b'/><updated>2026-11-21T00:00:00Z</updated></entry></feed>", "/1?a&b" },
        { "plain text", "http://a.test/1\r\nhttp://a.test/2\n\n# remark\nhttp://a.test/3", "/1 /2 /3" },
        { "plain text, one line wrong", "http://a.test/1\nwww.a.test/2\nhttp://a.test/3", "/1 /3" },
        { "empty set", Head + "</urlset>", "" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public void Sitemap_is_read_however_it_is_written(string kind, string text, string expected)
    {
        foreach (var bytes in new[] { Encoding.UTF8.GetBytes(text), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)], Gzipped(Encoding.UTF8.GetBytes(text)) })
        {
            foreach (var type in new[] { "application/xml", "text/html", "application/x-gzip", null })
            {
                Assert.True(expected == Written(SitemapReader.Read(bytes, type, Address)), kind);
            }
        }
    }

    /// <summary>What is no sitemap, or a dangerous one, and a part of what is said of it.</summary>
    public static TheoryData<string, string> Refused { get; } = new()
    {
        { "", "空" },
        { "<!DOCTYPE html><html><body>404</body></html>", "网页" },
        { "<html><head></head></html>", "网页" },
        { "<foo><url><loc>/1</loc></url></foo>", "foo" },
        { "<?xml version='1.0'?><!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><urlset><url><loc>&x;</loc></url></urlset>", "DTD" },
        { "<!DOCTYPE urlset SYSTEM 'http://b.test/x.dtd'><urlset><url><loc>/1</loc></url></urlset>", "DTD" },
        { "<!DOCTYPE lolz [<!ENTITY lol 'lol'><!ENTITY lol2 '&lol;&lol;&lol;&lol;'>]><urlset><url><loc>&lol2;</loc></url></urlset>", "DTD" },
        { "这里没有地址", "第 1 行" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_no_sitemap_is_named_and_nothing_taken_from_it(string text, string said)
    {
        var reading = SitemapReader.Read(Encoding.UTF8.GetBytes(text), "text/xml", Address);

        Assert.Empty(reading.Locations);
        Assert.Empty(reading.Nested);
        Assert.Contains(reading.Faults, fault => fault.Contains(said, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("gb18030", "<?xml version='1.0' encoding='GBK'?>")]
    [InlineData("gb18030", "<?xml version='1.0' encoding='UTF-8'?>")]
    [InlineData("gb18030", "")]
    [InlineData("utf-16", "<?xml version='1.0' encoding='UTF-16'?>")]
    public void Charset_is_found_whatever_is_declared(string charset, string declaration)
    {
        var text = declaration + "<urlset>" + string.Concat(Enumerable.Range(0, 20).Select(number => $"<url><loc>http://a.test/政务公开/通知公告{number}.html</loc></url>")) + "</urlset>";
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        var reading = SitemapReader.Read((byte[])[.. encoding.Preamble, .. encoding.GetBytes(text)], null, Address);

        Assert.Equal(20, reading.Locations.Count);
        Assert.Equal("http://a.test/%E6%94%BF%E5%8A%A1%E5%85%AC%E5%BC%80/%E9%80%9A%E7%9F%A5%E5%85%AC%E5%91%8A0.html", reading.Locations[0].Url.Text);
    }

    [Theory]
    [InlineData("2026-11-01", "2026-11-01T00:00:00+08:00")]
    [InlineData("2026-11-01T10:00:00Z", "2026-11-01T10:00:00+00:00")]
    [InlineData("2026年11月1日", "2026-11-01T00:00:00+08:00")]
    [InlineData("yesterday", null)]
    [InlineData("0000-00-00", null)]
    public void Date_is_read_or_left_out(string written, string? expected)
    {
        var reading = SitemapReader.Read(Encoding.UTF8.GetBytes($"{Head}<url><loc>/1</loc><lastmod>{written}</lastmod></url></urlset>"), null, Address);

        Assert.Equal(expected, reading.Locations[0].LastModified?.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Addresses_of_other_hosts_are_counted()
    {
        var reading = SitemapReader.Read(Encoding.UTF8.GetBytes(Head + "<url><loc>http://b.test/1</loc></url><url><loc>http://a.test:81/1</loc></url></urlset>"), null, Address);

        Assert.Empty(reading.Locations);
        Assert.Equal(["有 2 个其他主机的地址，未取"], reading.Faults);
    }

    [Fact]
    public void Past_the_limit_of_addresses_the_rest_is_left_and_named()
    {
        var text = new StringBuilder(Head);
        for (var number = 0; number <= SitemapReader.MostLocations; number++)
        {
            text.Append("<url><loc>/").Append(number).Append("</loc></url>");
        }

        var reading = SitemapReader.Read(Encoding.UTF8.GetBytes(text.ToString()), null, Address);

        Assert.Equal(SitemapReader.MostLocations, reading.Locations.Count);
        Assert.Contains("50000", Assert.Single(reading.Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void Bomb_is_read_to_the_limit_only()
    {
        using var bomb = new MemoryStream();
        using (var gzip = new GZipStream(bomb, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Head + "<url><loc>/1</loc></url>"));
            var blanks = new byte[1024 * 1024];
            Array.Fill(blanks, (byte)' ');
            for (var megabyte = 0; megabyte < 60; megabyte++)
            {
                gzip.Write(blanks);
            }

            gzip.Write("<url><loc>/2</loc></url></urlset>"u8);
        }

        var reading = SitemapReader.Read(bomb.ToArray(), null, Address);

        Assert.Equal("/1", Written(reading));
        Assert.Contains(reading.Faults, fault => fault.Contains("50 MB", StringComparison.Ordinal));
    }

    [Fact]
    public void Broken_gzip_keeps_what_came_before_the_break()
    {
        var text = new StringBuilder(Head);
        for (var number = 0; number < 5_000; number++)
        {
            text.Append("<url><loc>/").Append(Digest.Of(BitConverter.GetBytes(number)).Text).Append("</loc></url>");
        }

        var bytes = Gzipped(Encoding.UTF8.GetBytes(text.ToString()));
        bytes.AsSpan(bytes.Length / 2, 200).Fill(0xFF);
        var reading = SitemapReader.Read(bytes, null, Address);

        Assert.InRange(reading.Locations.Count, 1_000, 4_999);
        Assert.NotEmpty(reading.Faults);
    }

    [Fact]
    public void Any_bytes_are_answered_without_an_exception()
    {
        var random = new Random(7);
        var sound = Encoding.UTF8.GetBytes(Head + "<url><loc><![CDATA[/1]]></loc><!-- x --></url><url><loc>/2?a&amp;b</loc></url></urlset>");
        for (var round = 0; round < 2_000; round++)
        {
            var bytes = sound[..random.Next(sound.Length + 1)];
            for (var hits = random.Next(4); hits > 0 && bytes.Length > 0; hits--)
            {
                bytes[random.Next(bytes.Length)] = "<>!-[]&;/\"' \0"u8[random.Next(13)];
            }

            var packed = Gzipped(bytes);
            Assert.InRange(SitemapReader.Read(round % 3 == 0 ? packed[..random.Next(packed.Length)] : bytes, null, Address).Locations.Count, 0, 2);
        }
    }

    private static string Written(SitemapReading reading) =>
        string.Join(' ', reading.Locations.Select(Short).Concat(reading.Nested.Select(entry => ">" + Short(entry))));

    private static string Short(SitemapEntry entry) => entry.Url.Text.Replace("http://a.test/", "/", StringComparison.Ordinal);

    private static byte[] Gzipped(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
