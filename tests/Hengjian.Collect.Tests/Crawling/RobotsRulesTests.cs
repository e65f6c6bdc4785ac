using Hengjian.Collect.Crawling;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Crawling;

public sealed class RobotsRulesTests
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
}
