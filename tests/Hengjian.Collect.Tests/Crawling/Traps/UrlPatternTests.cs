using Hengjian.Collect.Crawling.Traps;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Crawling.Traps;

public sealed class UrlPatternTests
{
    /// <summary>Pairs of addresses, and whether they have one pattern.</summary>
    public static TheoryData<string, string, bool> Pairs { get; } = new()
    {
        { "/xw/list_2.html", "/xw/list_20000.html", true },
        { "/xw?page=2&c=1", "/xw?c=9&page=13", true },
        { "/202601/t20260101_12.html", "/202512/t20251231_9.html", true },
        { "/a/36796cdc82d04268913f2884cf2fe579.shtml", "/a/3f093ec317ba4609b241d0c79175c7cd.shtml", true },
        { "/rili?date=2035-01", "/rili?date=2035-02", true },
        { "/xw/list_2.html", "/tz/list_2.html", false },
        { "/xw?page=2", "/xw?pageno=2", false },
        { "/a/index.html", "/a/list.html", false },
        { "/xw/a.html", "/xw/b.html", false },
        { "/xw/", "/xw", false },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Addresses_that_differ_in_numbers_have_one_pattern(string one, string other, bool same) =>
        Assert.Equal(same, Of(one) == Of(other));

    [Fact]
    public void Hosts_are_kept_apart() => Assert.NotEqual(UrlPattern.Of(PageUrl.Parse("http://a.test/1")), UrlPattern.Of(PageUrl.Parse("http://b.test/1")));

    private static string Of(string path) => UrlPattern.Of(PageUrl.Parse("http://a.test" + path));
}
