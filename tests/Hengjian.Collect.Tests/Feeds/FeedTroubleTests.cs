using System.Text;
using Hengjian.Collect.Feeds;

namespace Hengjian.Collect.Tests.Feeds;

/// <summary>Feeds that are odd, broken or made to do harm: a reading with words for it, never an exception.</summary>
public sealed class FeedTroubleTests
{
    /// <summary>Items of an RSS feed whose home is http://w.test/, and how many posts they are.</summary>
    public static TheoryData<string, int> Repetitions { get; } = new()
    {
        { "<item><guid>1</guid><title>a</title></item><item><guid>1</guid><title>b</title></item>", 1 },
        { "<item><link>http://w.test/1</link></item><item><link>http://w.test/1</link></item>", 1 },
        { "<item><guid>1</guid><title>a</title><link>http://w.test/1</link></item><item><guid>2</guid><title>a</title><link>http://w.test/1</link></item>", 1 },
        { "<item><guid>1</guid><title>a</title><link>http://w.test/1</link></item><item><title>a</title><link>http://w.test/1</link></item>", 1 },
        { "<item><guid>1</guid><title>a</title><link>http://w.test/1</link></item><item><guid>2</guid><title>b</title><link>http://w.test/1</link></item>", 2 },
        { "<item><title>a</title><link>http://w.test/</link></item><item><title>b</title><link>http://w.test/</link></item>", 2 }, // every item leads to the front page
        { "<item><title>a</title></item><item><title>a</title></item>", 1 },
        { "<item><description>a</description></item><item><description>b</description></item>", 2 },
    };

    /// <summary>Documents made to exhaust or deceive a reader, and a word of the answer.</summary>
    public static TheoryData<string, string> Hostile { get; } = new()
    {
        { "<rss><channel><item>" + Repeat("<a>", 200_000), "嵌套" },
        { "<rss>" + Repeat("<channel>", 200_000), "XML" },
        { "<rss><channel><item><title>" + Repeat("<b>", 300) + "x" + Repeat("</b>", 300) + "</title></item></channel></rss>", "嵌套" },
        { "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + Repeat("[", 100_000), "嵌套" },
        { "<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><rss><channel><item><title>&b;</title></item></channel></rss>", "DTD" },
        { "<!DOCTYPE rss SYSTEM \"http://127.0.0.1/rss.dtd\"><rss/>", "DTD" },
        { "<rss><channel><item><title>&#x;</title></item></channel><rss>", "XML" },
        { "<rss><channel><item a='1' a='2'/></channel></rss>", "XML" },
        { "<rss><channel><item><x:y>1</x:y></item></channel></rss>", "XML" },
        { "<", "XML" },
        { "<?xml version='1.0' encoding='no-such'?><rss", "XML" },
        { "{\"version\":\"\\ud800\"}", "Unicode" },
        { "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":{}}", "items" },
        { "\0\0\0\0", "空的" },
        { "<rss><channel>" + Repeat("<item><title>t</title><guid>g</guid></item>", 10_001) + "</channel></rss>", "超过" },
    };

    [Theory]
    [MemberData(nameof(Repetitions))]
    public void Post_counts_once_by_identifier_or_by_address_and_title(string items, int expected)
    {
        var reading = FeedFormsTests.Read($"<rss><channel><link>http://w.test/</link>{items}</channel></rss>");

        Assert.Null(reading.Error);
        Assert.Equal((expected, 2 - expected), (reading.Posts.Count, reading.Repeated));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_feed_is_an_error_in_words(string text, string word) =>
        Assert.Contains(word, FeedFormsTests.Read(text).Error, StringComparison.Ordinal);

    [Fact]
    public void Repeated_post_takes_the_date_that_only_the_later_one_has()
    {
        var post = Assert.Single(FeedFormsTests.Read("<rss><channel><item><guid>1</guid></item><item><guid>1</guid><pubDate>2022-02-14</pubDate></item></channel></rss>").Posts);

        Assert.NotNull(post.Published);
    }

    [Fact]
    public void Item_with_nothing_is_refused_and_the_rest_taken()
    {
        var reading = FeedFormsTests.Read("<rss><channel><item/><item><title>a</title><pubDate>昨天</pubDate><link>mailto:x@w.test</link></item></channel></rss>");

        Assert.Equal((1, 1), (reading.Posts.Count, reading.Undated));
        Assert.Equal(1, Assert.Single(reading.Refused).Item);
        Assert.Equal(["link", "date"], reading.Odd.Select(remark => remark.Field));
    }

    [Fact]
    public void Control_characters_and_very_long_texts_do_no_harm()
    {
        var reading = FeedFormsTests.Read($"<rss><channel><item><title>a\u0001&#x0;&#55296;&#9999999999;b{new string('长', 5000)}</title><content><b>\u0002x</b></content></item></channel></rss>");

        Assert.Null(reading.Error);
        var post = Assert.Single(reading.Posts);
        Assert.Equal((500, "x"), (post.Title.Length, post.Content));
        Assert.StartsWith("ab长", post.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_beginning_of_a_feed_and_every_flipped_byte_is_read_without_an_exception()
    {
        foreach (var text in new[]
        {
            "<?xml version='1.0' encoding='gbk'?><rss xml:base='/'><channel><link>/</link><item><title><![CDATA[<b>甲&amp;</b>]]></title><link>a</link><pubDate>2022年2月14日 8时30分</pubDate>&nbsp;</item></channel></rss>",
            "{\"version\":\"https://jsonfeed.org/version/1\",\"items\":[{\"id\":\"\\u4e00\",\"content_html\":\"<p>a&b</p><script>\",\"date_published\":\"1644798600\"}]}",
        })
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            for (var at = 0; at < bytes.Length; at++)
            {
                Assert.NotNull(FeedReader.Read(bytes.AsMemory(0, at), null).Posts);
                var changed = bytes.ToArray();
                changed[at] ^= 0x15;
                Assert.NotNull(FeedReader.Read(changed, "text/xml").Posts);
            }
        }
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
