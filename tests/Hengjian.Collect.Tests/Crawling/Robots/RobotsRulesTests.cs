using System.Diagnostics;
using System.Text;
using Hengjian.Collect.Crawling;
using Hengjian.Core;
using Xunit.Abstractions;

namespace Hengjian.Collect.Tests.Crawling.Robots;

public sealed class RobotsRulesTests(ITestOutputHelper output)
{
    /// <summary>The file, a path, whether it may be asked. Forms from RFC 9309, sections 2.2 and 5.</summary>
    public static TheoryData<string, string, bool> Rules { get; } = new()
    {
        { "", "/x", true },
        { "User-agent: *\nDisallow:", "/x", true },
        { "User-agent: *\nDisallow: /", "/x", false },
        { "User-agent: *\nDisallow: /", "/robots.txt", true },
        { "user-AGENT : *\r\nDISALLOW : /a\r\n", "/a/b", false },
        { "User-agent: *\rDisallow: /a", "/a", false },
        { "User-agent: *\nDisallow: /a # comment", "/a/b", false },
        { "User-agent: *\nDisallow: a", "/a/b", false },
        { "User-agent: *\nDisallow: /a", "/b", true },
        { "User-agent: *\nDisallow: /a", "/A", true },
        { "User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true },
        { "User-agent: *\nAllow: /a/b\nDisallow: /a", "/a/c", false },
        { "User-agent: *\nAllow: /a\nDisallow: /a", "/a", true },
        { "User-agent: *\nDisallow: /*.php$", "/x/y.php", false },
        { "User-agent: *\nDisallow: /*.php$", "/x/y.php?a=1", true },
        { "User-agent: *\nDisallow: /*.php", "/x/y.php?a=1", false },
        { "User-agent: *\nDisallow: /*?", "/x?y", false },
        { "User-agent: *\nDisallow: *.doc", "/x/y.doc", false },
        { "User-agent: *\nDisallow: /a*b*c$", "/a-b-c", false },
        { "User-agent: *\nDisallow: /a*b*c$", "/a-c-b", true },
        { "User-agent: *\nDisallow: /ab$", "/abab", true },
        { "User-agent: *\nDisallow: /a*a$", "/a", true },
        { "User-agent: *\nDisallow: /政务", "/%E6%94%BF%E5%8A%A1/x", false },
        { "User-agent: *\nDisallow: /%e6%94%bf", "/%E6%94%BF%E5%8A%A1/x", false },
        { "User-agent: Hengjian\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/a", false },
        { "User-agent: Hengjian\nDisallow: /a\n\nUser-agent: *\nDisallow: /b", "/b", true },
        { "User-agent: hengjian/0.1\nDisallow: /a", "/a", false },
        { "User-agent: HengjianX\nDisallow: /a", "/a", true },
        { "User-agent: Baiduspider\nUser-agent: Hengjian\nDisallow: /a", "/a", false },
        { "User-agent: Hengjian\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: Hengjian\nDisallow: /b", "/b", false },
        { "User-agent: Hengjian\nDisallow: /a\nUser-agent: x\nDisallow: /c\nUser-agent: Hengjian\nDisallow: /b", "/c", true },
        { "User-agent: Hengjian\nUser-agent: *\nDisallow: /", "/x", false },
        { "Disallow: /a", "/a", true },
        { "User-agent: *\nSitemap: http://a.test/s.xml\nDisallow: /a", "/a", false },
        { "\uFEFFUser-agent: *\nDisallow: /a", "/a", false },
        { "<html><body>404</body></html>", "/a", true },
        { "User-agent: Hengjian\nCrawl-delay: 5\nUser-agent: *\nDisallow: /", "/x", true },

        // RFC 9309, 2.2.2, the table of spellings.
        { "User-agent: *\nDisallow: /foo/bar?baz=quz", "/foo/bar?baz=quz", false },
        { "User-agent: *\nDisallow: /foo/bar?baz=http://foo.bar", "/foo/bar?baz=http://foo.bar", false },
        { "User-agent: *\nDisallow: /foo/bar/ツ", "/foo/bar/%E3%83%84", false },
        { "User-agent: *\nDisallow: /foo/bar/%E3%83%84", "/foo/bar/%E3%83%84", false },
        { "User-agent: *\nDisallow: /foo/bar/%62%61%7A", "/foo/bar/baz", false },
        { "User-agent: *\nDisallow: /foo/bar/baz", "/foo/bar/%62%61%7a", false },
        { "User-agent: *\nDisallow: /a%2fb", "/a/b", true },
        { "User-agent: *\nDisallow: /a%2fb", "/a%2Fb", false },
        { "User-agent: *\nDisallow: /a b", "/a%20b", false },
        { "User-agent: *\nDisallow: /100%", "/100%", false },

        // RFC 9309, 2.2.3: a special character that is meant as it is must be escaped.
        { "User-agent: *\nDisallow: /file-with-a-%2A.html", "/file-with-a-*.html", false },
        { "User-agent: *\nDisallow: /file-with-a-%2A.html", "/file-with-a-b.html", true },
        { "User-agent: *\nDisallow: /foo-%24", "/foo-$", false },
        { "User-agent: *\nDisallow: /foo-%24", "/foo-", true },
        { "User-agent: *\nDisallow: /a$b", "/a$b/c", false },
        { "User-agent: *\nDisallow: /a$b", "/a", true },

        // RFC 9309, 5.1 and 5.2, the examples.
        { "User-agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/publications/a.gif", true },
        { "User-agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/x/a.gif", false },
        { "User-agent: *\nDisallow: *.gif$\nDisallow: /example/\nAllow: /publications/", "/example/a.gif", false },
        { "User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/disallowed.gif", false },
        { "User-agent: *\nAllow: /example/page/\nDisallow: /example/page/disallowed.gif", "/example/page/", true },

        // Stars and ties; the length counts what was written.
        { "User-agent: *\nDisallow: /a*\nAllow: /a", "/ab", false },
        { "User-agent: *\nDisallow: /a\nAllow: /a*", "/ab", true },
        { "User-agent: *\nDisallow: /a$\nAllow: /a", "/a", false },
        { "User-agent: *\nDisallow: /a$\nAllow: /a", "/a?b", true },
        { "User-agent: *\nDisallow: *", "/", false },
        { "User-agent: *\nDisallow: *$", "/x", false },
        { "User-agent: *\nDisallow: /$", "/", false },
        { "User-agent: *\nDisallow: /$", "/x", true },
        { "User-agent: *\nDisallow: /**b", "/ab", false },
        { "User-agent: *\nDisallow: /a***b***$", "/axbx", false },
        { "User-agent: *\nDisallow: /a*ab", "/aab", false },
        { "User-agent: *\nDisallow: /a*ab$", "/aabcab", false },
        { "User-agent: *\nDisallow: /*b*\nAllow: /*b", "/ab", false },
        { "User-agent: *\nDisallow: /a/b/c\nAllow: /a\nDisallow: /a/b", "/a/b/d", false },
        { "User-agent: *\nDisallow: /a/b/c\nAllow: /a\nDisallow: /a/b", "/a/c", true },
        { "User-agent: *\nDisallow: /b\nDisallow: /a/b\nDisallow: /a-", "/a/c", true },
        { "User-agent: *\nDisallow: /b\nDisallow: /a/b\nDisallow: /a-", "/a/b!", false },

        // Groups.
        { "User-agent: *\nSitemap: x\nUser-agent: Hengjian\nDisallow: /", "/x", false },
        { "User-agent: Hengjian\nUnknown: y\nUser-agent: b\nDisallow: /", "/x", false },
        { "User-agent: Hengjian\nDisallow:\n\nUser-agent: *\nDisallow: /", "/x", true },
        { "User-agent: Hengjian # us\nDisallow: /a", "/a", false },
        { "# User-agent: Hengjian\nUser-agent: *\nDisallow: /a", "/a", false },
        { "User-agent\nUser-agent: *\nDisallow: /a", "/a", false },
        { "\n\n\tUser-agent:*\n  Disallow:/a  ", "/a", false },

        // What stands in its place on real servers.
        { "<!DOCTYPE html>\nUser-agent: *\nDisallow: /", "/x", true },
        { "\r\n <html><pre>\nUser-agent: *\nDisallow: /\n</pre>", "/x", true },
        { "{\"code\":404,\"msg\":\"User-agent: *\"}", "/x", true },
        { "User-agent: *\0\nDisallow: /a", "/a", true },
    };

    /// <summary>How the bytes are written, a rule, a path, whether it may be asked.</summary>
    public static TheoryData<string, string, string, bool> Writings { get; } = new()
    {
        { "utf-8", "# 政府网站\nUser-agent: *\nDisallow: /政务", "/%E6%94%BF%E5%8A%A1", false },
        { "gbk", "# 政府网站\nUser-agent: *\nDisallow: /a", "/a", false },
        { "gbk", "User-agent: * # 所有\nDisallow: /政务 # 内部", "/%E6%94%BF%E5%8A%A1", false },
        { "gbk", "User-agent: *\nDisallow: /政务", "/%D5%FE%CE%F1/x", false },
        { "gbk", "User-agent: *\nDisallow: /政务", "/%D5%FE", true },
        { "utf-16le", "\uFEFFUser-agent: *\r\nDisallow: /a\r\n", "/a", false },
        { "utf-16be", "\uFEFFUser-agent: *\r\nDisallow: /政务", "/%E6%94%BF%E5%8A%A1", false },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Path_is_allowed_by_the_longest_rule_of_our_group(string robots, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Read(robots).Allows(PageUrl.Parse("http://a.test" + path)));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: soon", null)]
    [InlineData("User-agent: *\nDisallow: /", null)]
    public void Crawl_delay_is_read(string robots, double? seconds) =>
        Assert.Equal(seconds, RobotsRules.Read(robots).CrawlDelay?.TotalSeconds);

    [Theory]
    [MemberData(nameof(Writings))]
    public void File_is_read_in_the_charset_it_is_written_in(string charset, string robots, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsRules.Read(Bytes(charset, robots)).Allows(PageUrl.Parse("http://a.test" + path)));

    [Fact]
    public void Only_whole_lines_within_500_kilobytes_count()
    {
        const int Limit = 500 * 1024;
        const string Head = "User-agent: *\nDisallow: /first\n";
        const string Cut = "Disallow: /second";
        var filler = new string('#', Limit - Head.Length - Cut.Length - 1 + 8) + "\n";
        var rules = RobotsRules.Read(Head + filler + Cut + "\nDisallow: /third\n");
        Assert.False(rules.Allows(PageUrl.Parse("http://a.test/first")));
        Assert.True(rules.Allows(PageUrl.Parse("http://a.test/sec")));
        Assert.True(rules.Allows(PageUrl.Parse("http://a.test/third")));
        Assert.False(RobotsRules.Read(Head + new string('#', Limit - Head.Length - Cut.Length - 1) + "\n" + Cut).Allows(PageUrl.Parse("http://a.test/second")));
    }

    [Fact]
    public void Site_maps_are_named_for_everybody()
    {
        var rules = RobotsRules.Read("Sitemap: http://a.test/1.xml\nUser-agent: x\nDisallow: /\nSITEMAP:/2.xml # two\nSitemap:\n");
        Assert.Equal(["http://a.test/1.xml", "/2.xml"], rules.Sitemaps);
    }

    /// <summary>Files made to be slow, and paths that are the worst for them.</summary>
    public static TheoryData<string> Hostile { get; } = new() { "beginnings", "ends", "middles", "stars", "nested", "same", "repeating" };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Look_up_stays_fast_in_a_hostile_file(string kind)
    {
        const int Rounds = 200;
        var lines = kind switch
        {
            "beginnings" => Enumerable.Range(0, 10_000).Select(i => $"Disallow: /zwgk/{i}/x"),
            "ends" => Enumerable.Range(0, 10_000).Select(i => $"Disallow: /*{i}.php$"),
            "middles" => Enumerable.Range(0, 10_000).Select(i => $"Disallow: /*?*p{i}=*x"),
            "stars" => Enumerable.Range(0, 20).Select(i => $"Disallow: /{string.Concat(Enumerable.Repeat("*a", 10_000))}{i}b"),
            "nested" => Enumerable.Range(1, 900).Select(i => $"Disallow: /{new string('a', i)}b"),
            "same" => Enumerable.Range(0, 10_000).Select(i => $"Disallow: /*a*a*a*a*a*b{i}"),
            _ => Enumerable.Range(0, 400).Select(i => $"Disallow: /*{string.Concat(Enumerable.Repeat("aaab", 200))}{i}c"),
        };
        var rules = RobotsRules.Read("User-agent: *\n" + string.Join('\n', lines));
        var usual = PageUrl.Parse("http://a.test/zwgk/fdzdgknr/202201/t20220131_1234567.html?page=2");
        var worst = PageUrl.Parse("http://a.test/" + (kind == "repeating" ? string.Concat(Enumerable.Repeat("aaab", 500)) : new string('a', 2000)));
        Assert.True(rules.Allows(usual));
        Assert.True(rules.Allows(worst));
        foreach (var url in new[] { usual, worst })
        {
            var watch = Stopwatch.StartNew();
            for (var i = 0; i < Rounds; i++)
            {
                rules.Allows(url);
            }

            output.WriteLine($"{kind}: {watch.Elapsed.TotalMicroseconds / Rounds:0.0} us for {url.Path.Length} characters");
        }
    }

    private static byte[] Bytes(string charset, string text) => charset switch
    {
        "utf-16le" => Encoding.Unicode.GetBytes(text),
        "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
        "gbk" => Gbk(text),
        _ => Encoding.UTF8.GetBytes(text),
    };

    // The few characters of the table above in GBK; the framework here has no such encoding.
    private static byte[] Gbk(string text) => [.. text.SelectMany(c => c switch
    {
        '政' => (byte[])[0xD5, 0xFE],
        '务' => [0xCE, 0xF1],
        '府' => [0xB8, 0xAE],
        '网' => [0xCD, 0xF8],
        '站' => [0xD5, 0xBE],
        '所' => [0xCB, 0xF9],
        '有' => [0xD3, 0xD0],
        '内' => [0xC4, 0xDA],
        '部' => [0xB2, 0xBF],
        _ => [(byte)c],
    })];
}
