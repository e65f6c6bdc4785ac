using System.Text.RegularExpressions;
using Hengjian.Collect.Crawling.Absence;
using Hengjian.Core;

namespace Hengjian.Collect.Tests.Crawling.Absence;

public sealed class RandomPathTests
{
    /// <summary>An address, and the forms of its two siblings.</summary>
    public static TheoryData<string, string, string> Forms { get; } = new()
    {
        { "/xw/t20261101_4982441.html", "^/xw/t20261101_9[0-9]{8}\\.html$", "^/xw/[a-z]{14}\\.html$" },
        { "/xw/about.html", "^/xw/[a-z]{14}\\.html$", "^/xw/[a-z]{14}\\.html$" },
        { "/xw/about", "^/xw/[a-z]{14}$", "^/xw/[a-z]{14}$" },
        { "/xw/tzgg/", "^/xw/[a-z]{14}/$", "^/xw/[a-z]{14}/$" },
        { "/", "^/[a-z]{14}$", "^/[a-z]{14}$" },
        { "/a.pdf", "^/[a-z]{14}\\.pdf$", "^/[a-z]{14}\\.pdf$" },
        { "/a/36796cdc82d04268913f2884cf2fe579.shtml", "^/a/[0-9a-f]{32}\\.shtml$", "^/a/[a-z]{14}\\.shtml$" },
        { "/a/9f1c2a7e-0000-4000-8000-5f3c2a7e9f1c", "^/a/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$", "^/a/[a-z]{14}$" },
        { "/xw/1833316118312205569.html", "^/xw/9[0-9]{18}\\.html$", "^/xw/[a-z]{14}\\.html$" },
        { "/show.jsp?id=123", "^/show\\.jsp\\?id=9[0-9]{8}$", "^/show\\.jsp\\?id=9[0-9]{8}$" },
        { "/show.jsp?col=a&id=123&x=y", "^/show\\.jsp\\?col=a&id=9[0-9]{8}&x=y$", "^/show\\.jsp\\?col=a&id=9[0-9]{8}&x=y$" },
        { "/show.jsp?id=36796cdc82d04268913f2884cf2fe579", "^/show\\.jsp\\?id=[0-9a-f]{32}$", "^/show\\.jsp\\?id=[0-9a-f]{32}$" },
        { "/list.jsp?page=3", "^/[a-z]{14}\\.jsp$", "^/[a-z]{14}\\.jsp$" },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Sibling_has_the_form_of_its_address(string address, string first, string second)
    {
        var like = PageUrl.Parse("http://127.0.0.1:8080" + address);
        var one = RandomPath.For(like, 0);
        var other = RandomPath.For(like, 1);

        Assert.Matches(new Regex(first, RegexOptions.NonBacktracking), one.Uri.PathAndQuery);
        Assert.Matches(new Regex(second, RegexOptions.NonBacktracking), other.Uri.PathAndQuery);
        Assert.NotEqual(one, other);
        Assert.NotEqual(like, one);
        Assert.Equal(like.Uri.Authority, one.Uri.Authority);
    }

    [Fact]
    public void Siblings_are_the_same_in_every_run_and_for_all_of_a_folder()
    {
        Assert.Equal(Of("/xw/a.html", 1), Of("/xw/b.html", 1));
        Assert.NotEqual(Of("/xw/a.html", 1), Of("/tz/a.html", 1));
        Assert.NotEqual(RandomPath.For(PageUrl.Parse("http://a.test/a"), 0), RandomPath.For(PageUrl.Parse("http://b.test/a"), 0));
    }

    /// <summary>Pairs of addresses, and whether two siblings serve for both.</summary>
    public static TheoryData<string, string, bool> Classes { get; } = new()
    {
        { "/xw/202611/t20261101_1.html", "/xw/202512/t20251201_2.html", true },
        { "/xw/a.html", "/xw/b.HTML", true },
        { "/xw/a.html", "/xw/b.jsp", false },
        { "/xw/a.html", "/tz/a.html", false },
        { "/a/b/c/d/e/1.html", "/a/b/c/y/z/1.html", true },
        { "/a/b/c/d/1.html", "/a/b/c/d/e/1.html", false },
        { "/a/b/1.html", "/a/c/1.html", false },
        { "/show.jsp?id=1", "/show.jsp?id=2", true },
        { "/show.jsp?id=1", "/view.jsp?id=1", false },
        { "/show.jsp?a=x&id=1", "/show.jsp?id=5&a=y", true },
        { "/list.jsp?page=1", "/show.jsp?page=2", true },
    };

    [Theory]
    [MemberData(nameof(Classes))]
    public void Class_joins_what_one_rule_answers(string one, string other, bool same) =>
        Assert.Equal(same, FingerprintClass.Of(PageUrl.Parse("http://a.test" + one)) == FingerprintClass.Of(PageUrl.Parse("http://a.test" + other)));

    private static PageUrl Of(string path, int which) => RandomPath.For(PageUrl.Parse("http://a.test" + path), which);
}
